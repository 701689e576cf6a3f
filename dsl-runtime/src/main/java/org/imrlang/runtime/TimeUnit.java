package org.imrlang.runtime;

/** A unit of time. Lengths and rates are compared with a week of 7 days, a month of 30 and a year of 365. */
public enum TimeUnit {
    DAY("day", 1),
    WEEK("week", 7),
    MONTH("month", 30),
    YEAR("year", 365);

    private final String singular;
    private final int days;

    TimeUnit(String singular, int days) {
        this.singular = singular;
        this.days = days;
    }

    /** {@code day}, {@code week}, {@code month} or {@code year}. */
    public String singular() {
        return singular;
    }

    /** {@code days}, {@code weeks}, {@code months} or {@code years}. */
    public String plural() {
        return singular + "s";
    }

    /** The days that this unit counts as when lengths and rates are compared. */
    public int days() {
        return days;
    }
}
