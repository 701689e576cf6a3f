package org.imrlang.runtime;

import java.util.Optional;

/**
 * What a cap counts over.
 *
 * @param kind how the window lies
 * @param span how long it is, where that is written: for a rolling window and for one after a date
 */
public record Window(Kind kind, Optional<TimeSpan> span) {

    /** One request. */
    public static final Window REQUEST = new Window(Kind.REQUEST, Optional.empty());

    /** All that was ever delivered for the injury. */
    public static final Window INJURY = new Window(Kind.INJURY, Optional.empty());

    /** The whole year of the request date. */
    public static final Window CALENDAR_YEAR = new Window(Kind.CALENDAR_YEAR, Optional.empty());

    /** How a window lies. */
    public enum Kind {
        REQUEST,
        INJURY,
        CALENDAR_YEAR,
        /** So long up to and including the request date. */
        ROLLING,
        /** From a date to the end of a duration after it, both included. */
        WITHIN_AFTER
    }

    /** So long up to and including the request date. */
    public static Window rolling(TimeSpan span) {
        return new Window(Kind.ROLLING, Optional.of(span));
    }

    /** From a date to the end of a duration after it, both included. */
    public static Window withinAfter(TimeSpan span) {
        return new Window(Kind.WITHIN_AFTER, Optional.of(span));
    }
}
