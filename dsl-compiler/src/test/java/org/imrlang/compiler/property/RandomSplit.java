package org.imrlang.compiler.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.imrlang.runtime.FactType;

/**
 * Conditions for the recommendations of one treatment: they provably exclude each other, or nobody can decide whether
 * they do. Never can two of them provably be yes together.
 */
final class RandomSplit {

    private final Draw draw;
    private final Scope scope;
    private final RandomConditions conditions;
    private final Set<Without> without;

    RandomSplit(Draw draw, Scope scope, RandomConditions conditions, Set<Without> without) {
        this.draw = draw;
        this.scope = scope;
        this.conditions = conditions;
        this.without = without;
    }

    /** Two or three conditions, some of them narrowed by one that distinguishes nothing. */
    List<String> split() {
        List<String> parts = new ArrayList<>();
        for (String part : draw.<String>some(distinct(), 3)) {
            parts.add(
                    switch (draw.from(0, 5)) {
                        case 0 -> "(" + part + ") and (" + conditions.condition(1) + ")";
                        case 1 -> "all of (" + conditions.condition(1) + ", " + part + ")";
                        case 2 -> "(" + part + ")";
                        default -> part;
                    });
        }
        return parts;
    }

    private List<String> distinct() {
        return switch (draw.from(0, 7)) {
            case 0, 1 -> ofChoice();
            case 2 -> ofNumber();
            case 3 -> ofDay();
            case 4 -> undecidedDates();
            case 5 -> undecidedCodes();
            default -> ofName();
        };
    }

    private List<String> ofName() {
        String name = conditions.name();
        return List.of(name, draw.maybe(2) ? "not " + parenthesised(name) : "none of (" + name + ")");
    }

    private static String parenthesised(String condition) {
        return condition.contains(" ") ? "(" + condition + ")" : condition;
    }

    private List<String> ofChoice() {
        if (scope.choices().isEmpty()) {
            return ofName();
        }
        String choice = draw.of(scope.choices());
        List<String> values = draw.shuffled(scope.values(choice));
        List<String> parts = new ArrayList<>();
        parts.add(choice + " is " + values.get(0));
        if (values.size() == 2) {
            parts.add(choice + draw.word(" is " + values.get(1), " is not " + values.get(0)));
        } else {
            parts.add(choice + " in (" + values.get(1) + ", " + values.get(2) + ")");
            if (values.size() > 3) {
                parts.add(choice + " in (" + values.get(3) + ")");
            }
        }
        return parts;
    }

    private List<String> ofNumber() {
        List<String> numbers = new ArrayList<>(scope.names(FactType.Number.class));
        numbers.addAll(List.of("completed", "authorized", "per_week", "weeks"));
        if (!without.contains(Without.REQUESTED)) {
            numbers.add("requested");
        }
        if (draw.maybe(4) && !scope.names(FactType.Percent.class).isEmpty()) {
            String percent = draw.of(scope.names(FactType.Percent.class));
            return List.of(percent + " < 30%", percent + " in 30%..60%", percent + " more than 60%");
        }
        String number = draw.of(numbers);
        int low = draw.from(2, 5);
        int high = low + draw.from(0, 3);
        return List.of(
                number + draw.word(" < ", " less than ") + low,
                number + " in " + Draw.range(low, high),
                number + draw.word(" > ", " more than ") + high);
    }

    private List<String> ofDay() {
        List<String> dates = new ArrayList<>(scope.dates());
        dates.add("request_date");
        dates.remove("last_delivered");
        String date = draw.of(dates);
        LocalDate day = draw.day();
        return List.of(date + " < " + day, date + " >= " + day);
    }

    private List<String> undecidedDates() {
        Set<String> comparisons = new LinkedHashSet<>();
        while (comparisons.size() < 2) {
            comparisons.add(conditions.dates());
        }
        return List.copyOf(comparisons);
    }

    private List<String> undecidedCodes() {
        List<String> codes = scope.names(FactType.Codes.class);
        return codes.isEmpty()
                ? undecidedDates()
                : List.of(
                        codes.get(0) + " includes (\"F32.*\")",
                        codes.get(0) + " includes (\"F33.2\", \"M5*\")",
                        conditions.dates());
    }
}
