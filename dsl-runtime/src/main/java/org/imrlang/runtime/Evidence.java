package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A condition as the record answers it: its truth, and the facts that it rests on. Built when a determination is asked
 * to explain itself; the decision alone computes with {@link Logic} on bits. Immutable.
 */
public final class Evidence {

    private final int truth;
    private final List<Operand> operands;
    private final List<Evidence> parts;
    private final Sense sense;
    private final Turns turns;

    /** How the truth of a part bears on the whole. */
    private enum Sense {
        /** The more parts are so, the more is the whole. */
        SAME,
        /** The fewer parts are so, the more is the whole. */
        OPPOSITE,
        /** It depends. */
        EITHER
    }

    /** What a comparison reads, where it turns, and which answer would help the request. */
    interface Leaves {

        /**
         * One comparison, for each way in which it stands in a condition.
         *
         * @param helps whether the request may gain where it is so
         * @param harms whether the request may gain where it is not so
         */
        void leaf(List<Operand> operands, Turns turns, boolean helps, boolean harms);
    }

    private Evidence(int truth, List<Operand> operands, List<Evidence> parts, Sense sense, Turns turns) {
        this.truth = truth;
        this.operands = operands;
        this.parts = parts;
        this.sense = sense;
        this.turns = turns;
    }

    private static Evidence of(int truth, Sense sense, Evidence... parts) {
        return new Evidence(truth, List.of(), List.of(parts), sense, Turns.NOWHERE);
    }

    /** A fact with the bits of its truth. */
    public static Evidence fact(FactInfo fact, int truth) {
        return leaf(truth, Operand.truth(fact, truth));
    }

    /** A comparison, by the bits of its truth and the values that it reads. */
    public static Evidence leaf(int truth, Operand... operands) {
        return new Evidence(truth, List.of(operands), List.of(), Sense.SAME, Turns.NOWHERE);
    }

    /** The same comparison, with the numbers of the text at which it turns. */
    public Evidence turningAt(BigDecimal... numbers) {
        return turning(new Turns(List.of(numbers), List.of(), Optional.empty(), List.of()));
    }

    /** The same comparison, with the days of the text at which it turns, as {@link Days} writes them. */
    public Evidence turningOn(int... days) {
        List<Integer> on = Arrays.stream(days).boxed().toList();
        return turning(new Turns(List.of(), on, Optional.empty(), List.of()));
    }

    /** The same comparison of two dates, with how far apart the text wants them. */
    public Evidence turningAfter(TimeSpan span) {
        return turning(new Turns(List.of(), List.of(), Optional.of(span), List.of()));
    }

    /** The same comparison, with the codes that the text looks for. */
    public Evidence turningWith(String... codes) {
        return turning(new Turns(List.of(), List.of(), Optional.empty(), List.of(codes)));
    }

    private Evidence turning(Turns where) {
        return new Evidence(truth, operands, parts, sense, where);
    }

    /** Whether a value is stated, whatever it is. */
    public static Evidence stated(Operand operand) {
        return leaf(operand.isKnown() ? Logic.YES : Logic.NO, operand);
    }

    /** Whether a condition is known, whatever it says. */
    public static Evidence documented(Evidence part) {
        return of(Logic.documented(part.truth), Sense.EITHER, part);
    }

    /** Not so. */
    public static Evidence not(Evidence part) {
        return of(Logic.not(part.truth), Sense.OPPOSITE, part);
    }

    /** All of these. */
    public static Evidence all(Evidence... parts) {
        int truth = Logic.YES;
        for (Evidence part : parts) {
            truth &= part.truth;
        }
        return of(truth, Sense.SAME, parts);
    }

    /** Any of these. */
    public static Evidence any(Evidence... parts) {
        int truth = Logic.NO;
        for (Evidence part : parts) {
            truth |= part.truth;
        }
        return of(truth, Sense.SAME, parts);
    }

    /** At least {@code count} of these. */
    public static Evidence atLeast(int count, Evidence... parts) {
        return of(Logic.atLeast(count, sure(parts), possible(parts)), Sense.SAME, parts);
    }

    /** At most {@code count} of these. */
    public static Evidence atMost(int count, Evidence... parts) {
        return of(Logic.atMost(count, sure(parts), possible(parts)), Sense.OPPOSITE, parts);
    }

    /** Exactly {@code count} of these. */
    public static Evidence exactly(int count, Evidence... parts) {
        return of(Logic.exactly(count, sure(parts), possible(parts)), Sense.EITHER, parts);
    }

    /** The truth in the bits of {@link Logic}. */
    public int truth() {
        return truth;
    }

    /** Adds the unknown facts that leave this unknown, in the order of the text; nothing below what is known. */
    void addMissing(MissingFacts missing) {
        addMissing(missing, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void addMissing(MissingFacts missing, Set<Evidence> seen) {
        if (truth != Logic.UNKNOWN || !seen.add(this)) {
            return;
        }
        missing.read(operands);
        for (Evidence part : parts) {
            part.addMissing(missing, seen);
        }
    }

    /** Adds the facts that this rests on, with their truths, in the order of the text. */
    void addOperands(Map<String, Object> values) {
        addOperands(values, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void addOperands(Map<String, Object> values, Set<Evidence> seen) {
        if (!seen.add(this)) {
            return;
        }
        for (Operand operand : operands) {
            values.putIfAbsent(operand.name(), operand.shown());
        }
        for (Evidence part : parts) {
            part.addOperands(values, seen);
        }
    }

    /**
     * Shows the comparisons that this rests on, in the order of the text.
     *
     * @param helps whether the request may gain where this is so
     * @param harms whether the request may gain where this is not so
     */
    void showLeaves(boolean helps, boolean harms, Leaves leaves) {
        showLeaves(helps, harms, leaves, new IdentityHashMap<>());
    }

    /** @param shown what was shown before, with the bits of the ways in which it helps */
    private void showLeaves(boolean helps, boolean harms, Leaves leaves, Map<Evidence, Integer> shown) {
        int ways = (helps ? 1 : 0) | (harms ? 2 : 0);
        int before = shown.getOrDefault(this, 0);
        if ((before | ways) == before) {
            return;
        }
        shown.put(this, before | ways);
        if (!operands.isEmpty()) {
            leaves.leaf(operands, turns, helps, harms);
        }
        boolean either = sense == Sense.EITHER;
        boolean partHelps = either || (sense == Sense.SAME ? helps : harms);
        boolean partHarms = either || (sense == Sense.SAME ? harms : helps);
        for (Evidence part : parts) {
            part.showLeaves(partHelps, partHarms, leaves, shown);
        }
    }

    private static int sure(Evidence... parts) {
        int count = 0;
        for (Evidence part : parts) {
            count += Logic.countSure(part.truth);
        }
        return count;
    }

    private static int possible(Evidence... parts) {
        int count = 0;
        for (Evidence part : parts) {
            count += Logic.countPossible(part.truth);
        }
        return count;
    }
}
