package org.imrlang.compiler.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.grammar.ImrLexer;

/**
 * The tokens of a file. A name that is the first word on its line becomes a {@code FIRST_NAME}, since only such a name
 * begins a recommendation; and the file ends where conditions nest deeper than the parser's stack should go.
 */
final class GuidelineTokens implements TokenSource {

    /** How deep conditions may stand within each other. */
    static final int MOST_NESTED = 64;

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final ImrLexer lexer;
    private int lastLine;
    private int open;
    private int negations;
    private boolean tooDeep;

    GuidelineTokens(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.lexer = new ImrLexer(CharStreams.fromString(file.text()));
        lexer.removeErrorListeners();
    }

    @Override
    public Token nextToken() {
        if (tooDeep) {
            return end();
        }
        CommonToken token = (CommonToken) lexer.nextToken();
        if (token.getChannel() != Token.DEFAULT_CHANNEL) {
            return token;
        }
        if (token.getType() == ImrLexer.NAME && token.getLine() > lastLine) {
            token.setType(ImrLexer.FIRST_NAME);
        }
        lastLine = token.getLine();
        countNesting(token);
        if (open + negations > MOST_NESTED) {
            tooDeep = true;
            diagnostics.add(new TextDiagnostic.NestedTooDeep(Places.of(file, token), MOST_NESTED));
            return end();
        }
        return token;
    }

    /** Whether the rest of the file was not read. */
    boolean stoppedEarly() {
        return tooDeep;
    }

    private void countNesting(Token token) {
        switch (token.getType()) {
            case ImrLexer.LPAREN -> open++;
            case ImrLexer.RPAREN -> open = Math.max(0, open - 1);
            case ImrLexer.NOT -> negations++;
            case ImrLexer.REQUIRES,
                    ImrLexer.CONTRAINDICATED,
                    ImrLexer.INITIAL,
                    ImrLexer.THEN,
                    ImrLexer.CITE,
                    ImrLexer.NOTE,
                    ImrLexer.TREATMENT,
                    ImrLexer.FACT,
                    ImrLexer.DEFINE,
                    ImrLexer.SOURCE,
                    ImrLexer.CASE -> {
                // none of these stands within a condition: a parenthesis left open does not reach past it
                open = 0;
                negations = 0;
            }
            default -> negations = 0;
        }
        if (token.getType() == ImrLexer.RPAREN) {
            negations = 0;
        }
    }

    private Token end() {
        CommonToken end = new CommonToken(Token.EOF, "");
        end.setStartIndex(lexer.getInputStream().size());
        end.setStopIndex(end.getStartIndex() - 1);
        end.setLine(lastLine);
        return end;
    }

    @Override
    public int getLine() {
        return lexer.getLine();
    }

    @Override
    public int getCharPositionInLine() {
        return lexer.getCharPositionInLine();
    }

    @Override
    public CharStream getInputStream() {
        return lexer.getInputStream();
    }

    @Override
    public String getSourceName() {
        return file.name();
    }

    @Override
    public void setTokenFactory(TokenFactory<?> factory) {
        lexer.setTokenFactory(factory);
    }

    @Override
    public TokenFactory<?> getTokenFactory() {
        return lexer.getTokenFactory();
    }
}
