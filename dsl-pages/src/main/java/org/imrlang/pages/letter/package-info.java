/** The letter of a review: each line decided, drawn and explained, on a page that can be printed. */
@NullMarked
package org.imrlang.pages.letter;

import org.jspecify.annotations.NullMarked;
