package org.imrlang.runtime;

/** How the amounts of several recommendations and phases come together, for generated code. */
public final class Amounts {

    /** What was delivered is unknown. */
    public static final long UNKNOWN = -1;

    /** Nothing addresses the request so far. */
    public static final long NONE = -1;

    /** The largest amount that is a limit still. */
    static final long MOST = Logic.UNLIMITED - 1;

    private Amounts() {}

    /** What was delivered of the treatment in this course, or {@link #UNKNOWN}. */
    public static long completed(Course course, String treatment) {
        return course.knowsCompleted() ? course.completed(treatment) : UNKNOWN;
    }

    /**
     * What two of which one counts give: the less for sure, the more possibly.
     *
     * @param found the first, or {@link #NONE}
     */
    public static long either(long found, long amount, int reading) {
        if (found == NONE) {
            return amount;
        }
        return reading == Logic.SURE ? Math.min(found, amount) : Math.max(found, amount);
    }

    /**
     * What several recommendations of one guideline give: the least where they apply; where they may apply, either.
     *
     * @param found that of those before, or {@link #NONE}
     * @param applies whether they apply, in the bits of {@link Logic}: yes or unknown
     */
    public static long among(long found, long amount, int applies, int reading) {
        if (found == NONE || applies == Logic.UNKNOWN) {
            return either(found, amount, reading);
        }
        return Math.min(found, amount);
    }

    /** A sum that stays a limit however large it is; unlimited where a part is. */
    public static long sum(long one, long other) {
        if (one == Logic.UNLIMITED || other == Logic.UNLIMITED) {
            return Logic.UNLIMITED;
        }
        return one > MOST - other ? MOST : one + other;
    }

    /** A product that stays a limit however large it is. */
    static long product(long one, long other) {
        return one > MOST / other ? MOST : one * other;
    }
}
