/** The Maven plugin: parameters in, the words of the compiler out, no rules of its own. */
@NullMarked
package org.imrlang.maven;

import org.jspecify.annotations.NullMarked;
