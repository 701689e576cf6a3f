/** What the compiler and the cases found, in the formats that other programs read. */
@NullMarked
package org.imrlang.reports;

import org.jspecify.annotations.NullMarked;
