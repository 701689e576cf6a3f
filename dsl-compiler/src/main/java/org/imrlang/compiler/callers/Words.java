package org.imrlang.compiler.callers;

import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.FactType;

/** Words for what has changed. */
final class Words {

    private static final int MOST_LISTED = 3;

    private Words() {}

    /** {@code , and `A.a()`, `B.a()` no longer compile}; empty where there is nothing that did. */
    static String noLongerCompiles(List<String> methods) {
        if (methods.isEmpty()) {
            return "";
        }
        List<String> first = methods.stream().limit(MOST_LISTED).toList();
        int more = methods.size() - first.size();
        return ", and `" + String.join("`, `", first) + "`" + (more == 0 ? "" : " and " + more + " more")
                + (methods.size() == 1 ? " no longer compiles" : " no longer compile");
    }

    /** A fact's type. */
    static String type(FactType type) {
        if (type instanceof FactType.YesNo) {
            return "yes or no";
        } else if (type instanceof FactType.Number number) {
            return "a number" + of(number.unit(), " in ");
        } else if (type instanceof FactType.Percent) {
            return "a percentage";
        } else if (type instanceof FactType.Date) {
            return "a date";
        } else if (type instanceof FactType.Choice) {
            return "one of several values";
        } else if (type instanceof FactType.Codes codes) {
            return "a list of codes" + of(codes.system(), " of ");
        }
        throw new IllegalStateException("no words are known for " + type);
    }

    private static String of(Optional<String> part, String before) {
        return part.map(before::concat).orElse("");
    }
}
