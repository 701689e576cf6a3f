/** Measures imr, each number beside the one that it is held against. */
@NullMarked
package org.imrlang.benchmarks;

import org.jspecify.annotations.NullMarked;
