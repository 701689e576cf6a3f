package org.imrlang.runtime;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Dates as whole days since 1970-01-01, for generated code: a comparison costs nothing, and what is not known has a
 * number of its own. Months and years follow the calendar: a month after 31 January is the last day of February.
 */
public final class Days {

    /** Nothing states the date. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /** There is no such day: nothing was delivered. Every comparison with it is no. */
    public static final int NEVER = Integer.MIN_VALUE + 1;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final long FIRST_DAY = FIRST.toEpochDay();
    private static final long LAST_DAY = LAST.toEpochDay();

    private static final long FEWEST_OF_MONTH = 28;
    private static final long MOST_OF_MONTH = 31;

    private static final int MOST_DAYS = 1_000_000_000;
    private static final int MOST_YEARS = 2_500_000;

    private Days() {}

    /** The number of a day, {@link #UNKNOWN} for none; far outside the years that a record can state, the last there is. */
    public static int of(@Nullable LocalDate date) {
        return date == null ? UNKNOWN : (int) Math.max(NEVER + 1, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    /** Whether the number says a day of the years 1 to 9999. */
    static boolean isOfCalendar(int day) {
        return day >= FIRST_DAY && day <= LAST_DAY;
    }

    /** The day of a number that {@link #isKnown}. */
    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** Whether the number says a day. */
    public static boolean isKnown(int day) {
        return day > NEVER;
    }

    /**
     * The day that lies so long after a known one; negative counts lie before. Beyond what a number of days can say, a
     * day that lies after, or before, all that a record can state.
     */
    public static int plus(int day, int count, TimeUnit unit) {
        return switch (unit) {
            case DAY -> day + within(count, MOST_DAYS);
            case WEEK -> day + 7 * within(count, MOST_DAYS / 7);
            case MONTH ->
                (int) date(day).plusMonths(within(count, MOST_YEARS * 12)).toEpochDay();
            case YEAR -> (int) date(day).plusYears(within(count, MOST_YEARS)).toEpochDay();
        };
    }

    private static int within(int count, int most) {
        return Math.max(-most, Math.min(most, count));
    }

    /**
     * Whether a guideline is in effect.
     *
     * @param day the day that counts; where that is unknown, the latest edition is in effect and no other
     * @param from the first day, {@link #UNKNOWN} for ever before
     * @param until the day after the last, {@link #UNKNOWN} for good
     * @param isLatest whether it is the latest edition of its guideline
     */
    public static boolean isInEffect(int day, int from, int until, boolean isLatest) {
        return day == UNKNOWN ? isLatest : (from == UNKNOWN || day >= from) && (until == UNKNOWN || day < until);
    }

    /** The day that lies so long after a known one. */
    public static int after(int day, TimeSpan span) {
        return plus(day, span.count(), span.unit());
    }

    /** The day that lies so long before a known one. */
    public static int before(int day, TimeSpan span) {
        return plus(day, -span.count(), span.unit());
    }

    /** The fewest days that a duration can have, whenever it begins. */
    static long shortest(int count, TimeUnit unit) {
        return extreme(count, unit, false);
    }

    /** The most days that a duration can have, whenever it begins. */
    static long longest(int count, TimeUnit unit) {
        return extreme(count, unit, true);
    }

    /** The calendar repeats itself every 400 years; a month's first or last day begins the shortest and the longest. */
    private static long extreme(int count, TimeUnit unit, boolean longest) {
        if (unit == TimeUnit.DAY || unit == TimeUnit.WEEK) {
            return (long) count * unit.days();
        }
        long extreme = longest ? 0 : Long.MAX_VALUE;
        LocalDate first = LocalDate.of(2000, 1, 1);
        for (int month = 0; month < 400 * 12; month++) {
            for (LocalDate day : List.of(first, first.plusDays(first.lengthOfMonth() - 1L))) {
                long length = plus(of(day), count, unit) - day.toEpochDay();
                extreme = longest ? Math.max(extreme, length) : Math.min(extreme, length);
            }
            first = first.plusMonths(1);
        }
        return extreme;
    }

    /** Compares with a day of the guideline's text, in the bits of {@link Logic}. */
    public static int compare(int day, Comparison how, int other) {
        if (day == NEVER || other == NEVER) {
            return Logic.NO;
        }
        if (day == UNKNOWN || other == UNKNOWN) {
            return Logic.UNKNOWN;
        }
        return how.holds(Integer.compare(day, other)) ? Logic.YES : Logic.NO;
    }

    /** Whether a day lies in a range, both ends included, in the bits of {@link Logic}. */
    public static int in(int day, int first, int last) {
        return compare(day, Comparison.AT_LEAST, first) & compare(day, Comparison.AT_MOST, last);
    }

    /** Whether a day stands so to another, in the bits of {@link Logic}; {@code AFTER} and {@code BEFORE} alone. */
    public static int related(int day, DateRelation how, int other) {
        return compare(day, how == DateRelation.AFTER ? Comparison.MORE : Comparison.LESS, other);
    }

    /** Whether a day stands so to another, in the bits of {@link Logic}. */
    public static int related(int day, DateRelation how, int count, TimeUnit unit, int other) {
        if (day == NEVER || other == NEVER) {
            return Logic.NO;
        }
        if (day == UNKNOWN || other == UNKNOWN) {
            return Logic.UNKNOWN;
        }
        return holds(day, how, count, unit, other) ? Logic.YES : Logic.NO;
    }

    private static boolean holds(int day, DateRelation how, int count, TimeUnit unit, int other) {
        return switch (how) {
            case AFTER -> day > other;
            case BEFORE -> day < other;
            case WITHIN -> order(day, other, -count, unit) >= 0 && order(day, other, count, unit) <= 0;
            case AT_MOST_AFTER -> day >= other && order(day, other, count, unit) <= 0;
            case LESS_THAN_AFTER -> day >= other && order(day, other, count, unit) < 0;
            case AT_LEAST_AFTER -> order(day, other, count, unit) >= 0;
            case MORE_THAN_AFTER -> order(day, other, count, unit) > 0;
            case AT_MOST_BEFORE -> day <= other && order(day, other, -count, unit) >= 0;
            case LESS_THAN_BEFORE -> day <= other && order(day, other, -count, unit) > 0;
            case AT_LEAST_BEFORE -> order(day, other, -count, unit) <= 0;
            case MORE_THAN_BEFORE -> order(day, other, -count, unit) < 0;
        };
    }

    /** Below 0 where a day lies before what lies so long after another, above 0 where it lies after that. */
    private static int order(int day, int from, int count, TimeUnit unit) {
        if (unit == TimeUnit.MONTH || unit == TimeUnit.YEAR) {
            // a month has 28 to 31 days: the calendar is asked only where that does not tell
            long months = unit == TimeUnit.MONTH ? count : 12L * count;
            long away = (long) day - from;
            if (away < Math.min(FEWEST_OF_MONTH * months, MOST_OF_MONTH * months)) {
                return -1;
            }
            if (away > Math.max(FEWEST_OF_MONTH * months, MOST_OF_MONTH * months)) {
                return 1;
            }
        }
        return Integer.compare(day, plus(from, count, unit));
    }

    /**
     * The number of a day that a request states of a fact.
     *
     * @throws IllegalArgumentException where its year is not from 1 to 9999
     */
    public static int stated(String fact, LocalDate date) {
        return of(required("`" + fact + "`", Objects.requireNonNull(date, fact)));
    }

    /** Refuses a date outside the years 1 to 9999. */
    static LocalDate required(String what, LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException(what + " lies in the years 1 to 9999, not on " + date);
        }
        return date;
    }
}
