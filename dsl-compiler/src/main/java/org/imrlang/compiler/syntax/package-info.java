/** From text to a syntax tree that is always there, however broken the text. It and the layout alone see ANTLR. */
@NullMarked
package org.imrlang.compiler.syntax;

import org.jspecify.annotations.NullMarked;
