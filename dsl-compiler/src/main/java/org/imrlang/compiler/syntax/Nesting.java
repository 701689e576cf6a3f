package org.imrlang.compiler.syntax;

import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.source.TextLimits;
import org.imrlang.grammar.ImrLexer;

/** Counts how deep conditions stand within each other, so that the parser's stack stays small. */
final class Nesting {

    private int open;
    private int negations;

    /** Counts the next token; whether it stands too deep. */
    boolean tooDeepAfter(Token token) {
        switch (token.getType()) {
            case ImrLexer.LPAREN -> {
                open++;
                negations = 0;
            }
            case ImrLexer.RPAREN -> {
                open = Math.max(0, open - 1);
                negations = 0;
            }
            case ImrLexer.NOT -> negations++;
            default -> {
                negations = 0;
                if (standsOutsideConditions(token.getType())) {
                    open = 0; // a parenthesis that was left open does not reach past it
                }
            }
        }
        return open + negations > TextLimits.NESTING;
    }

    private static boolean standsOutsideConditions(int type) {
        return switch (type) {
            case ImrLexer.GUIDELINE,
                    ImrLexer.SOURCE,
                    ImrLexer.TREATMENT,
                    ImrLexer.FACT,
                    ImrLexer.DEFINE,
                    ImrLexer.PRECEDENCE,
                    ImrLexer.LIMIT,
                    ImrLexer.TABLE,
                    ImrLexer.CASE,
                    ImrLexer.REQUIRES,
                    ImrLexer.CONTRAINDICATED,
                    ImrLexer.OVER,
                    ImrLexer.INITIAL,
                    ImrLexer.UP,
                    ImrLexer.THEN,
                    ImrLexer.RAISED,
                    ImrLexer.LOWERED,
                    ImrLexer.STOP,
                    ImrLexer.UNTIL,
                    ImrLexer.MAX,
                    ImrLexer.OPTIMUM,
                    ImrLexer.CITE,
                    ImrLexer.EVIDENCE,
                    ImrLexer.NOTE,
                    ImrLexer.GIVEN,
                    ImrLexer.HISTORY,
                    ImrLexer.EXPECT,
                    ImrLexer.BAR -> true;
            default -> false;
        };
    }
}
