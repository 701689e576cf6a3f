/** The guideline with its names resolved: immutable values that neither evaluate nor print themselves. */
@NullMarked
package org.imrlang.compiler.model;

import org.jspecify.annotations.NullMarked;
