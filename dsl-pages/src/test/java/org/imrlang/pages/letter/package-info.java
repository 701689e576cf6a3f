/** Whether a letter says and shows what was decided. */
@NullMarked
package org.imrlang.pages.letter;

import org.jspecify.annotations.NullMarked;
