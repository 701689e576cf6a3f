/**
 * What a determination is, and everything that generated guidelines need to make one. This package depends on nothing
 * but Java.
 */
@NullMarked
package org.imrlang.runtime;

import org.jspecify.annotations.NullMarked;
