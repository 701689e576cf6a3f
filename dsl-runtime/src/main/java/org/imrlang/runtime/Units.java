package org.imrlang.runtime;

import java.util.OptionalLong;

/**
 * Units are compared by name; names that differ by a final {@code s}, {@code es} or {@code y}/{@code ies} are one. Unlike
 * units do not convert, but for days and weeks.
 */
public final class Units {

    private static final int DAYS_PER_WEEK = 7;

    private Units() {}

    /** Whether two names are one unit: {@code session} and {@code sessions}. */
    public static boolean same(String a, String b) {
        return a.equals(b) || isPlural(a, b) || isPlural(b, a);
    }

    /**
     * An amount in another unit, rounded down.
     *
     * @return nothing where the units do not convert
     */
    public static OptionalLong convert(long amount, String from, String to) {
        if (same(from, to)) {
            return OptionalLong.of(amount);
        }
        if (same(from, "weeks") && same(to, "days")) {
            return OptionalLong.of(Math.multiplyExact(amount, DAYS_PER_WEEK));
        }
        if (same(from, "days") && same(to, "weeks")) {
            return OptionalLong.of(amount / DAYS_PER_WEEK);
        }
        return OptionalLong.empty();
    }

    /** Whether this unit is a unit of time: days, weeks, months or years. */
    public static boolean isTime(String unit) {
        for (TimeUnit time : TimeUnit.values()) {
            if (same(unit, time.singular())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlural(String singular, String plural) {
        int length = singular.length();
        if (plural.startsWith(singular)) {
            return isRest(plural, length, "s") || isRest(plural, length, "es");
        }
        return singular.endsWith("y")
                && plural.regionMatches(0, singular, 0, length - 1)
                && isRest(plural, length - 1, "ies");
    }

    private static boolean isRest(String word, int from, String ending) {
        return word.length() == from + ending.length() && word.endsWith(ending);
    }
}
