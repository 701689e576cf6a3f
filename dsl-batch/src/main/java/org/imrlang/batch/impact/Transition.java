package org.imrlang.batch.impact;

import java.util.Comparator;
import org.imrlang.runtime.Outcome;

/**
 * A way in which requests change between the versions. Requests that keep their outcome and change in what can be certified
 * or is possible have the same outcome on both sides.
 *
 * @param treatment the treatment's name
 * @param from the outcome by the base
 * @param to the outcome by the head
 * @param base what the base decides by
 * @param head what the head decides by
 */
public record Transition(String treatment, Outcome from, Outcome to, Ground base, Ground head)
        implements Comparable<Transition> {

    private static final Comparator<Transition> ORDER = Comparator.comparing(Transition::treatment)
            .thenComparing(Transition::from)
            .thenComparing(Transition::to)
            .thenComparing(Transition::base)
            .thenComparing(Transition::head);

    /** By treatment, outcomes and what decides. */
    @Override
    public int compareTo(Transition other) {
        return ORDER.compare(this, other);
    }
}
