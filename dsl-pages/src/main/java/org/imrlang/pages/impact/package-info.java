/** What changes between two versions of a ruleset, as one page with a picture. */
@NullMarked
package org.imrlang.pages.impact;

import org.jspecify.annotations.NullMarked;
