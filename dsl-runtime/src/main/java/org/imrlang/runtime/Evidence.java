package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition as the record answers it: its truth, and the facts that it rests on. Built when a determination is asked
 * to explain itself; the decision alone computes with {@link Logic} on bits. Immutable.
 */
public final class Evidence {

    /** So many conditions are walked without noting which were seen: noting costs more than walking some twice. */
    private static final int SMALL = 64;

    private static final Operand[] NO_OPERANDS = {};
    private static final Evidence[] NO_PARTS = {};

    private final Kind kind;
    private final int count;
    private final int truth;
    private final Operand[] operands;
    private final Evidence[] parts;
    private final Turns turns;

    /** How many conditions this is made of, those that stand in it more than once counted as often. */
    private final int size;

    /** How the truths of the parts make that of the whole. */
    private enum Kind {
        LEAF,
        DOCUMENTED,
        NOT,
        ALL,
        ANY,
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    /** What a comparison reads, where it turns, and which answer would help the request. */
    interface Leaves {

        /**
         * One comparison, for each way in which it stands in a condition.
         *
         * @param helps whether the request may gain where it is so
         * @param harms whether the request may gain where it is not so
         */
        void leaf(Operand[] operands, Turns turns, boolean helps, boolean harms);
    }

    private Evidence(Kind kind, int count, int truth, Operand[] operands, Evidence[] parts, Turns turns) {
        this.kind = kind;
        this.count = count;
        this.truth = truth;
        this.operands = operands;
        this.parts = parts;
        this.turns = turns;
        int all = 1;
        for (Evidence part : parts) {
            all = Math.min(SMALL + 1, all + part.size);
        }
        this.size = all;
    }

    /** Keeps the parts themselves: what is weighed is put together in a row, and nobody else holds them. */
    private static Evidence of(Kind kind, int count, Evidence... parts) {
        return new Evidence(kind, count, joined(kind, count, parts), NO_OPERANDS, parts, Turns.NOWHERE);
    }

    private static int joined(Kind kind, int count, Evidence[] parts) {
        Joined joined = new Joined();
        for (Evidence part : parts) {
            joined.add(part.truth);
        }
        return joined.truth(kind, count);
    }

    /** The truths of parts as they come in. */
    private static final class Joined {
        private int all = Logic.YES;
        private int any = Logic.NO;
        private int sure;
        private int possible;

        void add(int truth) {
            all &= truth;
            any |= truth;
            sure += Logic.countSure(truth);
            possible += Logic.countPossible(truth);
        }

        int truth(Kind kind, int count) {
            return switch (kind) {
                case ALL -> all;
                case ANY -> any;
                case NOT -> Logic.not(any);
                case DOCUMENTED -> Logic.documented(any);
                case AT_LEAST -> Logic.atLeast(count, sure, possible);
                case AT_MOST -> Logic.atMost(count, sure, possible);
                case EXACTLY -> Logic.exactly(count, sure, possible);
                case LEAF -> throw new IllegalStateException("a comparison has no parts");
            };
        }
    }

    /** A fact with the bits of its truth. */
    public static Evidence fact(FactInfo fact, int truth) {
        return leaf(truth, Operand.truth(fact, truth));
    }

    /** A comparison, by the bits of its truth and the values that it reads. */
    public static Evidence leaf(int truth, Operand... operands) {
        return new Evidence(Kind.LEAF, 0, truth, operands, NO_PARTS, Turns.NOWHERE);
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
        return new Evidence(kind, count, truth, operands, parts, where);
    }

    /** Whether a value is stated, whatever it is. */
    public static Evidence stated(Operand operand) {
        return leaf(operand.isKnown() ? Logic.YES : Logic.NO, operand);
    }

    /** Whether a condition is known, whatever it says. */
    public static Evidence documented(Evidence part) {
        return of(Kind.DOCUMENTED, 0, part);
    }

    /** Not so. */
    public static Evidence not(Evidence part) {
        return of(Kind.NOT, 0, part);
    }

    /** All of these. */
    public static Evidence all(Evidence... parts) {
        return of(Kind.ALL, 0, parts);
    }

    /** Any of these. */
    public static Evidence any(Evidence... parts) {
        return of(Kind.ANY, 0, parts);
    }

    /** At least {@code count} of these. */
    public static Evidence atLeast(int count, Evidence... parts) {
        return of(Kind.AT_LEAST, count, parts);
    }

    /** At most {@code count} of these. */
    public static Evidence atMost(int count, Evidence... parts) {
        return of(Kind.AT_MOST, count, parts);
    }

