/** From text to a syntax tree that is always there, however broken the text. The one place that sees ANTLR. */
@NullMarked
package org.imrlang.compiler.syntax;

import org.jspecify.annotations.NullMarked;
