/** What must hold of any bytes that imr is given, as a fuzzer can try it. */
@NullMarked
package org.imrlang.fuzzing;

import org.jspecify.annotations.NullMarked;
