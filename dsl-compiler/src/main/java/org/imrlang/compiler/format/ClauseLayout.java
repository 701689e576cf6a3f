package org.imrlang.compiler.format;

import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.imrlang.grammar.ImrParser;

/** Lays out clauses: a line each, and a part a line where that is too long. */
final class ClauseLayout {

    /** How much deeper the next line of a clause stands. */
    static final int GOES_ON = 4;

    /** How much deeper the next line of a condition stands that follows {@code if}, {@code unless} or {@code for}. */
    static final int CONDITION = GOES_ON + PhraseLayout.DEEPER;

    private final PhraseLayout phrases;

    ClauseLayout(PhraseLayout phrases) {
        this.phrases = phrases;
    }

    Doc clause(ImrParser.ClauseContext clause) {
        Parts parts = phrases.parts();
        if (clause instanceof ImrParser.ContraindicatedClauseContext contraindicated) {
            parts.add(contraindicated.CONTRAINDICATED())
                    .add(contraindicated.IF())
                    .add(GOES_ON, contraindicated.condition());
            if (contraindicated.text() != null) {
                parts.line(GOES_ON, contraindicated.text());
            }
        } else if (clause instanceof ImrParser.RequiresClauseContext requires) {
            parts.add(requires.REQUIRES()).add(GOES_ON, requires.condition());
            if (requires.text() != null) {
                parts.line(GOES_ON, requires.text());
            }
        } else if (clause instanceof ImrParser.FrequencyClauseContext at) {
            parts.add(at.AT()).add(GOES_ON, at.frequency());
        } else if (clause instanceof ImrParser.CapClauseContext cap) {
            addParts(parts, cap.cap().children);
        } else {
            addParts(parts, clause.children);
        }
        return parts.group();
    }

    /** Adds the cap of a limit, which begins a line where the limit does not fit on one. */
    static void addCap(Parts parts, ImrParser.CapContext cap) {
        parts.line(GOES_ON, cap.MAX());
        addRest(parts, cap.children.subList(1, cap.children.size()));
    }

    /** What {@code limit} may say besides. */
    Doc partOfLimit(ImrParser.LimitPartContext part) {
        Parts parts = phrases.parts();
        addParts(parts, part.children);
        return parts.group();
    }

    private static void addParts(Parts parts, List<ParseTree> children) {
        parts.add(children.get(0));
        addRest(parts, children.subList(1, children.size()));
    }

    private static void addRest(Parts parts, List<ParseTree> children) {
        for (ParseTree child : children) {
            if (PhraseLayout.is(child, ImrParser.IF) || PhraseLayout.is(child, ImrParser.UNLESS)) {
                parts.line(GOES_ON, child);
            } else if (PhraseLayout.is(child, ImrParser.PER)
                    || child instanceof ImrParser.PhasePartContext
                    || child instanceof ImrParser.WindowContext) {
                parts.fill(GOES_ON, child);
            } else if (child instanceof ImrParser.AdjustmentContext adjustment) {
                addAdjustment(parts, adjustment);
            } else {
                parts.add(child instanceof ImrParser.ConditionContext ? CONDITION : 0, child);
            }
        }
    }

    private static void addAdjustment(Parts parts, ImrParser.AdjustmentContext adjustment) {
        for (ParseTree child : adjustment.children) {
            if (PhraseLayout.is(child, ImrParser.RAISED) || PhraseLayout.is(child, ImrParser.LOWERED)) {
                parts.line(GOES_ON, child);
            } else {
                parts.add(child instanceof ImrParser.ConditionContext ? CONDITION : 0, child);
            }
        }
    }
}
