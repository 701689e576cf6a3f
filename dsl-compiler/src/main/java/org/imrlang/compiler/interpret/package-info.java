/** Decides requests and cases on the checked model. */
@NullMarked
package org.imrlang.compiler.interpret;

import org.jspecify.annotations.NullMarked;
