package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TableDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.Span;
import org.imrlang.grammar.ImrLexer;
import org.imrlang.grammar.ImrParser;

/** Words a syntax error in the author's words. */
final class SyntaxMessages {

    private static final int MOST_LISTED = 4;

    private final Places places;
    private final Diagnostics diagnostics;
    /** Where one of these stands for a name, the name was forgotten. */
    private static final Set<Integer> BEGIN_A_PART = Set.of(
            ImrLexer.AND,
            ImrLexer.AT,
            ImrLexer.CITE,
            ImrLexer.COMPLETED,
            ImrLexer.CONTRAINDICATED,
            ImrLexer.EVIDENCE,
            ImrLexer.EXPECT,
            ImrLexer.GIVEN,
            ImrLexer.HISTORY,
            ImrLexer.IF,
            ImrLexer.INCLUDES,
            ImrLexer.INITIAL,
            ImrLexer.IS,
            ImrLexer.LOWERED,
            ImrLexer.MAX,
            ImrLexer.NOTE,
            ImrLexer.OPTIMUM,
            ImrLexer.OR,
            ImrLexer.OTHERWISE,
            ImrLexer.OVER,
            ImrLexer.RAISED,
            ImrLexer.REQUIRES,
            ImrLexer.STOP,
            ImrLexer.THEN,
            ImrLexer.UNLESS,
            ImrLexer.UNTIL,
            ImrLexer.UP);

    private boolean reported;

    SyntaxMessages(Draft draft, Diagnostics diagnostics) {
        this.places = new Places(draft);
        this.diagnostics = diagnostics;
    }

    boolean reportedAny() {
        return reported;
    }

    /** Reports a word that does not fit where it stands. */
    void unexpected(Token token, IntervalSet expected, RuleContext context, TokenStream tokens) {
        if (isFaulty(token)) {
            faulty(token);
            return;
        }
        if (context.getRuleIndex() == ImrParser.RULE_file && LineRecovery.isClause(token.getType())) {
            report(new TextDiagnostic.ClauseWithoutTreatment(places.of(token), token.getText()));
            return;
        }
        report(diagnostic(token, expected, context, tokens));
    }

    /** Reports a line that ends too early, at its own end and not at the line below. */
    private boolean unfinished(Token token, IntervalSet expected, RuleContext context, TokenStream tokens) {
        Optional<Token> last = before(token, tokens)
                .filter(before -> token.getType() == Token.EOF || before.getLine() < token.getLine());
        if (last.isEmpty() || last.get() instanceof RowToken || isFaulty(token)) {
            return false;
        }
        Span at = places.of(last.get());
        report(new TextDiagnostic.UnfinishedLine(
                at, last.get().getText(), missingAfter(last.get(), expected, context), SyntaxExamples.of(context)));
        return true;
    }

    /** Reports what the parser stopped at. */
    void unexpected(RecognitionException error, TokenStream tokens) {
        // where a choice failed, the parser names what would do for each alternative, which helps nobody
        IntervalSet expected = error instanceof InputMismatchException ? error.getExpectedTokens() : new IntervalSet();
        Token token = error.getOffendingToken();
        if (!unfinished(token, expected, error.getCtx(), tokens)) {
            unexpected(token, expected, error.getCtx(), tokens);
        }
    }

    /** Whether a token can stand nowhere in a guideline. */
    static boolean isFaulty(Token token) {
        return switch (token.getType()) {
            case ImrLexer.STRAY, ImrLexer.GLUED, ImrLexer.UNCLOSED_STRING -> true;
            default -> false;
        };
    }

    /** Reports a token that can stand nowhere. */
    void faulty(Token token) {
        Span at = places.of(token);
        report(
                switch (token.getType()) {
                    case ImrLexer.GLUED -> new TextDiagnostic.NumberTouchesWord(at, at.text(), Optional.empty());
                    case ImrLexer.UNCLOSED_STRING -> new TextDiagnostic.UnclosedText(at, Optional.empty());
                    default -> new TextDiagnostic.StrayCharacter(at, at.text());
                });
    }

    private void report(Diagnostic diagnostic) {
        reported = true;
        diagnostics.add(diagnostic);
    }

