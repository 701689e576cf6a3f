package org.imrlang.compiler.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.SizeDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.TextLimits;
import org.imrlang.grammar.ImrLexer;

/**
 * The tokens of a file. A name that is the first word on its line becomes a {@code FIRST_NAME}, since only such a name
 * begins a recommendation, and a word that may be a name likewise; a line that begins with a bar becomes one row of a
 * table; and the file ends where conditions nest deeper than the parser's stack should go, or a name or a number is longer
 * than any is.
 */
final class GuidelineTokens implements TokenSource {

    private static final Map<Integer, Integer> FIRST = Map.ofEntries(
            Map.entry(ImrLexer.NAME, ImrLexer.FIRST_NAME),
            Map.entry(ImrLexer.SERVICE, ImrLexer.FIRST_SERVICE),
            Map.entry(ImrLexer.INJURY, ImrLexer.FIRST_INJURY),
            Map.entry(ImrLexer.DATE_WORD, ImrLexer.FIRST_DATE),
            Map.entry(ImrLexer.CODE, ImrLexer.FIRST_CODE),
            Map.entry(ImrLexer.NUMBER_WORD, ImrLexer.FIRST_NUMBER),
            Map.entry(ImrLexer.PERCENT, ImrLexer.FIRST_PERCENT),
            Map.entry(ImrLexer.CODES, ImrLexer.FIRST_CODES),
            Map.entry(ImrLexer.PART, ImrLexer.FIRST_PART),
            Map.entry(ImrLexer.CERTIFY, ImrLexer.FIRST_CERTIFY),
            Map.entry(ImrLexer.POSSIBLE, ImrLexer.FIRST_POSSIBLE),
            Map.entry(ImrLexer.MISSING, ImrLexer.FIRST_MISSING));

    private final Draft draft;
    private final Diagnostics diagnostics;
    private final ImrLexer lexer;
    private final Nesting nesting = new Nesting();
    private final Deque<CommonToken> ahead = new ArrayDeque<>();
    private int lastLine;
    private boolean stopped;
    private boolean misplaced;
    private int lastType = Token.EOF;

    GuidelineTokens(Draft draft, Diagnostics diagnostics) {
        this.draft = draft;
        this.diagnostics = diagnostics;
        this.lexer = new ImrLexer(CharStreams.fromString(draft.text()));
        lexer.removeErrorListeners();
    }

    /** Whether a token is a name, or a word that may be one, and the first of its line. */
    static boolean isFirstName(int type) {
        return FIRST.containsValue(type);
    }

    /** Whether a token is a name, or a word that may be one, and not the first of its line. */
    static boolean isNameOnLine(int type) {
        return FIRST.containsKey(type);
    }

    @Override
    public Token nextToken() {
        if (stopped) {
            return end();
        }
        CommonToken token = next();
        if (token.getChannel() != Token.DEFAULT_CHANNEL) {
            return token;
        }
        boolean first = token.getLine() > lastLine;
        lastLine = token.getLine();
        if (first && token.getType() == ImrLexer.BAR) {
            return row(token);
        }
        misplaced |= lastType == ImrLexer.NUMBER
                && (token.getType() == ImrLexer.PERCENT
                        || first && token.getType() == ImrLexer.NAME && Signs.isUnit(token.getText()));
        lastType = token.getType();
        if (first) {
            token.setType(FIRST.getOrDefault(token.getType(), token.getType()));
        }
        return stopsAt(token) ? end() : token;
    }

    private CommonToken next() {
        return ahead.isEmpty() ? (CommonToken) lexer.nextToken() : ahead.remove();
    }

    private Token row(CommonToken bar) {
        List<Token> parts = new ArrayList<>();
        CommonToken token = bar;
        while (token.getType() != Token.EOF && token.getLine() == bar.getLine()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                if (stopsAt(token)) {
                    return end();
                }
                parts.add(token);
            } else {
                ahead.add(token); // a comment follows the row
            }
            token = (CommonToken) lexer.nextToken();
        }
        ahead.add(token);
        return new RowToken(parts);
    }

    /** Whether words can be read where they stand that nobody would have put there on purpose. */
    boolean looksMisplaced() {
        return misplaced;
    }

    /** Whether the rest of the file was not read. */
    boolean stoppedEarly() {
        return stopped;
    }

    private boolean stopsAt(Token token) {
        if (nesting.tooDeepAfter(token)) {
            stopped = true;
            diagnostics.add(new TextDiagnostic.NestedTooDeep(new Places(draft).of(token), TextLimits.NESTING));
        } else if (length(token) > TextLimits.NUMBER && token.getType() == ImrLexer.NUMBER) {
            stopped = true;
            diagnostics.add(new SizeDiagnostic.NumberTooLong(new Places(draft).of(token), TextLimits.NUMBER));
        } else if (length(token) > TextLimits.NAME && isName(token.getType())) {
            stopped = true;
            diagnostics.add(new SizeDiagnostic.NameTooLong(new Places(draft).of(token), TextLimits.NAME));
        }
        return stopped;
    }

    private static int length(Token token) {
        return token.getStopIndex() - token.getStartIndex() + 1;
    }

    /** The other words that may be names are none of our longest. */
    private static boolean isName(int type) {
        return type == ImrLexer.NAME || type == ImrLexer.FIRST_NAME;
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
        return draft.file().name();
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
