package org.imrlang.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What caps count, for generated code. Each count is read against the request ({@link Logic#SURE}) or in its favour
 * ({@link Logic#POSSIBLE}). A delivery counts that is one of the treatments, lies in the window and, where a fact is
 * given, surely or maybe states the same value of it.
 *
 * <p>Without a history, {@code completed} is taken as all that was ever delivered; {@link Amounts#UNKNOWN} has no upper
 * bound. Counts of several treatments together pass {@link Amounts#UNKNOWN}: what the others had is not known then.
 */
public final class Counts {

    private static final int FIRST = Integer.MIN_VALUE;
    private static final int LAST = Integer.MAX_VALUE;
    private static final int MONTHS_PER_YEAR = 12;

    private Counts() {}

    /** What a cap per injury counts: what was used, or what the history holds if it is more. */
    public static long injury(Course course, String treatment, long completed, int reading) {
        if (completed == Amounts.UNKNOWN && reading == Logic.SURE) {
            return Logic.UNLIMITED;
        }
        return Math.max(0, Math.max(course.used(completed), course.delivered(treatment)));
    }

    /** All that was ever delivered. */
    public static long ever(Course course, String[] treatments, long completed, int reading) {
        return ever(course, treatments, completed, null, null, reading);
    }

    /** All that was ever delivered with this value of a fact; a value of null is unknown. */
    public static long ever(
            Course course,
            String[] treatments,
            long completed,
            @Nullable String fact,
            @Nullable String value,
            int reading) {
        return count(course, treatments, completed, FIRST, LAST, fact, value, reading);
    }

    /** What lies so long up to and including the request date. */
    public static long rolling(
            Course course, String[] treatments, long completed, int count, TimeUnit unit, int reading) {
        return rolling(course, treatments, completed, count, unit, null, null, reading);
    }

    /** The same with this value of a fact; a value of null is unknown. */
    public static long rolling(
            Course course,
            String[] treatments,
            long completed,
            int count,
            TimeUnit unit,
            @Nullable String fact,
            @Nullable String value,
            int reading) {
        int day = course.requestDay();
        if (day == Days.UNKNOWN || course.deliveries() == null) {
            return unplaced(course, treatments, completed, fact, value, reading);
        }
        return count(course, treatments, completed, Days.plus(day, -count, unit) + 1, day, fact, value, reading);
    }

    /** What lies in the year of the request date. */
    public static long calendarYear(Course course, String[] treatments, long completed, int reading) {
        return calendarYear(course, treatments, completed, null, null, reading);
    }

    /** The same with this value of a fact; a value of null is unknown. */
    public static long calendarYear(
            Course course,
            String[] treatments,
            long completed,
            @Nullable String fact,
            @Nullable String value,
            int reading) {
        int day = course.requestDay();
        if (day == Days.UNKNOWN || course.deliveries() == null) {
            return unplaced(course, treatments, completed, fact, value, reading);
        }
        LocalDate date = Days.date(day);
        int first = day - date.getDayOfYear() + 1;
        int last = first + date.lengthOfYear() - 1;
        return count(course, treatments, completed, first, last, fact, value, reading);
    }

    /**
     * Whether a cap within a duration after a day binds a request: the request is dated within it; where a date is
     * unknown, for sure and not possibly.
     */
    public static boolean isBound(Course course, int day, int count, TimeUnit unit, int reading) {
        int within = Days.related(course.requestDay(), DateRelation.AT_MOST_AFTER, count, unit, day);
        return within == Logic.YES || within == Logic.UNKNOWN && reading == Logic.SURE;
    }

    /** What lies within a duration after a day, where {@link #isBound}. */
    public static long after(
            Course course, String[] treatments, long completed, int day, int count, TimeUnit unit, int reading) {
        return after(course, treatments, completed, day, count, unit, null, null, reading);
    }

    /** The same with this value of a fact; a value of null is unknown. */
    public static long after(
            Course course,
            String[] treatments,
            long completed,
            int day,
            int count,
            TimeUnit unit,
            @Nullable String fact,
            @Nullable String value,
            int reading) {
        if (!Days.isKnown(day) || course.deliveries() == null) {
            return unplaced(course, treatments, completed, fact, value, reading);
        }
        return count(course, treatments, completed, day, Days.plus(day, count, unit), fact, value, reading);
    }

    /** So many in each of the windows that the requested duration fills, rounded up; one where none is stated. */
    public static long allowed(Course course, long most, int count, TimeUnit unit) {
        CourseDuration duration = course.durationOrNull();
        return duration == null ? most : Amounts.product(most, windows(duration, count, unit));
    }

    private static long windows(CourseDuration duration, int count, TimeUnit unit) {
        boolean inMonths = isCalendar(duration.unit()) && isCalendar(unit);
        BigDecimal length = duration.count().multiply(BigDecimal.valueOf(size(duration.unit(), inMonths)));
        BigDecimal window = BigDecimal.valueOf((long) count * size(unit, inMonths));
        if (length.compareTo(window) <= 0) {
            return 1;
        }
        BigDecimal windows = length.divide(window, 0, RoundingMode.CEILING);
        return windows.compareTo(BigDecimal.valueOf(Amounts.MOST)) > 0 ? Amounts.MOST : windows.longValueExact();
    }

    private static boolean isCalendar(TimeUnit unit) {
        return unit == TimeUnit.MONTH || unit == TimeUnit.YEAR;
    }

    private static int size(TimeUnit unit, boolean inMonths) {
        if (inMonths) {
            return unit == TimeUnit.YEAR ? MONTHS_PER_YEAR : 1;
        }
        return unit.days();
    }

    /**
     * A count whose window cannot be placed, or need not be, since there is no history: all that was delivered, or nothing
     * of it.
     */
    private static long unplaced(
            Course course,
            String[] treatments,
            long completed,
            @Nullable String fact,
            @Nullable String value,
            int reading) {
        return reading == Logic.SURE ? ever(course, treatments, completed, fact, value, reading) : 0;
    }

    private static long count(
            Course course,
            String[] treatments,
            long completed,
            int first,
            int last,
            @Nullable String fact,
            @Nullable String value,
            int reading) {
        Delivery[] history = course.deliveries();
        if (history == null) {
            if (reading == Logic.POSSIBLE) {
                return 0;
            }
            return completed == Amounts.UNKNOWN ? Logic.UNLIMITED : completed;
        }
        long count = 0;
        for (Delivery delivery : history) {
            if (isOneOf(delivery.treatment(), treatments)) {
                int day = Days.of(delivery.date());
                boolean counts =
                        day >= first && day <= last && (matches(delivery, fact, value) & against(reading)) != 0;
                count += counts ? delivery.quantity() : 0;
            }
        }
        return count;
    }

    /** A delivery that may count does so against the request. */
    static int against(int reading) {
        return reading == Logic.SURE ? Logic.POSSIBLE : Logic.SURE;
    }

    /** Whether a delivery has the same value of a fact as the request, in the bits of {@link Logic}. */
    static int matches(Delivery delivery, @Nullable String fact, @Nullable String value) {
        if (fact == null) {
            return Logic.YES;
        }
        if (value != null && delivery.facts().get(fact) instanceof FactValue.Choice choice) {
            return choice.value().equals(value) ? Logic.YES : Logic.NO;
        }
        return Logic.UNKNOWN;
    }

    private static boolean isOneOf(String treatment, String[] treatments) {
        for (String one : treatments) {
            if (one.equals(treatment)) {
                return true;
            }
        }
        return false;
    }
}
