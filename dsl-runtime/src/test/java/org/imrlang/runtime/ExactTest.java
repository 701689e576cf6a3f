package org.imrlang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Products compare as the numbers do, whether they are small or not. */
class ExactTest {

    private static final List<BigDecimal> NUMBERS = List.of(
            new BigDecimal("-2"),
            new BigDecimal("0"),
            new BigDecimal("0.5"),
            new BigDecimal("1"),
            new BigDecimal("1.0"),
            new BigDecimal("1E+2"),
            new BigDecimal("999999999"),
            new BigDecimal("9999999999"),
            new BigDecimal("1E+40"));

    private static final List<Long> TIMES = List.of(1L, 7L, 365L, (long) Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE);

    @Test
    void productsCompareAsTheyAreWritten() {
        for (BigDecimal one : NUMBERS) {
            for (BigDecimal other : NUMBERS) {
                for (long times : TIMES) {
                    for (long otherTimes : TIMES) {
                        int expected = one.multiply(BigDecimal.valueOf(times))
                                .compareTo(other.multiply(BigDecimal.valueOf(otherTimes)));
                        assertEquals(expected, Exact.compare(one, times, other, otherTimes));
                    }
                }
            }
        }
    }

    @Test
    void aProductComparesWithAWholeNumber() {
        for (BigDecimal one : NUMBERS) {
            for (long times : TIMES) {
                for (long other : TIMES) {
                    int expected = one.multiply(BigDecimal.valueOf(times)).compareTo(BigDecimal.valueOf(other));
                    assertEquals(expected, Exact.compare(one, times, other));
                }
                assertEquals(BigDecimal.valueOf(times).compareTo(one), Exact.compare(times, one));
            }
        }
    }
}
