package org.imrlang.runtime;

import java.math.BigDecimal;

/** How many deliveries, and how many days, weeks, months or years, a request may speak of. */
final class Lengths {

    /** More decimals than these nobody means. */
    static final int MOST_DECIMALS = 20;

    private Lengths() {}

    /** Refuses a number of deliveries or of days, weeks … that is not above 0 and at most {@link Course#MOST}. */
    static void require(String what, BigDecimal count) {
        boolean written = count.scale() <= MOST_DECIMALS && count.precision() - count.scale() <= MOST_DECIMALS;
        if (!written || count.signum() <= 0 || count.compareTo(BigDecimal.valueOf(Course.MOST)) > 0) {
            throw new IllegalArgumentException(
                    what + " is above 0 and at most 1,000,000, with at most " + MOST_DECIMALS + " decimals");
        }
    }
}
