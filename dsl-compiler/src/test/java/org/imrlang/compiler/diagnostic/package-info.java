/** How diagnostics are printed. */
@NullMarked
package org.imrlang.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
