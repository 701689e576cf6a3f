package org.imrlang.runtime;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A condition as the record answers it: its truth, and the facts that it rests on. Built when a determination is asked
 * to explain itself; the decision alone computes with {@link Logic} on bits. Immutable.
 */
public final class Evidence {

    private final int truth;
    private final List<Operand> operands;
    private final List<Evidence> parts;

    private Evidence(int truth, List<Operand> operands, List<Evidence> parts) {
        this.truth = truth;
        this.operands = operands;
        this.parts = parts;
    }

    /** A fact with the bits of its truth. */
    public static Evidence fact(FactInfo fact, int truth) {
        return leaf(truth, Operand.truth(fact, truth));
    }

    /** A comparison, by the bits of its truth and the values that it reads. */
    public static Evidence leaf(int truth, Operand... operands) {
        return new Evidence(truth, List.of(operands), List.of());
    }

    /** Whether a value is stated, whatever it is. */
    public static Evidence stated(Operand operand) {
        return leaf(operand.isKnown() ? Logic.YES : Logic.NO, operand);
    }

    /** Whether a condition is known, whatever it says. */
    public static Evidence documented(Evidence part) {
        return new Evidence(Logic.documented(part.truth), List.of(), List.of(part));
    }

    /** Not so. */
    public static Evidence not(Evidence part) {
        return new Evidence(Logic.not(part.truth), List.of(), List.of(part));
    }

    /** All of these. */
    public static Evidence all(Evidence... parts) {
        int truth = Logic.YES;
        for (Evidence part : parts) {
            truth &= part.truth;
        }
        return new Evidence(truth, List.of(), List.of(parts));
    }

    /** Any of these. */
    public static Evidence any(Evidence... parts) {
        int truth = Logic.NO;
        for (Evidence part : parts) {
            truth |= part.truth;
        }
        return new Evidence(truth, List.of(), List.of(parts));
    }

    /** At least {@code count} of these. */
    public static Evidence atLeast(int count, Evidence... parts) {
        return new Evidence(Logic.atLeast(count, sure(parts), possible(parts)), List.of(), List.of(parts));
    }

    /** At most {@code count} of these. */
    public static Evidence atMost(int count, Evidence... parts) {
        return new Evidence(Logic.atMost(count, sure(parts), possible(parts)), List.of(), List.of(parts));
    }

    /** Exactly {@code count} of these. */
    public static Evidence exactly(int count, Evidence... parts) {
        return new Evidence(Logic.exactly(count, sure(parts), possible(parts)), List.of(), List.of(parts));
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
