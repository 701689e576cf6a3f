package org.imrlang.runtime;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition as the record answers it: its truth, and the facts that it rests on. Built when a determination is asked
 * to explain itself; the decision alone computes with {@link Logic} on bits. Immutable.
 */
public final class Evidence {

    private final int truth;
    private final @Nullable FactInfo fact;
    private final List<Evidence> parts;

    private Evidence(int truth, @Nullable FactInfo fact, List<Evidence> parts) {
        this.truth = truth;
        this.fact = fact;
        this.parts = parts;
    }

    /** A fact with the bits of its truth. */
    public static Evidence fact(FactInfo fact, int truth) {
        return new Evidence(truth, fact, List.of());
    }

    /** Whether a condition is known, whatever it says. */
    public static Evidence documented(Evidence part) {
        return new Evidence(Logic.documented(part.truth), null, List.of(part));
    }

    /** Not so. */
    public static Evidence not(Evidence part) {
        return new Evidence(Logic.not(part.truth), null, List.of(part));
    }

    /** All of these. */
    public static Evidence all(Evidence... parts) {
        int truth = Logic.YES;
        for (Evidence part : parts) {
            truth &= part.truth;
        }
        return new Evidence(truth, null, List.of(parts));
    }

    /** Any of these. */
    public static Evidence any(Evidence... parts) {
        int truth = Logic.NO;
        for (Evidence part : parts) {
            truth |= part.truth;
        }
        return new Evidence(truth, null, List.of(parts));
    }

    /** At least {@code count} of these. */
    public static Evidence atLeast(int count, Evidence... parts) {
        return new Evidence(Logic.atLeast(count, sure(parts), possible(parts)), null, List.of(parts));
    }

    /** At most {@code count} of these. */
    public static Evidence atMost(int count, Evidence... parts) {
        return new Evidence(Logic.atMost(count, sure(parts), possible(parts)), null, List.of(parts));
    }

    /** Exactly {@code count} of these. */
    public static Evidence exactly(int count, Evidence... parts) {
        return new Evidence(Logic.exactly(count, sure(parts), possible(parts)), null, List.of(parts));
    }

    /** The truth in the bits of {@link Logic}. */
    public int truth() {
        return truth;
    }

    /** Adds the unknown facts that leave this unknown, by name, in the order of the text; nothing below what is known. */
    void addMissing(Map<String, String> wordsByName) {
        addMissing(wordsByName, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void addMissing(Map<String, String> wordsByName, Set<Evidence> seen) {
        if (truth != Logic.UNKNOWN || !seen.add(this)) {
            return;
        }
        if (fact != null) {
            wordsByName.putIfAbsent(fact.name(), fact.words());
        }
        for (Evidence part : parts) {
            part.addMissing(wordsByName, seen);
        }
    }

    /** Adds the facts that this rests on, with their truths, in the order of the text. */
    void addOperands(Map<String, Object> operands) {
        addOperands(operands, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void addOperands(Map<String, Object> operands, Set<Evidence> seen) {
        if (!seen.add(this)) {
            return;
        }
        if (fact != null) {
            operands.putIfAbsent(fact.name(), Truth.ofBits(truth));
        }
        for (Evidence part : parts) {
            part.addOperands(operands, seen);
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
