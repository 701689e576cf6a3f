/** The guideline in plain English, as findings and rationales quote it. */
@NullMarked
package org.imrlang.compiler.phrase;

import org.jspecify.annotations.NullMarked;
