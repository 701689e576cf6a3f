package org.imrlang.runtime;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How long a requested course lasts.
 *
 * @param count above 0, as written
 * @param unit days, weeks, months or years
 */
public record CourseDuration(BigDecimal count, TimeUnit unit) implements Serializable {

    /** @throws IllegalArgumentException where the count is not above 0 and at most 1,000,000 */
    public CourseDuration {
        Ranges.requireLength("a duration's count", count);
    }
}
