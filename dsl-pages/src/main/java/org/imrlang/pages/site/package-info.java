/** A ruleset as a static site: files that link to each other and open from a folder. */
@NullMarked
package org.imrlang.pages.site;

import org.jspecify.annotations.NullMarked;
