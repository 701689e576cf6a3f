package org.imrlang.runtime;

import static org.imrlang.runtime.Course.MOST;

import java.math.BigDecimal;

/** What numbers a request may state; each method refuses others with an {@link IllegalArgumentException}. */
final class Ranges {

    /** More decimals than these nobody means. */
    static final int MOST_DECIMALS = 20;

    private Ranges() {}

    /** From 1 to {@link Course#MOST}. */
    static void requireQuantity(String what, int quantity) {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException(what + " is from 1 to 1,000,000, not " + quantity);
        }
    }

    /** A number of deliveries or of days, weeks …: above 0 and at most {@link Course#MOST}. */
    static void requireLength(String what, BigDecimal count) {
        boolean written = count.scale() <= MOST_DECIMALS && count.precision() - count.scale() <= MOST_DECIMALS;
        if (!written || count.signum() <= 0 || count.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new IllegalArgumentException(
                    what + " is above 0 and at most 1,000,000, with at most " + MOST_DECIMALS + " decimals");
        }
    }

    /** From 0 to {@link Course#MOST}. */
    static void requireCount(String what, int count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(what + " is from 0 to 1,000,000, not " + count);
        }
    }
}
