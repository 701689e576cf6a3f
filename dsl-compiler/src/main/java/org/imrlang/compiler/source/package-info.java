/** The author's text, and places in it. */
@NullMarked
package org.imrlang.compiler.source;

import org.jspecify.annotations.NullMarked;
