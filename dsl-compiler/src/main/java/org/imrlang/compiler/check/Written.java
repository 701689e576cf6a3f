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
        recommendation.clauses().forEach(clause -> all.addAll(of(clause)));
        return all;
    }

    /** What a limit writes. */
    static List<Written> of(Limit limit) {
        return of(limit.cap());
    }

    private static List<Written> of(Clause clause) {
        if (clause instanceof Clause.Phase phase) {
            List<Written> all = new ArrayList<>(of(IF, phase, phase.condition()));
            phase.adjustments()
                    .forEach(adjustment -> all.add(new Written(
                            (adjustment.raises() ? "raised to " : "lowered to ") + adjustment.to() + " if",
                            adjustment.at(),
                            adjustment.condition())));
            return all;
        }
        if (clause instanceof Clause.Requires requires) {
            return of(REQUIRES, requires, Optional.of(requires.condition()));
        }
        if (clause instanceof Clause.Contraindicated contraindicated) {
            return of(CONTRAINDICATED, contraindicated, Optional.of(contraindicated.condition()));
        }
        return of(UNLESS, clause, unless(clause));
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

    private static List<Written> of(String word, Clause clause, Optional<Condition> condition) {
        return condition.map(one -> new Written(word, clause.at(), one)).stream()
                .toList();
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
