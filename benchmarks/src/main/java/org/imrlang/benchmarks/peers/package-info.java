/** The psychological guideline's decision as it would be made by what a user would pick instead of imr. */
@NullMarked
package org.imrlang.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
