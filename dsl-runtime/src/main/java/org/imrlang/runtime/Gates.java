package org.imrlang.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The ends and the spacing of a course, for generated code. What is unknown is read against the request
 * ({@link Logic#SURE}) or in its favour ({@link Logic#POSSIBLE}).
 */
public final class Gates {

    private Gates() {}

    /** Whether so much was delivered. */
    public static boolean isDelivered(long completed, long count, int reading) {
        return completed == Amounts.UNKNOWN ? reading == Logic.SURE : completed >= count;
    }

    /** Whether the request is dated after the end of a duration after a day. */
    public static boolean isPast(Course course, int day, int count, TimeUnit unit, int reading) {
        int past = Days.related(course.requestDay(), DateRelation.MORE_THAN_AFTER, count, unit, day);
        return past == Logic.YES || past == Logic.UNKNOWN && reading == Logic.SURE;
    }

    /** Whether the request is dated after the end of a duration after the first delivery; not where there is none. */
    public static boolean isPastStart(Course course, String treatment, int count, TimeUnit unit, int reading) {
        return !course.deliveredNothing(treatment) && isPast(course, course.started(treatment), count, unit, reading);
    }

    /** The days from the request to the end of a duration after a day, the last included; unlimited where unknown. */
    public static long daysLeft(Course course, int day, int count, TimeUnit unit) {
        return Days.isKnown(day) && Days.isKnown(course.requestDay())
                ? Math.max(0, (long) Days.plus(day, count, unit) - course.requestDay() + 1)
                : Logic.UNLIMITED;
    }

    /** The same after the first delivery; where there is none, the course would start with the request. */
    public static long daysLeftFromStart(Course course, String treatment, int count, TimeUnit unit, int reading) {
        if (!course.deliveredNothing(treatment) || Days.isKnown(course.requestDay())) {
            return daysLeft(course, course.started(treatment), count, unit);
        }
        return 1 + (reading == Logic.SURE ? Days.shortest(count, unit) : Days.longest(count, unit));
    }

    /** Whether a delivery of the treatment, in any course, lies less than a duration before the request. */
    public static boolean isTooSoon(Course course, String treatment, int count, TimeUnit unit, int reading) {
        return isTooSoon(course, treatment, count, unit, null, null, reading);
    }

    /** The same for deliveries with this value of a fact; a value of null is unknown. */
    public static boolean isTooSoon(
            Course course,
            String treatment,
            int count,
            TimeUnit unit,
            @Nullable String fact,
            @Nullable String value,
            int reading) {
        Delivery[] history = course.deliveries();
        if (history == null) {
            return reading == Logic.SURE && !course.deliveredNothing(treatment);
        }
        int day = course.requestDay();
        for (Delivery delivery : history) {
            if (delivery.treatment().equals(treatment)
                    && (Counts.matches(delivery, fact, value) & Counts.against(reading)) != 0
                    && (day == Days.UNKNOWN
                            ? reading == Logic.SURE
                            : day < Days.plus(Days.of(delivery.date()), count, unit))) {
                return true;
            }
        }
        return false;
    }
}
