package org.imrlang.compiler.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The names in Java of what a ruleset declares. Callers use them, so they hang on what is declared alone, and on nothing
 * that recommendations say: never on an order, and on another declaration only where both would be called the same. Then
 * the one that is written as usual keeps the name, and the others are called what the author wrote, behind a {@code _}.
 */
final class SettledNames {

    /** Words in lower case joined by {@code _}, or one in capitals. */
    private static final Pattern USUAL = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*|[A-Z0-9]+");

    private static final Comparator<String> USUAL_FIRST = Comparator.<String, Boolean>comparing(
                    name -> !USUAL.matcher(name).matches())
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Predicate<String> isReserved;
    private final UnaryOperator<String> told;
    private final Set<String> taken = new HashSet<>();

    /**
     * Names of one scope.
     *
     * @param isReserved what none of them may be
     * @param told what of a name tells it from others: of a file's name not the case
     */
    SettledNames(Predicate<String> isReserved, UnaryOperator<String> told) {
        this.isReserved = isReserved;
        this.told = told;
    }

    /**
     * Settles the names of things of one kind, before those of the kinds that come later.
     *
     * @param things in any order
     * @param wanted the name in Java, which begins with a letter
     * @param written the name as the author wrote it, different for each of them and within each kind
     */
    Map<String, String> settle(Collection<String> things, UnaryOperator<String> wanted, UnaryOperator<String> written) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (String thing : new TreeSet<>(things)) {
            alike.computeIfAbsent(told.apply(wanted.apply(thing)), unused -> new ArrayList<>())
                    .add(thing);
        }
        Map<String, String> settled = new HashMap<>();
        for (List<String> group : alike.values()) {
            group.sort(USUAL_FIRST);
            for (String thing : group) {
                settled.put(thing, name(wanted.apply(thing), written.apply(thing)));
            }
        }
        return settled;
    }

    private String name(String wanted, String written) {
        String free = isReserved.test(wanted) ? wanted + "_" : wanted;
        if (take(free)) {
            return free;
        }
        // begins as no wanted name does, and is another for each thing: only what is spelt out can meet what is written
        // so
        String other = "_" + written;
        for (int number = 2; !take(other); number++) {
            other = "_" + written + "_" + number;
        }
        return other;
    }

    private boolean take(String name) {
        return taken.add(told.apply(name));
    }
}
