package org.imrlang.runtime;

import java.util.List;
import java.util.Optional;

/** A clause of a recommendation with what the record says to it. */
sealed interface Weighed permits Weighed.Gate, Weighed.Rate, Weighed.Length, Weighed.Advice, PhaseWeighing, LimitWeighing {

    /** The clause. */
    ClauseInfo clause();

    /**
     * A clause that lets everything through or nothing.
     *
     * @param open whether it lets the request through, in the bits of {@link Logic}
     * @param condition what it asks of the record, where it asks anything
     */
    record Gate(ClauseInfo clause, int open, Optional<Evidence> condition) implements Weighed {}

    /** How often. */
    record Rate(ClauseInfo clause, List<FrequencyStep> steps) implements Weighed {}

    /** How long. */
    record Length(ClauseInfo clause, DurationLimit limit) implements Weighed {}

    /** Advice that limits nothing. */
    record Advice(ClauseInfo clause) implements Weighed {}
}
