package org.imrlang.compiler.syntax;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.grammar.ImrParser;

/**
 * Goes on after a syntax error with the next line that begins something: guidelines are written in lines, so one mistake
 * costs one clause and gets one message.
 */
final class LineRecovery extends DefaultErrorStrategy {

    private static final IntervalSet NAMES = firstNames();

    private static final IntervalSet ITEMS = new IntervalSet(
                    ImrParser.GUIDELINE,
                    ImrParser.SOURCE,
                    ImrParser.TREATMENT,
                    ImrParser.FACT,
                    ImrParser.DEFINE,
                    ImrParser.PRECEDENCE,
                    ImrParser.LIMIT,
                    ImrParser.TABLE,
                    ImrParser.CASE,
                    Token.EOF)
            .or(NAMES);

    private static final IntervalSet CLAUSES = new IntervalSet(
            ImrParser.NOT,
            ImrParser.REQUIRES,
            ImrParser.CONTRAINDICATED,
            ImrParser.AT,
            ImrParser.OVER,
            ImrParser.INITIAL,
            ImrParser.UP,
            ImrParser.THEN,
            ImrParser.STOP,
            ImrParser.UNTIL,
            ImrParser.MAX,
            ImrParser.OPTIMUM,
            ImrParser.CITE,
            ImrParser.EVIDENCE,
            ImrParser.NOTE);

    /** What may follow the name of a treatment that begins a recommendation. */
    private static final IntervalSet HEADED =
            CLAUSES.or(new IntervalSet(ImrParser.COMMA, ImrParser.FOR, ImrParser.OTHERWISE));

    private static final IntervalSet PARTS = CLAUSES.or(new IntervalSet(
            ImrParser.ROW,
            ImrParser.REQUEST,
            ImrParser.COMPLETED,
            ImrParser.AUTHORIZED,
            ImrParser.INJURED,
            ImrParser.SERVED,
            ImrParser.HISTORY,
            ImrParser.GIVEN,
            ImrParser.EXPECT,
            ImrParser.AUTHORITY,
            ImrParser.EDITION,
            ImrParser.EFFECTIVE,
            ImrParser.USE,
            ImrParser.SECTION,
            ImrParser.TOPIC,
            ImrParser.PAGES,
            ImrParser.URL));

    private final SyntaxMessages messages;

    /** Whether a word can begin an item: one of the language, or the name of a treatment that begins its line. */
    static boolean beginsItem(int type) {
        return ITEMS.contains(type);
    }

    /** Whether a word begins an item wherever it stands. */
    static boolean isKeyword(int type) {
        return ITEMS.contains(type) && !NAMES.contains(type) && type != Token.EOF;
    }

    /** Whether a word begins a clause. */
    static boolean isClause(int type) {
        return CLAUSES.contains(type);
    }

    /** Whether a word can begin an item or a part of one: a clause, a line of a case. */
    static boolean beginsPart(int type) {
        return ITEMS.contains(type) || PARTS.contains(type);
    }

    LineRecovery(Draft draft, Diagnostics diagnostics) {
        this.messages = new SyntaxMessages(draft, diagnostics);
    }

    /** Whether anything was reported. */
    boolean reportedAny() {
        return messages.reportedAny();
    }

    @Override
    public void sync(Parser parser) {
        int rule = parser.getRuleContext().getRuleIndex();
        boolean atLoop = switch (parser.getATN().states.get(parser.getState()).getStateType()) {
            case ATNState.STAR_LOOP_BACK, ATNState.STAR_LOOP_ENTRY, ATNState.PLUS_LOOP_BACK -> true;
            default -> false;
        };
        boolean linewise = switch (rule) {
            case ImrParser.RULE_file,
                    ImrParser.RULE_recommendation,
                    ImrParser.RULE_example,
                    ImrParser.RULE_guideline,
                    ImrParser.RULE_source,
                    ImrParser.RULE_table,
                    ImrParser.RULE_limit -> true;
            default -> false;
        };
        if (!atLoop || !linewise) {
            return;
        }
        IntervalSet expected = parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
        Token next = parser.getCurrentToken();
        boolean begins = rule != ImrParser.RULE_file && ITEMS.contains(next.getType()) && !isMisspelt(parser, next);
        if (expected.contains(next.getType()) && !isMisspelt(parser, next) || begins) {
            return;
        }
        if (!inErrorRecoveryMode(parser)) {
            messages.unexpected(next, expected, parser.getRuleContext(), parser.getInputStream());
            beginErrorCondition(parser);
        }
        consumeUntilLine(parser, expected.or(ITEMS));
    }

    /** Whether a name that stands deeper than its item and is followed by no clause is rather a misspelt word. */
    private static boolean isMisspelt(Parser parser, Token name) {
        return NAMES.contains(name.getType())
                && name.getCharPositionInLine() > columnOfItem(parser)
                && !HEADED.contains(parser.getInputStream().LA(2));
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new InputMismatchException(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        if (inErrorRecoveryMode(parser)) {
            return;
        }
        beginErrorCondition(parser);
        messages.unexpected(error, parser.getInputStream());
    }

    @Override
    public void recover(Parser parser, RecognitionException error) {
        // a prediction that failed has consumed nothing: what it looked at belongs to the mistake
        while (parser.getCurrentToken().getType() != Token.EOF
                && parser.getCurrentToken().getTokenIndex()
                        < error.getOffendingToken().getTokenIndex()) {
            parser.consume();
        }
        consumeUntilLine(parser, ITEMS.or(PARTS));
    }

    private static void consumeUntilLine(Parser parser, IntervalSet wanted) {
        Token token = parser.getCurrentToken();
        while (token.getType() != Token.EOF && !(wanted.contains(token.getType()) && beginsLine(parser, token))) {
            parser.consume();
            token = parser.getCurrentToken();
        }
    }

    /** Whether a token is the first of its line and, if it is a name, stands no deeper than the item it would end. */
    private static boolean beginsLine(Parser parser, Token token) {
        TokenStream tokens = parser.getInputStream();
        Token before = tokens.LT(-1);
        boolean first = before == null || before.getLine() < token.getLine();
        return first && (!NAMES.contains(token.getType()) || token.getCharPositionInLine() <= columnOfItem(parser));
    }

    private static int columnOfItem(Parser parser) {
        ParserRuleContext context = parser.getRuleContext();
        while (context.getParent() != null && context.getParent().getRuleIndex() != ImrParser.RULE_file) {
            context = context.getParent();
        }
        boolean atTop = context.getRuleIndex() == ImrParser.RULE_file;
        return atTop ? Integer.MAX_VALUE : context.getStart().getCharPositionInLine();
    }

    private static IntervalSet firstNames() {
        IntervalSet names = new IntervalSet();
        for (int type = 1; type <= ImrParser.VOCABULARY.getMaxTokenType(); type++) {
            if (GuidelineTokens.isFirstName(type)) {
                names.add(type);
            }
        }
        return names;
    }
}
