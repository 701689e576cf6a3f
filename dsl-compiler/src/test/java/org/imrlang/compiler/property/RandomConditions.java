package org.imrlang.compiler.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.imrlang.runtime.FactType;

/** Random conditions of every kind, as text, over what a file sees. */
final class RandomConditions {

    private static final String[] COMPARISONS = {
        "<", "<=", ">", ">=", "=", "!=", "at least", "at most", "more than", "less than"
    };
    private static final List<String> CODES =
            List.of("\"F32.*\"", "\"F33.2\"", "\"F3*\"", "\"M54.5\"", "\"F32.1\", \"M5*\"", "\"F33.2\", \"F32.*\"");

    private final Draw draw;
    private final Scope scope;
    private final Set<Without> without;

    RandomConditions(Draw draw, Scope scope, Set<Without> without) {
        this.draw = draw;
        this.scope = scope;
        this.without = without;
    }

    /** A condition nested at most so deep. */
    String condition(int depth) {
        if (depth == 0 || draw.maybe(2)) {
            return draw.maybe(8) ? "not " + operand(0) : atom();
        }
        return switch (draw.from(0, 6)) {
            case 0 -> "not " + operand(depth - 1);
            case 1, 2 -> joined(" and ", depth);
            case 3, 4 -> joined(" or ", depth);
            case 5 -> draw.word("all", "any", "none") + " of " + list(depth, draw.from(2, 3));
            default -> {
                int parts = draw.from(2, 4);
                yield draw.word("at least ", "at most ", "exactly ") + draw.from(1, parts) + " of "
                        + list(depth, parts);
            }
        };
    }

    /** A condition of a clause: mostly short, so that it often is yes. */
    String condition() {
        return condition(draw.maybe(3) ? 3 : draw.from(0, 1));
    }

    private String joined(String word, int depth) {
        List<String> parts = new ArrayList<>();
        for (int i = draw.from(2, 3); i > 0; i--) {
            parts.add(operand(depth - 1));
        }
        return String.join(word, parts);
    }

    private String list(int depth, int count) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(condition(depth - 1));
        }
        return "(" + String.join(", ", parts) + ")";
    }

    private String operand(int depth) {
        String condition = condition(depth);
        boolean bare = depth == 0 && !condition.startsWith("not ") && draw.maybe(2);
        return bare ? condition : "(" + condition + ")";
    }

    private String atom() {
        return switch (draw.from(0, 19)) {
            case 0, 1, 2 -> choice();
            case 3 -> codes();
            case 4, 5 -> number();
            case 6, 7 -> builtInNumber();
            case 8, 9, 10, 11 -> dates();
            case 12 -> dateAndDay();
            case 13 -> documented();
            default -> name();
        };
    }

    /** A yes/no fact or a definition. */
    String name() {
        if (!scope.definitions.isEmpty() && draw.maybe(3)) {
            return draw.of(scope.definitions);
        }
        List<String> facts = scope.names(FactType.YesNo.class);
        return facts.isEmpty() ? builtInNumber() : draw.of(facts);
    }

    private String documented() {
        if (without.contains(Without.DOCUMENTED)) {
            return name();
        }
        List<String> names =
                new ArrayList<>(scope.facts.stream().map(DrawnFact::name).toList());
        names.addAll(List.of("completed", "per_week", "request_date", "injury_date", "last_delivered", "started"));
        return draw.of(names) + draw.word(" is documented", " is not documented");
    }

    private String choice() {
        List<String> choices = scope.choices();
        if (choices.isEmpty()) {
            return name();
        }
        String choice = draw.of(choices);
        List<String> values = scope.values(choice);
        return switch (draw.from(0, 2)) {
            case 0 -> choice + " is " + draw.of(values);
            case 1 -> choice + " is not " + draw.of(values);
            default -> choice + " in (" + String.join(", ", draw.<String>some(values, draw.from(1, 2))) + ")";
        };
    }

    private String codes() {
        List<String> codes = scope.names(FactType.Codes.class);
        return codes.isEmpty() ? name() : draw.of(codes) + " includes (" + draw.of(CODES) + ")";
    }

    private String number() {
        List<DrawnFact> numbers = scope.facts.stream()
                .filter(fact -> fact.type() instanceof FactType.Number || fact.type() instanceof FactType.Percent)
                .toList();
        if (numbers.isEmpty()) {
            return builtInNumber();
        }
        DrawnFact fact = draw.of(numbers);
        if (fact.type() instanceof FactType.Percent) {
            int low = 10 * draw.from(1, 6);
            return draw.maybe(3)
                    ? fact.name() + " in " + low + "%.." + (low + 20) + "%"
                    : fact.name() + " " + draw.word(COMPARISONS) + " " + low + draw.word("%", ".5%");
        }
        boolean unit =
                fact.type() instanceof FactType.Number number && number.unit().isPresent() && draw.maybe(2);
        return compared(fact.name(), 1, 6) + (unit ? " points" : "");
    }

    private String builtInNumber() {
        return switch (draw.from(0, 9)) {
            case 0, 1 -> without.contains(Without.REQUESTED) ? completed() : compared("requested", 2, 8);
            case 2, 3 -> compared("authorized", 1, 8);
            case 4 -> compared("per_week", 1, 4);
            case 5 -> compared("weeks", 1, 8);
            default -> compared("completed", 1, 8);
        };
    }

    private String completed() {
        return compared("completed", 1, 8);
    }

    private String compared(String name, int low, int high) {
        int value = draw.from(low, high);
        if (draw.maybe(4)) {
            return name + " in " + Draw.range(value, value + draw.from(0, 3));
        }
        boolean decimal = draw.maybe(4);
        return name + " " + draw.word(COMPARISONS) + " " + value + (decimal ? draw.word(".5", ".0", ".25") : "");
    }

    /** A date compared with a day of the text. */
    String dateAndDay() {
        List<String> dates = new ArrayList<>(scope.dates());
        dates.add("request_date");
        String date = draw.of(dates);
        LocalDate day = draw.day();
        return draw.maybe(4)
                ? date + " in " + day + ".." + day.plusDays(draw.from(0, 90))
                : date + " " + draw.word(COMPARISONS) + " " + day;
    }

    /** A date compared with another date. */
    String dates() {
        List<String> two = draw.some(scope.dates(), 2);
        String second = two.get(0);
        String first = draw.maybe(2) ? "" : draw.maybe(4) ? "request_date " : two.get(1) + " ";
        String span = draw.spanText();
        String way = draw.word(" after ", " before ");
        return first
                + switch (draw.from(0, 6)) {
                    case 0 -> way.strip() + " ";
                    case 1 -> "within " + span + " of ";
                    case 2 -> "within " + span + way;
                    case 3 -> "at least " + span + way;
                    case 4 -> "more than " + span + way;
                    case 5 -> "at most " + span + way;
                    default -> "less than " + span + way;
                }
                + second;
    }
}
