package org.imrlang.batch.impact;

import java.util.List;
import org.imrlang.runtime.Outcome;

/**
 * How many requests go from which outcome to which.
 *
 * @param counts for each outcome of the base, in the order of {@link Outcome}, how many come to each of the head
 */
public record OutcomeCounts(List<List<Long>> counts) {

    public OutcomeCounts {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** How many go from the one to the other. */
    public long of(Outcome from, Outcome to) {
        return counts.get(from.ordinal()).get(to.ordinal());
    }

    /** How many have this outcome in one version. */
    public long of(Version version, Outcome outcome) {
        long sum = 0;
        for (Outcome other : Outcome.values()) {
            sum += version == Version.BASE ? of(outcome, other) : of(other, outcome);
        }
        return sum;
    }

    /** How many there are. */
    public long sum() {
        return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }
}
