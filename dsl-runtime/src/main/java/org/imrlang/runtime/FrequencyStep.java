package org.imrlang.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

    private static final int DECIMALS_ASKED_FOR = 2;

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

    /** The most often that keeps within this step, per day, week or month: where it cannot be said exactly, a little less. */
    Frequency fastest() {
        if (per.count() == 1 && per.unit() != TimeUnit.YEAR) {
            return new Frequency(high, per.unit());
        }
        for (TimeUnit unit : List.of(TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.DAY)) {
            BigDecimal count = in(unit, DECIMALS_ASKED_FOR);
            if (isExactly(count, unit)) {
                return new Frequency(count.stripTrailingZeros(), unit);
            }
        }
        int digits = DECIMALS_ASKED_FOR;
        while (in(TimeUnit.MONTH, digits).signum() == 0) {
            digits++;
        }
        return new Frequency(in(TimeUnit.MONTH, digits).stripTrailingZeros(), TimeUnit.MONTH);
    }

    /** How many that is in a unit of time, rounded down. */
    private BigDecimal in(TimeUnit unit, int decimals) {
        return high.multiply(BigDecimal.valueOf(unit.days()))
                .divide(BigDecimal.valueOf(per.days()), decimals, RoundingMode.DOWN);
    }

    private boolean isExactly(BigDecimal count, TimeUnit unit) {
        return count.signum() > 0 && compare(count, unit.days(), high, per.days()) == 0;
    }

    private static int compare(BigDecimal count, long days, BigDecimal otherCount, long otherDays) {
        return Exact.compare(count, otherDays, otherCount, days);
    }
}
