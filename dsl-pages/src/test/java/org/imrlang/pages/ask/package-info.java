/** Holds what a page decides against the interpreter. */
@NullMarked
package org.imrlang.pages.ask;

import org.jspecify.annotations.NullMarked;
