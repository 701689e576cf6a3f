/** What other programs read, held against the standards that they follow. */
@NullMarked
package org.imrlang.reports;

import org.jspecify.annotations.NullMarked;
