package org.imrlang.compiler.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a fact would be declared that is used as something other than yes or no.
 *
 * @param type its type, without values
 * @param values those of a choice that were named so far
 */
record ByUse(String type, List<String> values) {

    private static final String CHOICE = "one of";

    /** A type without values. */
    static ByUse of(String type) {
        return new ByUse(type, List.of());
    }

    /** A choice that has at least these values. */
    static ByUse choice(List<String> values) {
        return new ByUse(CHOICE, List.copyOf(values));
    }

    /** With what another use says as well; of another type the first one counts. */
    ByUse and(ByUse other) {
        if (!type.equals(other.type)) {
            return this;
        }
        Set<String> all = new LinkedHashSet<>(values);
        all.addAll(other.values);
        return new ByUse(type, List.copyOf(all));
    }

    /** The declaration. */
    String declaration(String name) {
        return "fact " + name + " " + type + (type.equals(CHOICE) ? " (" + String.join(", ", values) + ")" : "");
    }
}
