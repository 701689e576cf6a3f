/** Tries the archive as a person does who has no Maven. */
@NullMarked
package org.imrlang.distribution;

import org.jspecify.annotations.NullMarked;
