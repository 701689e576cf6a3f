package org.imrlang.runtime;

import java.math.BigDecimal;

/** Whether the frequency and the duration that are requested keep within their limits, for generated code. */
public final class CourseLimits {

    private CourseLimits() {}

    /** Whether a request states what such a limit could limit. */
    public static boolean areAsked(Course course) {
        return course.frequency().isPresent() || course.duration().isPresent();
    }

    /**
     * Whether the requested frequency keeps within these steps: within the one in which the request date lies, or the
     * loosest where that is not known.
     */
    public static boolean keeps(Course course, String treatment, FrequencyStep... steps) {
        Frequency requested = course.frequency().orElse(null);
        return requested == null || step(course, treatment, steps).allows(requested);
    }

    /** Whether a request for more than one keeps within one every so long. */
    public static boolean keepsApart(Course course, int count, TimeUnit unit) {
        Frequency requested = course.frequency().orElse(null);
        if (requested == null || course.quantity() <= 1) {
            return true;
        }
        BigDecimal days = BigDecimal.valueOf((long) count * unit.days());
        return requested
                        .count()
                        .multiply(days)
                        .compareTo(BigDecimal.valueOf(requested.per().days()))
                <= 0;
    }

    /** Whether the requested duration keeps within this one. */
    public static boolean keeps(Course course, long most, TimeUnit unit) {
        CourseDuration requested = course.duration().orElse(null);
        return requested == null
                || days(requested).compareTo(BigDecimal.valueOf(most).multiply(BigDecimal.valueOf(unit.days()))) <= 0;
    }

    private static BigDecimal days(CourseDuration duration) {
        return duration.count().multiply(BigDecimal.valueOf(duration.unit().days()));
    }

    /** The step in which the request date lies; the loosest where that is not known. */
    static FrequencyStep step(Course course, String treatment, FrequencyStep... steps) {
        int day = course.requestDay();
        int start = course.started(treatment);
        if (steps.length == 1 || !Days.isKnown(day) || !Days.isKnown(start)) {
            return loosest(steps);
        }
        int index = 0;
        while (index < steps.length - 1) {
            start = Days.after(start, steps[index].lasts().orElseThrow());
            if (day < start) {
                return steps[index];
            }
            index++;
        }
        return steps[index];
    }

    private static FrequencyStep loosest(FrequencyStep... steps) {
        FrequencyStep loosest = steps[0];
        for (FrequencyStep step : steps) {
            if (step.compareRate(loosest) > 0) {
                loosest = step;
            }
        }
        return loosest;
    }
}
