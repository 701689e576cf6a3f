package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Recommendation;

/**
 * A condition of a recommendation, with what it has to be for the recommendation to allow something.
 *
 * @param role the word before it
 * @param open yes or no, of {@link Truths}: what lets a request through to the other clauses
 */
record Demand(Role role, Condition condition, int open) {

    /** What a condition is there for. */
    enum Role {
        FOR,
        GATE,
        IF,
        ADJUSTMENT,
        /** It lifts a limit; that it does not shows the limit. */
        UNLESS
    }

    /** Whether it stands in the way of everything: of a gate and of the scope. */
    boolean isGate() {
        return role == Role.FOR || role == Role.GATE;
    }

    /** What of it still lets something through, unknown included. */
    int passable() {
        return open | Truths.UNKNOWN;
    }

    /** The conditions of a recommendation, in the order of the text. */
    static List<Demand> of(Recommendation recommendation) {
        List<Demand> found = new ArrayList<>();
        recommendation.scope().ifPresent(scope -> found.add(new Demand(Role.FOR, scope, Truths.YES)));
        recommendation.clauses().forEach(clause -> add(clause, found));
        return found;
    }

    /** Those of a cap that stands over the guidelines. */
    static List<Demand> of(Clause.Cap cap) {
        List<Demand> found = new ArrayList<>();
        add(cap, found);
        return found;
    }

    private static void add(Clause clause, List<Demand> found) {
        if (clause instanceof Clause.NotRecommended not) {
            not.unless().ifPresent(unless -> found.add(new Demand(Role.GATE, unless, Truths.YES)));
        } else if (clause instanceof Clause.Requires requires) {
            found.add(new Demand(Role.GATE, requires.condition(), Truths.YES));
        } else if (clause instanceof Clause.Contraindicated against) {
            found.add(new Demand(Role.GATE, against.condition(), Truths.NO));
        } else if (clause instanceof Clause.Phase phase) {
            phase.condition().ifPresent(condition -> found.add(new Demand(Role.IF, condition, Truths.YES)));
            phase.adjustments().forEach(one -> found.add(new Demand(Role.ADJUSTMENT, one.condition(), Truths.NO)));
        } else {
            unless(clause).ifPresent(unless -> found.add(new Demand(Role.UNLESS, unless, Truths.NO)));
        }
    }

    private static Optional<Condition> unless(Clause clause) {
        if (clause instanceof Clause.StopAfterCount stop) {
            return Optional.of(stop.unless());
        } else if (clause instanceof Clause.StopAfterTime stop) {
            return Optional.of(stop.unless());
        } else if (clause instanceof Clause.Until until) {
            return until.unless();
        } else if (clause instanceof Clause.Cap cap) {
            return cap.unless();
        } else if (clause instanceof Clause.Apart apart) {
            return apart.unless();
        }
        return Optional.empty();
    }
}
