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
 * @param delivered of an {@code if}, how much has to be delivered before it is asked; of what lifts a {@code stop}, when
 *     that stops
 */
record Demand(Role role, Condition condition, int open, long delivered) {

    private static final long NEVER = Long.MAX_VALUE;

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

    /** A condition that is no phase's. */
    Demand(Role role, Condition condition, int open) {
        this(role, condition, open, NEVER);
    }

    /** The conditions of a recommendation, in the order of the text. */
    static List<Demand> of(Recommendation recommendation) {
        List<Demand> found = new ArrayList<>();
        recommendation.scope().ifPresent(scope -> found.add(new Demand(Role.FOR, scope, Truths.YES)));
        long delivered = 0;
        for (Clause clause : recommendation.clauses()) {
            add(clause, delivered, found);
            if (clause instanceof Clause.Phase phase) {
                delivered = phase.low();
            }
        }
        return found;
    }

    /** Whether two say the same of the same condition. */
    boolean isLike(Demand other) {
        return role == other.role && open == other.open && condition.equals(other.condition);
    }

    /** The same with another answer wanted. */
    Demand turned(int other) {
        return new Demand(role, condition, other, delivered);
    }

    /**
     * Which answers of this let something through that another condition decides; nothing where it does not stand in
     * that way.
     *
     * @param sure whether for certain
     */
    Optional<Integer> gateBefore(Demand other, boolean sure) {
        boolean stops = role == Role.UNLESS && other.role == Role.IF && delivered <= other.delivered;
        if (!isGate() && !stops) {
            return Optional.empty();
        }
        int wanted = stops ? Truths.YES : open;
        return Optional.of(sure ? wanted : wanted | Truths.UNKNOWN);
    }

    /** Those of a cap that stands over the guidelines. */
    static List<Demand> of(Clause.Cap cap) {
        List<Demand> found = new ArrayList<>();
        add(cap, 0, found);
        return found;
    }

    private static void add(Clause clause, long delivered, List<Demand> found) {
        if (clause instanceof Clause.NotRecommended not) {
            not.unless().ifPresent(unless -> found.add(new Demand(Role.GATE, unless, Truths.YES)));
        } else if (clause instanceof Clause.Requires requires) {
            found.add(new Demand(Role.GATE, requires.condition(), Truths.YES));
        } else if (clause instanceof Clause.Contraindicated against) {
            found.add(new Demand(Role.GATE, against.condition(), Truths.NO));
        } else if (clause instanceof Clause.Phase phase) {
            phase.condition().ifPresent(condition -> found.add(new Demand(Role.IF, condition, Truths.YES, delivered)));
            phase.adjustments().forEach(one -> found.add(new Demand(Role.ADJUSTMENT, one.condition(), Truths.NO)));
        } else if (clause instanceof Clause.StopAfterCount stop) {
            found.add(new Demand(
                    Role.UNLESS, stop.unless(), Truths.NO, stop.count().high()));
        } else {
            unless(clause).ifPresent(unless -> found.add(new Demand(Role.UNLESS, unless, Truths.NO)));
        }
    }

    private static Optional<Condition> unless(Clause clause) {
        if (clause instanceof Clause.StopAfterTime stop) {
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