    private Diagnostic diagnostic(Token token, IntervalSet expected, RuleContext context, TokenStream tokens) {
        Span at = places.of(token);
        switch (token.getType()) {
            case ImrLexer.BAR, ImrLexer.DASH:
                return new TextDiagnostic.StrayCharacter(at, at.text());
            case ImrLexer.BLANK:
                return touchesWord(at)
                        ? new TextDiagnostic.StrayCharacter(at, at.text())
                        : new TableDiagnostic.BlankOutsideTable(at);
            default:
                break;
        }
        if (token instanceof RowToken row) {
            return row(row, expected, context);
        }
        if (isWord(token) && (declaresName(token, tokens) || isValue(context))) {
            return new TextDiagnostic.ReservedWord(at, token.getText());
        }
        String advice = continuesSteps(token, tokens)
                ? "leave the comma out where `then` begins a phase, for example: at 2 per week then max 20"
                : forExample(context);
        return new TextDiagnostic.UnexpectedText(at, found(token), expectation(expected, context), advice);
    }

    private static String forExample(RuleContext context) {
        return "for example: " + SyntaxExamples.of(context);
    }

    private static String missingAfter(Token last, IntervalSet expected, RuleContext context) {
        return last.getType() == ImrLexer.THEN
                ? "`max` with a number, a number with `more`, or `continue`"
                : expectation(expected, context);
    }

    private Diagnostic row(RowToken row, IntervalSet expected, RuleContext context) {
        Span bar = places.of(row.first());
        for (RuleContext outer = context; outer != null; outer = outer.getParent()) {
            if (outer.getRuleIndex() == ImrParser.RULE_table) {
                return new TextDiagnostic.UnexpectedText(
                        bar, "`|`", expectation(expected, context), forExample(context));
            }
        }
        return row.last().getType() == ImrLexer.BAR && row.last() != row.first()
                ? new TableDiagnostic.RowOutsideTable(bar)
                : new TextDiagnostic.StrayCharacter(bar, bar.text());
    }

    /** Whether a blank is rather the first letter of what was meant as a name. */
    private static boolean touchesWord(Span blank) {
        String text = blank.file().text();
        return blank.end() < text.length() && Character.isLetterOrDigit(text.charAt(blank.end()));
    }

    /** Whether a comma and `then` stand before what does not fit: they go on with a frequency. */
    private static boolean continuesSteps(Token token, TokenStream tokens) {
        Optional<Token> before = before(token, tokens);
        return before.isPresent()
                && before.get().getType() == ImrLexer.THEN
                && before(before.get(), tokens)
                        .filter(comma -> comma.getType() == ImrLexer.COMMA)
                        .isPresent();
    }

    /** The word before a word; the parser may have gone back further to choose. */
    private static Optional<Token> before(Token token, TokenStream tokens) {
        int index = token.getTokenIndex() - 1;
        while (index >= 0 && tokens.get(index).getChannel() != Token.DEFAULT_CHANNEL) {
            index--;
        }
        return index < 0 ? Optional.empty() : Optional.of(tokens.get(index));
    }

    /** Whether it is one of the values of a fact that are listed where it is declared. */
    private static boolean isValue(RuleContext context) {
        return context.getRuleIndex() == ImrParser.RULE_name
                && context.getParent().getRuleIndex() == ImrParser.RULE_factType;
    }

    private static boolean declaresName(Token token, TokenStream tokens) {
        Optional<Token> before = before(token, tokens);
        if (before.isEmpty() || before.get().getLine() < token.getLine()) {
            return false; // on a line of its own it rather begins something, and the name is missing
        }
        return switch (before.get().getType()) {
            case ImrLexer.FACT,
                    ImrLexer.TREATMENT,
                    ImrLexer.DEFINE,
                    ImrLexer.SOURCE,
                    ImrLexer.GUIDELINE,
                    ImrLexer.AUTHORITY,
                    ImrLexer.PRECEDENCE,
                    ImrLexer.TABLE,
                    ImrLexer.LIMIT,
                    ImrLexer.CITE,
                    ImrLexer.EVIDENCE -> true;
            case ImrLexer.IF,
                    ImrLexer.UNLESS,
                    ImrLexer.REQUIRES,
                    ImrLexer.FOR,
                    ImrLexer.AND,
                    ImrLexer.OR,
                    ImrLexer.NOT,
                    ImrLexer.USE,
                    ImrLexer.OF,
                    ImrLexer.GIVEN -> !BEGIN_A_PART.contains(token.getType());
            default -> false;
        };
    }

    private static boolean isWord(Token token) {
        boolean isName = GuidelineTokens.isNameOnLine(token.getType()) || GuidelineTokens.isFirstName(token.getType());
        return token.getType() != Token.EOF
                && !isName
                && Character.isLetter(token.getText().charAt(0));
    }

