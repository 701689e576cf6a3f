package org.imrlang.testing.mutation;

import java.time.LocalDate;
import org.imrlang.runtime.TimeSpan;

/** Days by the calendar. */
final class Calendar {

    /** A day to show where any does: in the middle of a month, in the middle of a year that is no leap year. */
    static final LocalDate ANY_DAY = LocalDate.of(2025, 6, 11);

    private static final LocalDate FIRST = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private Calendar() {}

    /** So long after a day, and within the calendar. */
    static LocalDate plus(LocalDate day, TimeSpan span) {
        return moved(day, span, span.count());
    }

    /** So long before a day, and within the calendar. */
    static LocalDate minus(LocalDate day, TimeSpan span) {
        return moved(day, span, -span.count());
    }

    private static LocalDate moved(LocalDate day, TimeSpan span, long count) {
        if (span.days() > 3_000_000) {
            return count < 0 ? FIRST : LAST;
        }
        LocalDate moved = switch (span.unit()) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case YEAR -> day.plusYears(count);
        };
        return moved.isBefore(FIRST) ? FIRST : moved.isAfter(LAST) ? LAST : moved;
    }
}
