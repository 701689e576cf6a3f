/** Reads a guideline back in plain English, so that it can be held against its source. */
@NullMarked
package org.imrlang.compiler.explain;

import org.jspecify.annotations.NullMarked;
