/** What cases are said to exercise, and what not. */
@NullMarked
package org.imrlang.testing.coverage;

import org.jspecify.annotations.NullMarked;
