/** From the checked model to Java. The one place that sees JavaPoet. */
@NullMarked
package org.imrlang.compiler.codegen;

import org.jspecify.annotations.NullMarked;
