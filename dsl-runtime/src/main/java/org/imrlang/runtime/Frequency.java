package org.imrlang.runtime;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How often a treatment is asked for.
 *
 * @param count deliveries, above 0, as written
 * @param per the day, week or month in which they fall
 */
public record Frequency(BigDecimal count, TimeUnit per) implements Serializable {

    /** @throws IllegalArgumentException where the count is not above 0 and at most 1,000,000, or a year is meant */
    public Frequency {
        Ranges.requireLength("a frequency's count", count);
        if (per == TimeUnit.YEAR) {
            throw new IllegalArgumentException("a frequency is per day, week or month");
        }
    }
}
