package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One step of a frequency: so many deliveries in each stretch of time.
 *
 * @param low advice, 0 or more
 * @param high the most that conforms, above 0
 * @param per the stretch of time, such as one week or two weeks
 * @param every whether the text says {@code every} so long; else it says {@code per} a unit
 * @param lasts how long the step lasts; nothing for the last step
 * @param fading whether the guideline wants it to become less with time, which is advice
 */
public record FrequencyStep(
        BigDecimal low, BigDecimal high, TimeSpan per, boolean every, Optional<TimeSpan> lasts, boolean fading) {

    /** The limit that this step sets. */
    public FrequencyLimit limit() {
        return new FrequencyLimit(high, every ? per.text() : per.unit().singular());
    }

    /** Below 0 where this allows fewer deliveries a day than another, above 0 where it allows more. */
    public int compareRate(FrequencyStep other) {
        return compare(high, per.days(), other.high, other.per.days());
    }

    /** Whether a requested frequency keeps within this step. */
    public boolean allows(Frequency requested) {
        return compare(requested.count(), requested.per().days(), high, per.days()) <= 0;
    }

    private static int compare(BigDecimal count, long days, BigDecimal otherCount, long otherDays) {
        return count.multiply(BigDecimal.valueOf(otherDays)).compareTo(otherCount.multiply(BigDecimal.valueOf(days)));
    }
}
