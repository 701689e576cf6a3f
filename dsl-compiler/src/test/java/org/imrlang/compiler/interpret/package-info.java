/** What is said of cases. */
@NullMarked
package org.imrlang.compiler.interpret;

import org.jspecify.annotations.NullMarked;
