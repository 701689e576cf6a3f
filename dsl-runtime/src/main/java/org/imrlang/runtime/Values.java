package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparisons of numbers, choices and codes, for generated code; null is unknown. In the bits of {@link Logic}. */
public final class Values {

    private Values() {}

    /** Compares a number with one of the guideline's text, exactly as written. */
    public static int compare(@Nullable BigDecimal value, Comparison how, BigDecimal other) {
        if (value == null) {
            return Logic.UNKNOWN;
        }
        return how.bits(value.compareTo(other));
    }

    /** Whether a number lies in a range, both ends included. */
    public static int in(@Nullable BigDecimal value, BigDecimal low, BigDecimal high) {
        return compare(value, Comparison.AT_LEAST, low) & compare(value, Comparison.AT_MOST, high);
    }

    /** Whether a choice is one of these values. */
    public static int isOneOf(@Nullable String value, String... values) {
        if (value == null) {
            return Logic.UNKNOWN;
        }
        for (String one : values) {
            if (one.equals(value)) {
                return Logic.YES;
            }
        }
        return Logic.NO;
    }

    /** Whether the codes include one that a pattern names: exactly, or by what stands before a final {@code *}. */
    public static int includes(@Nullable List<String> codes, String... patterns) {
        if (codes == null) {
            return Logic.UNKNOWN;
        }
        for (String code : codes) {
            for (String pattern : patterns) {
                if (matches(code, pattern)) {
                    return Logic.YES;
                }
            }
        }
        return Logic.NO;
    }

    private static boolean matches(String code, String pattern) {
        return pattern.endsWith("*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern);
    }
}
