package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.grammar.ImrLexer;
import org.imrlang.grammar.ImrParser;

/** Words a syntax error in the author's words. */
final class SyntaxMessages {

    private static final int MOST_LISTED = 4;

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private boolean reported;

    SyntaxMessages(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    boolean reportedAny() {
        return reported;
    }

    void unexpected(Token token, IntervalSet expected, RuleContext context, TokenStream tokens) {
        reported = true;
        diagnostics.add(diagnostic(token, expected, context, tokens));
    }

    private Diagnostic diagnostic(Token token, IntervalSet expected, RuleContext context, TokenStream tokens) {
        Span at = Places.of(file, token);
        switch (token.getType()) {
            case ImrLexer.STRAY:
                return new TextDiagnostic.StrayCharacter(at, at.text());
            case ImrLexer.GLUED:
                return new TextDiagnostic.NumberTouchesWord(at, at.text());
            case ImrLexer.UNCLOSED_STRING:
                return new TextDiagnostic.UnclosedText(at);
            default:
                break;
        }
        if (declaresName(tokens) && isWord(token)) {
            return new TextDiagnostic.ReservedWord(at, token.getText());
        }
        return new TextDiagnostic.UnexpectedText(at, found(token), expectation(expected, context), example(context));
    }

    private static boolean declaresName(TokenStream tokens) {
        Token before = tokens.LT(-1);
        if (before == null) {
            return false;
        }
        return switch (before.getType()) {
            case ImrLexer.FACT, ImrLexer.TREATMENT, ImrLexer.DEFINE, ImrLexer.SOURCE, ImrLexer.GUIDELINE -> true;
            default -> false;
        };
    }

    private static boolean isWord(Token token) {
        return token.getType() != Token.EOF
                && Character.isLetter(token.getText().charAt(0));
    }

    private static String found(Token token) {
        return token.getType() == Token.EOF ? "the end of the file" : "`" + token.getText() + "`";
    }

    private static String expectation(IntervalSet expected, RuleContext context) {
        Set<String> words = new LinkedHashSet<>();
        for (int type : expected.toArray()) {
            if (type == Token.EPSILON) {
                return place(context); // the part may also end here, and what follows it is not known
            }
            words.add(word(type));
        }
        if (words.isEmpty() || words.size() > MOST_LISTED) {
            return place(context);
        }
        List<String> list = new ArrayList<>(words);
        String last = list.remove(list.size() - 1);
        return list.isEmpty() ? last : String.join(", ", list) + " or " + last;
    }

    private static String word(int type) {
        return switch (type) {
            case Token.EOF -> "the end of the file";
            case ImrLexer.NAME,
                    ImrLexer.FIRST_NAME,
                    ImrLexer.PART,
                    ImrLexer.CERTIFY,
                    ImrLexer.POSSIBLE,
                    ImrLexer.MISSING -> "a name";
            case ImrLexer.STRING -> "a text in quotes";
            case ImrLexer.NUMBER -> "a number";
            case ImrLexer.DATE -> "a date such as 2014-06-01";
            default -> ImrLexer.VOCABULARY.getLiteralName(type).replace('\'', '`');
        };
    }

    private static String place(RuleContext context) {
        return switch (context.getRuleIndex()) {
            case ImrParser.RULE_clause, ImrParser.RULE_recommendation ->
                "a clause such as `initial`, `then max`, `requires` or `cite`";
            case ImrParser.RULE_condition, ImrParser.RULE_operand, ImrParser.RULE_quantifier -> "a condition";
            case ImrParser.RULE_caseLine, ImrParser.RULE_example, ImrParser.RULE_outcome ->
                "a line of a case such as `request`, `given` or `expect`";
            case ImrParser.RULE_source, ImrParser.RULE_sourcePart ->
                "a part of a source such as `section`, `edition` or `pages`";
            case ImrParser.RULE_guideline, ImrParser.RULE_guidelinePart -> "`authority` or `edition`";
            case ImrParser.RULE_unit, ImrParser.RULE_unitName, ImrParser.RULE_timeUnit -> "a unit such as `sessions`";
            default -> "a declaration, a recommendation that begins with its treatment's name, or a case";
        };
    }

    private static Optional<String> example(RuleContext context) {
        return switch (context.getRuleIndex()) {
            case ImrParser.RULE_clause, ImrParser.RULE_amount, ImrParser.RULE_range ->
                Optional.of("initial 4..6 then max 13..20 if functional_improvement");
            case ImrParser.RULE_condition, ImrParser.RULE_operand, ImrParser.RULE_quantifier ->
                Optional.of("(adl_improved or work_restrictions_reduced) and dependency_reduced");
            case ImrParser.RULE_file, ImrParser.RULE_recommendation, ImrParser.RULE_heading ->
                Optional.of("CBT initial 4..6 then max 20 if functional_improvement");
            case ImrParser.RULE_fact -> Optional.of("fact adl_improved \"activities of daily living have improved\"");
            case ImrParser.RULE_treatment -> Optional.of("treatment CBT \"cognitive behavioral therapy\" in sessions");
            case ImrParser.RULE_source, ImrParser.RULE_sourcePart ->
                Optional.of("source mtus \"MTUS Chronic Pain Guidelines\" pages 23..24");
            case ImrParser.RULE_define -> Optional.of("define improvement as adl_improved and dependency_reduced");
            case ImrParser.RULE_caseLine, ImrParser.RULE_outcome, ImrParser.RULE_example ->
                Optional.of("request CBT 12 sessions completed 0 expect conforms in part certify 6");
            default -> Optional.empty();
        };
    }
}
