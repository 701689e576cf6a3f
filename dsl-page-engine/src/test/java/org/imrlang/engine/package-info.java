/** Holds the script against the interpreter. */
@NullMarked
package org.imrlang.engine;

import org.jspecify.annotations.NullMarked;
