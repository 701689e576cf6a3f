/** Tests of the goals: called as Maven calls them, and in real builds. */
@NullMarked
package org.imrlang.maven;

import org.jspecify.annotations.NullMarked;
