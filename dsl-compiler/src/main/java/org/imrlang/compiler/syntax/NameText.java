package org.imrlang.compiler.syntax;

import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.imrlang.grammar.ImrLexer;

/** What may be a name of the language. */
public final class NameText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private NameText() {}

    /** Whether a text is a name: well formed, and no reserved word. */
    public static boolean isName(String text) {
        if (!NAME.matcher(text).matches()) {
            return false;
        }
        ImrLexer lexer = new ImrLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        Token token = lexer.nextToken();
        return GuidelineTokens.isNameOnLine(token.getType()) && token.getText().equals(text);
    }
}