    private static String found(Token token) {
        return token.getType() == Token.EOF ? "the end of the file" : "`" + token.getText() + "`";
    }

    private static String expectation(IntervalSet expected, RuleContext context) {
        if (context.getRuleIndex() == ImrParser.RULE_clauseOfCell) {
            return "nothing more";
        }
        Set<String> words = new LinkedHashSet<>();
        for (int type : expected.toArray()) {
            if (type == Token.EPSILON) {
                return place(context); // the part may also end here, and what follows it is not known
            }
            words.add(word(type, expected));
        }
        if (words.isEmpty() || words.size() > MOST_LISTED) {
            return place(context);
        }
        List<String> list = new ArrayList<>(words);
        String last = list.remove(list.size() - 1);
        return list.isEmpty() ? last : String.join(", ", list) + " or " + last;
    }

    private static String word(int type, IntervalSet expected) {
        if (GuidelineTokens.isFirstName(type)) {
            return "a name";
        }
        if (GuidelineTokens.isNameOnLine(type)) {
            // where any name may stand, the words that may be names are some of them
            return expected.contains(ImrLexer.NAME) ? "a name" : literal(type);
        }
        return switch (type) {
            case Token.EOF -> "the end of the file";
            case ImrLexer.STRING, ImrLexer.QUOTED_UNIT -> "a text in quotes";
            case ImrLexer.NUMBER -> "a number";
            case ImrLexer.DATE -> "a date such as 2014-06-01";
            case ImrLexer.ROW -> "a row such as `| knee | 12 |`";
            default -> literal(type);
        };
    }

    private static String literal(int type) {
        return ImrLexer.VOCABULARY.getLiteralName(type).replace('\'', '`');
    }

    private static String place(RuleContext context) {
        return switch (context.getRuleIndex()) {
            case ImrParser.RULE_clause,
                    ImrParser.RULE_clauseOfCell,
                    ImrParser.RULE_recommendation,
                    ImrParser.RULE_phasePart,
                    ImrParser.RULE_adjustment ->
                "a clause such as `initial`, `then max`, `requires`, `contraindicated if`, `stop after` or `cite`";
            case ImrParser.RULE_table, ImrParser.RULE_tablePart ->
                "a clause or a row such as `| procedure | initial _ |`";
            case ImrParser.RULE_limit, ImrParser.RULE_limitPart -> "`max`, or `cite` or `note` after it";
            case ImrParser.RULE_frequency, ImrParser.RULE_step, ImrParser.RULE_rate ->
                "a frequency such as `2 per week` or `1 every 2 weeks`";
            case ImrParser.RULE_cap, ImrParser.RULE_window -> "a window such as `per injury` or `per 12 months`";
            case ImrParser.RULE_condition, ImrParser.RULE_operand, ImrParser.RULE_quantifier, ImrParser.RULE_subject ->
                "a condition";
            case ImrParser.RULE_relation,
                    ImrParser.RULE_comparison,
                    ImrParser.RULE_dateRelation,
                    ImrParser.RULE_distance ->
                "a comparison such as `at least 50%`, `is low_back` or `within 6 weeks of surgery`";
            case ImrParser.RULE_value, ImrParser.RULE_valueUnit -> "a number, a percentage or a date";
            case ImrParser.RULE_caseLine, ImrParser.RULE_example, ImrParser.RULE_outcome ->
                "a line of a case such as `request`, `given` or `expect`";
            case ImrParser.RULE_statedFact, ImrParser.RULE_statedValue ->
                "a fact with its value such as `surgery 2014-01-02` or `no chronic_pain`";
            case ImrParser.RULE_source, ImrParser.RULE_sourcePart ->
                "a part of a source such as `section`, `edition` or `pages`";
            case ImrParser.RULE_guideline, ImrParser.RULE_guidelinePart ->
                "`authority`, `edition`, `effective` or `use`";
            case ImrParser.RULE_name, ImrParser.RULE_nameOnLine, ImrParser.RULE_firstName -> "a name";
            case ImrParser.RULE_factType -> "`number`, `percent`, `date`, `one of` or `codes`";
            case ImrParser.RULE_timeUnit, ImrParser.RULE_duration, ImrParser.RULE_length ->
                "`days`, `weeks`, `months` or `years`";
            case ImrParser.RULE_unit, ImrParser.RULE_unitName -> "a unit such as `sessions`";
            default -> "a declaration, a recommendation that begins with its treatment's name, or a case";
        };
    }
}