    /** Exactly {@code count} of these. */
    public static Evidence exactly(int count, Evidence... parts) {
        return of(Kind.EXACTLY, count, parts);
    }

    /** The parts of several arrays, one after the other: more than one expression should list. */
    public static Evidence[] together(Evidence[]... groups) {
        return Arrays.stream(groups).flatMap(Arrays::stream).toArray(Evidence[]::new);
    }

    /** The truth in the bits of {@link Logic}. */
    public int truth() {
        return truth;
    }

    /** Adds the unknown facts that leave this unknown, in the order of the text; nothing below what is known. */
    void addMissing(MissingFacts missing) {
        addMissing(missing, seen());
    }

    private void addMissing(MissingFacts missing, @Nullable Set<Evidence> seen) {
        if (truth != Logic.UNKNOWN || seen != null && !seen.add(this)) {
            return;
        }
        missing.read(operands);
        for (Evidence part : parts) {
            part.addMissing(missing, seen);
        }
    }

    /** Where what was seen is noted; null where that is not worth it. */
    private @Nullable Set<Evidence> seen() {
        return size <= SMALL ? null : Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Adds the facts that this rests on, with their truths, in the order of the text. */
    void addOperands(SmallMap<Object> values) {
        addOperands(values, seen());
    }

    private void addOperands(SmallMap<Object> values, @Nullable Set<Evidence> seen) {
        if (seen != null && !seen.add(this)) {
            return;
        }
        for (Operand operand : operands) {
            values.setIfAbsent(operand.name(), operand.shown());
        }
        for (Evidence part : parts) {
            part.addOperands(values, seen);
        }
    }

    /**
     * Shows the comparisons that this rests on, in the order of the text; one that stands in it more than once may be shown
     * as often.
     *
     * @param helps whether the request may gain where this is so
     * @param harms whether the request may gain where this is not so
     */
    void showLeaves(boolean helps, boolean harms, Leaves leaves) {
        showLeaves(helps, harms, leaves, size <= SMALL ? null : new IdentityHashMap<>());
    }

    /** @param shown what was shown before, with the bits of the ways in which it helps */
    private void showLeaves(
            boolean helps, boolean harms, Leaves leaves, @Nullable IdentityHashMap<Evidence, Integer> shown) {
        if (shown != null && wasShown(helps, harms, shown)) {
            return;
        }
        if (operands.length > 0) {
            leaves.leaf(operands, turns, helps, harms);
        }
        boolean either = kind == Kind.EXACTLY || kind == Kind.DOCUMENTED;
        boolean opposite = kind == Kind.NOT || kind == Kind.AT_MOST;
        boolean partHelps = either || (opposite ? harms : helps);
        boolean partHarms = either || (opposite ? helps : harms);
        for (Evidence part : parts) {
            part.showLeaves(partHelps, partHarms, leaves, shown);
        }
    }

    private boolean wasShown(boolean helps, boolean harms, IdentityHashMap<Evidence, Integer> shown) {
        int ways = (helps ? 1 : 0) | (harms ? 2 : 0);
        int before = shown.getOrDefault(this, 0);
        shown.put(this, before | ways);
        return (before | ways) == before;
    }

    /** What the truth may become where values change that may; in the bits of {@link Logic}, where unknown may be both. */
    int truthWhere(Predicate<Operand> mayChange) {
        return truthWhere(mayChange, size <= SMALL ? null : new IdentityHashMap<>());
    }

    private int truthWhere(Predicate<Operand> mayChange, @Nullable IdentityHashMap<Evidence, Integer> known) {
        Integer before = known == null ? null : known.get(this);
        if (before != null) {
            return before;
        }
        int may;
        if (kind == Kind.LEAF) {
            may = mayChange(mayChange) ? Logic.UNKNOWN : truth;
        } else if (kind == Kind.DOCUMENTED) {
            may = parts[0].truthWhere(mayChange, known) == Logic.UNKNOWN ? Logic.UNKNOWN : truth;
        } else {
            Joined joined = new Joined();
            for (Evidence part : parts) {
                joined.add(part.truthWhere(mayChange, known));
            }
            may = joined.truth(kind, count);
        }
        if (known != null) {
            known.put(this, may);
        }
        return may;
    }

    private boolean mayChange(Predicate<Operand> mayChange) {
        for (Operand operand : operands) {
            if (mayChange.test(operand)) {
                return true;
            }
        }
        return false;
    }
}
