package org.imrlang.compiler.format;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.format.Doc.Word;
import org.imrlang.grammar.ImrParser;

/**
 * Lays out what clauses and declarations are made of: conditions, lists, frequencies. What is not named here has no
 * place where a line may end; a unit or a value that may be left out thus stays on its number's line.
 */
final class PhraseLayout {

    /** How much deeper the next line of a condition stands. */
    static final int DEEPER = 2;

    private final Comments comments;

    PhraseLayout(Comments comments) {
        this.comments = comments;
    }

    Parts parts() {
        return new Parts(this::of, comments);
    }

    Doc of(ParseTree part) {
        if (part instanceof TerminalNode word) {
            return new Word(word.getText());
        }
        if (part instanceof ImrParser.ConditionContext condition) {
            return condition(condition);
        }
        if (part instanceof ImrParser.GroupOperandContext group) {
            return parts().add(group.LPAREN())
                    .add(DEEPER, group.condition())
                    .add(group.RPAREN())
                    .all();
        }
        if (part instanceof ImrParser.ListOperandContext list) {
            return conditions(list);
        }
        if (part instanceof ImrParser.InListRelationContext
                || part instanceof ImrParser.IncludesRelationContext
                || part instanceof ImrParser.CodesValueContext
                || part instanceof ImrParser.CodesContext
                || part instanceof ImrParser.MissingContext) {
            return list((ParserRuleContext) part, DEEPER);
        }
        if (part instanceof ImrParser.ChoiceTypeContext || part instanceof ImrParser.FrequencyContext) {
            return list((ParserRuleContext) part, 0);
        }
        if (part instanceof ImrParser.PhasePartContext && part.getChild(1) instanceof ImrParser.FrequencyContext at) {
            return parts().add(part.getChild(0)).add(DEEPER, at).all();
        }
        Parts parts = parts();
        ((ParserRuleContext) part).children.forEach(parts::add);
        return parts.all();
    }

    /** Long ones go on with `and`, `or` at the beginning of a line. */
    private Doc condition(ImrParser.ConditionContext condition) {
        List<ParseTree> children = condition.children;
        Parts parts = parts().add(children.get(0));
        for (int i = 1; i < children.size(); i += 2) {
            parts.joined(children.get(i), children.get(i + 1));
        }
        return parts.group();
    }

    /** Conditions of which some must hold: a line each, where they do not fit on one. */
    private Doc conditions(ImrParser.ListOperandContext list) {
        Parts parts = parts();
        for (ParseTree child : list.children) {
            if (child instanceof ImrParser.ConditionContext) {
                parts.line(DEEPER, child);
            } else {
                parts.add(child);
            }
        }
        return parts.group();
    }

    /** Names, texts, steps: as many on a line as fit. */
    Doc list(ParserRuleContext list, int columns) {
        Parts parts = parts();
        boolean afterComma = false;
        for (ParseTree child : list.children) {
            if (afterComma) {
                parts.fill(columns, child);
            } else {
                parts.add(child);
            }
            afterComma = isComma(child);
        }
        return parts.all();
    }

    static boolean isComma(ParseTree part) {
        return is(part, ImrParser.COMMA);
    }

    /** Whether a part is this one word. */
    static boolean is(ParseTree part, int type) {
        return part instanceof TerminalNode word && word.getSymbol().getType() == type;
    }
}
