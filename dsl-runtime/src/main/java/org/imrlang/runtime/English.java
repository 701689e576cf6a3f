package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.List;

/** Counts and lists as a reader expects them. */
final class English {

    private English() {}

    /** {@code 1 session}, {@code 6 sessions}: the declared unit, in the singular for one. */
    static String count(long count, String unit) {
        return count + " " + unit(count, unit);
    }

    /** The declared unit, in the singular for one. */
    static String unit(long count, String unit) {
        return count == 1 ? singular(unit) : unit;
    }

    /** {@code 1 month}, {@code 6 weeks}. */
    static String length(CourseDuration duration) {
        boolean isOne = duration.count().compareTo(BigDecimal.ONE) == 0;
        return duration.count().stripTrailingZeros().toPlainString() + " "
                + (isOne ? duration.unit().singular() : duration.unit().plural());
    }

    /** {@code none has}, {@code 1 has}, {@code 6 have}. */
    static String have(long count) {
        if (count == 0) {
            return "none has";
        }
        return count + (count == 1 ? " has" : " have");
    }

    /** {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** {@code a; b and c; and d}: a list of which some items are lists themselves. */
    static String listOfLists(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? list(items) : String.join("; ", items.subList(0, last)) + "; and " + items.get(last);
    }

    /** The sentence with its first letter in upper case. */
    static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The unit as one of it is called. */
    static String singular(String unit) {
        if (unit.endsWith("ies")) {
            return unit.substring(0, unit.length() - 3) + "y";
        }
        if (unit.endsWith("ches") || unit.endsWith("shes") || unit.endsWith("sses") || unit.endsWith("xes")) {
            return unit.substring(0, unit.length() - 2);
        }
        return unit.endsWith("s") && !unit.endsWith("ss") ? unit.substring(0, unit.length() - 1) : unit;
    }
}
