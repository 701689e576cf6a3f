package org.imrlang.compiler.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;

/**
 * A condition where an author wrote it.
 *
 * @param word the word that it follows
 * @param at the smallest place that the model knows of it
 */
record Written(String word, Span at, Condition condition) {

    static final String FOR = "for";
    static final String IF = "if";
    static final String UNLESS = "unless";
    static final String REQUIRES = "requires";
    static final String CONTRAINDICATED = "contraindicated if";

    /** All that a ruleset writes, definitions included, and what the phases say without words. */
    static List<Condition> in(Ruleset ruleset) {
        List<Condition> all = new ArrayList<>();
        for (Guideline guideline : ruleset.guidelines()) {
            guideline.definitions().forEach(definition -> all.add(definition.condition()));
            for (Recommendation recommendation : guideline.recommendations()) {
                of(recommendation).forEach(written -> all.add(written.condition()));
                recommendation.phases().forEach(phase -> all.add(delivered(phase.low())));
            }
            guideline.limits().forEach(limit -> of(limit).forEach(written -> all.add(written.condition())));
        }
        return all;
    }

    /** That so many have been delivered in this course. */
    static Condition delivered(long least) {
        return new Condition.NumberCompared(
                new Reading.OfRequest(BuiltIn.COMPLETED), Comparison.AT_LEAST, BigDecimal.valueOf(least));
    }

    /** All that a recommendation writes, its {@code for} first. */
    static List<Written> of(Recommendation recommendation) {
        List<Written> all = new ArrayList<>();
        recommendation.scope().ifPresent(scope -> all.add(new Written(FOR, recommendation.at(), scope)));
        for (Clause clause : recommendation.clauses()) {
            add(clause, all);
        }
        return all;
    }

    /** What a limit writes. */
    static List<Written> of(Limit limit) {
        List<Written> all = new ArrayList<>();
        add(limit.cap(), all);
        return all;
    }

    private static void add(Clause clause, List<Written> all) {
        if (clause instanceof Clause.Phase phase) {
            phase.condition().ifPresent(condition -> all.add(new Written(IF, phase.at(), condition)));
            for (Clause.Adjustment adjustment : phase.adjustments()) {
                all.add(new Written(
                        (adjustment.raises() ? "raised to " : "lowered to ") + adjustment.to() + " if",
                        adjustment.at(),
                        adjustment.condition()));
            }
        } else if (clause instanceof Clause.Requires requires) {
            all.add(new Written(REQUIRES, requires.at(), requires.condition()));
        } else if (clause instanceof Clause.Contraindicated contraindicated) {
            all.add(new Written(CONTRAINDICATED, contraindicated.at(), contraindicated.condition()));
        } else {
            unless(clause).ifPresent(condition -> all.add(new Written(UNLESS, clause.at(), condition)));
        }
    }

    /** What lifts a clause. */
    static Optional<Condition> unless(Clause clause) {
        if (clause instanceof Clause.NotRecommended not) {
            return not.unless();
        }
        if (clause instanceof Clause.StopAfterCount stop) {
            return Optional.of(stop.unless());
        }
        if (clause instanceof Clause.StopAfterTime stop) {
            return Optional.of(stop.unless());
        }
        if (clause instanceof Clause.Until until) {
            return until.unless();
        }
        if (clause instanceof Clause.Cap cap) {
            return cap.unless();
        }
        if (clause instanceof Clause.Apart apart) {
            return apart.unless();
        }
        return Optional.empty();
    }

    /** The conditions that a condition is made of; none where it reads the record itself. */
    static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return List.of(not.part());
        }
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts();
        }
        if (condition instanceof Condition.Count count) {
            return count.parts();
        }
        return List.of();
    }
}
