package org.imrlang.compiler.codegen;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names inside a generated class that nobody else sees, allocated as they come. They must differ from each other, also
 * where case is ignored. What callers see has {@link SettledNames}.
 */
final class NameScope {

    private final Set<String> taken = new HashSet<>();

    /** The number from which a wanted name may be free; all below it are taken, and stay so. */
    private final Map<String, Integer> next = new HashMap<>();

    NameScope(Collection<String> reserved) {
        reserved.forEach(name -> taken.add(ReservedNames.folded(name)));
    }

    /** The wanted name where it is free, else with {@code _}, {@code _2}, {@code _3} behind it. */
    String allocate(String wanted) {
        int number = next.getOrDefault(wanted, 0);
        String name = numbered(wanted, number);
        while (ReservedNames.isKeyword(name) || !taken.add(ReservedNames.folded(name))) {
            number++;
            name = numbered(wanted, number);
        }
        next.put(wanted, number + 1);
        return name;
    }

    private static String numbered(String wanted, int number) {
        return switch (number) {
            case 0 -> wanted;
            case 1 -> wanted + "_";
            default -> wanted + "_" + number;
        };
    }
}
