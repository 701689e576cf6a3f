package org.imrlang.compiler.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.grammar.ImrParser;

/**
 * A file as it was read: what it says, and how that was written.
 *
 * @param syntax its syntax tree
 * @param tree the same by the rules of the grammar; whole where nothing was reported
 * @param tokens all that was written, in its order, comments included
 */
public record ParsedFile(FileSyntax syntax, ImrParser.FileContext tree, List<Token> tokens) {}
