package org.imrlang.compiler.format;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Hands out the comments of a file, each once and in their order, at the places where they can stand. */
final class Comments {

    private final List<Token> tokens;
    private int next;

    Comments(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Those before a word that were not handed out yet. */
    List<Comment> before(Token word) {
        List<Token> found = new ArrayList<>();
        List<Boolean> atEnd = new ArrayList<>();
        int lastWord = -1;
        for (; next < word.getTokenIndex(); next++) {
            Token token = tokens.get(next);
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                lastWord = next;
            } else {
                found.add(token);
                atEnd.add(next > 0 && tokens.get(next - 1).getLine() == token.getLine());
            }
        }
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Token token = found.get(i);
            comments.add(new Comment(
                    token.getText().stripTrailing(),
                    token.getLine(),
                    token.getCharPositionInLine(),
                    atEnd.get(i),
                    token.getTokenIndex() < lastWord));
        }
        return comments;
    }

    /** The texts of all of them. */
    static List<String> texts(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.getChannel() != Token.DEFAULT_CHANNEL)
                .map(token -> token.getText().stripTrailing())
                .toList();
    }
}
