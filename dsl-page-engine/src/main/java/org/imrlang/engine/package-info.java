/** The interpreter as a page sees it: what of it can be called from a script. */
@NullMarked
package org.imrlang.engine;

import org.jspecify.annotations.NullMarked;
