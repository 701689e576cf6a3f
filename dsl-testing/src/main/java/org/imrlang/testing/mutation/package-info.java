/** Small changes of a guideline, and whether a case notices them. */
@NullMarked
package org.imrlang.testing.mutation;

import org.jspecify.annotations.NullMarked;
