/** The model as text and back, for an interpreter that runs where the guideline's text cannot be compiled. */
@NullMarked
package org.imrlang.compiler.transfer;

import org.jspecify.annotations.NullMarked;
