package org.imrlang.runtime;

import java.io.Serializable;

/**
 * A duration as a guideline writes it: {@code 6 weeks}. By the calendar when it is added to a date; in days when
 * lengths and rates are compared.
 *
 * @param count at least 1
 * @param unit days, weeks, months or years
 */
public record TimeSpan(int count, TimeUnit unit) implements Serializable {

    /** @throws IllegalArgumentException where the count is below 1 */
    public TimeSpan {
        if (count < 1) {
            throw new IllegalArgumentException("a duration is at least 1, not " + count);
        }
    }

    /** The days that it counts as when lengths and rates are compared: a week 7, a month 30, a year 365. */
    public long days() {
        return (long) count * unit.days();
    }

    /** {@code 6 weeks}, {@code 1 week}. */
    public String text() {
        return count + " " + (count == 1 ? unit.singular() : unit.plural());
    }
}
