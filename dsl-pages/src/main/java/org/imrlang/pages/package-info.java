/** Pages for people: HTML that needs nothing else, on a screen, on a phone and on paper. */
@NullMarked
package org.imrlang.pages;

import org.jspecify.annotations.NullMarked;
