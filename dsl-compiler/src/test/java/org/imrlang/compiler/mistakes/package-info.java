/** The catalogue of mistakes that clinicians make: what is said of each, alone and together, and what repairs it. */
@NullMarked
package org.imrlang.compiler.mistakes;

import org.jspecify.annotations.NullMarked;
