package org.imrlang.compiler.syntax;

import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.grammar.ImrLexer;

/** The words and signs of a text, comments left out, with their offsets. */
final class Tokens {

    private final SourceFile text;
    private final List<Token> tokens;

    Tokens(String text) {
        this.text = new SourceFile("", text);
        ImrLexer lexer = new ImrLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        this.tokens = lexer.getAllTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .map(Token.class::cast)
                .toList();
    }

    List<Token> all() {
        return tokens;
    }

    int start(Token token) {
        return text.offset(token.getStartIndex());
    }

    int end(Token token) {
        return text.offset(token.getStopIndex() + 1);
    }
}
