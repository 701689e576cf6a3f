/** Asking in the page itself: a form for each treatment, and the scripts that decide what it asks. */
@NullMarked
package org.imrlang.pages.ask;

import org.jspecify.annotations.NullMarked;
