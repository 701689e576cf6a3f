/** The page of what changes, by its markup and as a real browser shows it. */
@NullMarked
package org.imrlang.pages.impact;

import org.jspecify.annotations.NullMarked;
