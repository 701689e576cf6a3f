package org.imrlang.runtime;

import java.math.BigDecimal;

/** Compares products without rounding; of whole numbers of everyday size without a number object in between. */
final class Exact {

    private static final int FEW_DIGITS = 9;

    private Exact() {}

    /** Below 0, 0 or above 0 as {@code one * times} stands to {@code other * otherTimes}. */
    static int compare(BigDecimal one, long times, BigDecimal other, long otherTimes) {
        if (isSmall(one, times) && isSmall(other, otherTimes)) {
            return Long.compare(one.longValue() * times, other.longValue() * otherTimes);
        }
        return one.multiply(BigDecimal.valueOf(times)).compareTo(other.multiply(BigDecimal.valueOf(otherTimes)));
    }

    /** Below 0, 0 or above 0 as {@code one * times} stands to another number. */
    static int compare(BigDecimal one, long times, long other) {
        if (isSmall(one, times)) {
            return Long.compare(one.longValue() * times, other);
        }
        return one.multiply(BigDecimal.valueOf(times)).compareTo(BigDecimal.valueOf(other));
    }

    /** Below 0, 0 or above 0 as a whole number stands to another number. */
    static int compare(long one, BigDecimal other) {
        return -compare(other, 1, one);
    }

    /** Whether the product is sure to fit into a long. */
    private static boolean isSmall(BigDecimal number, long times) {
        return number.scale() == 0 && number.precision() <= FEW_DIGITS && Math.abs(times) <= Integer.MAX_VALUE;
    }
}
