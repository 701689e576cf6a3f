package org.imrlang.runtime;

/** Whether the frequency and the duration that are requested keep within their limits, for generated code. */
public final class CourseLimits {

    private CourseLimits() {}

    /** Whether a request states what such a limit could limit. */
    public static boolean areAsked(Course course) {
        return course.frequencyOrNull() != null || course.durationOrNull() != null;
    }

    /**
     * Whether the requested frequency keeps within these steps: within the one in which the request date lies, or the
     * loosest where that is not known.
     */
    public static boolean keeps(Course course, String treatment, FrequencyStep... steps) {
        Frequency requested = course.frequencyOrNull();
        return requested == null || step(course, treatment, steps).allows(requested);
    }

    /** Whether a request for more than one keeps within one every so long. */
    public static boolean keepsApart(Course course, int count, TimeUnit unit) {
        Frequency requested = course.frequencyOrNull();
        if (requested == null || course.quantity() <= 1) {
            return true;
        }
        long days = (long) count * unit.days();
        return Exact.compare(requested.count(), days, requested.per().days()) <= 0;
    }

    /** Whether the requested duration keeps within this one. */
    public static boolean keeps(Course course, long most, TimeUnit unit) {
        CourseDuration requested = course.durationOrNull();
        return requested == null
                || Exact.compare(requested.count(), requested.unit().days(), Amounts.product(most, unit.days())) <= 0;
    }

    /** The step in which the request date lies; the loosest where that is not known. */
    static FrequencyStep step(Course course, String treatment, FrequencyStep... steps) {
        if (steps.length == 1) {
            return steps[0];
        }
        int day = course.requestDay();
        int start = course.started(treatment);
        if (!Days.isKnown(day) || !Days.isKnown(start)) {
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
