package org.imrlang.runtime;

import java.util.Optional;

/** A clause of a recommendation with what the record says to it, in the order of the text. */
sealed interface Weighed {

    /** The clause. */
    ClauseInfo clause();

    /**
     * A clause that lets everything through or nothing.
     *
     * @param open whether it lets the request through, in the bits of {@link Logic}
     * @param condition what it asks of the record, where it asks anything
     */
    record Gate(ClauseInfo clause, int open, Optional<Evidence> condition) implements Weighed {}

    /**
     * A phase of the course.
     *
     * @param low what must be delivered before the next phase opens
     * @param ceiling what it allows in all, or {@link Logic#UNLIMITED}
     * @param condition its own condition, where it has one
     * @param reached whether the phases before it are open and delivered, in the bits of {@link Logic}
     * @param opensAt what must be delivered before it opens
     */
    record Phase(ClauseInfo clause, long low, long ceiling, Optional<Evidence> condition, int reached, long opensAt)
            implements Weighed {

        int own() {
            return condition.map(Evidence::truth).orElse(Logic.YES);
        }

        int open() {
            return reached & own();
        }
    }

    /** Advice that limits nothing. */
    record Advice(ClauseInfo clause) implements Weighed {}
}
