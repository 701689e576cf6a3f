package org.imrlang.compiler.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.FactType;

/** Small random conditions, and all values that tell them apart. */
final class RandomConditions {

    private static final Reading PAIN = new Reading.OfFact(Parts.number("pain"));
    private static final Reading SURGERY = new Reading.OfFact(Parts.date("surgery"));
    private static final Reading COMPLETED = new Reading.OfRequest(BuiltIn.COMPLETED);
    private static final Reading WEEKS = new Reading.OfRequest(BuiltIn.WEEKS);
    private static final Reading LAST = new Reading.OfRequest(BuiltIn.LAST_DELIVERED);
    private static final Fact REGION = Parts.choice("region", "neck", "back", "knee");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    /** What stands for no such day. */
    static final String NEVER = "never";

    private final Random random;
    private final List<Definition> definitions = new ArrayList<>();

    RandomConditions(Random random) {
        this.random = random;
        for (int i = 0; i < 3; i++) {
            definitions.add(Parts.definition("d" + i, condition(2), 1));
        }
    }

    Condition condition(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 10);
        return switch (kind) {
            case 0, 1, 2 -> leaf();
            case 3 -> definitions.isEmpty() ? leaf() : new Condition.Defined(pick(definitions));
            case 4 -> Parts.not(condition(depth - 1));
            case 5, 6 -> new Condition.All(conditions(depth - 1));
            case 7, 8 -> new Condition.Any(conditions(depth - 1));
            default -> {
                List<Condition> parts = conditions(depth - 1);
                yield new Condition.Count(
                        pick(List.of(Condition.Quantifier.values())), 1 + random.nextInt(parts.size()), parts);
            }
        };
    }

    private List<Condition> conditions(int depth) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(3) + 1; i >= 0; i--) {
            conditions.add(condition(depth));
        }
        return conditions;
    }

    private Condition leaf() {
        Comparison how = pick(List.of(Comparison.values()));
        BigDecimal small = BigDecimal.valueOf(random.nextInt(3));
        LocalDate day = DAY.plusDays(random.nextInt(3));
        return switch (random.nextInt(13)) {
            case 0, 1 -> Parts.is("a");
            case 2, 3 -> Parts.is("b");
            case 4 -> Parts.is("c");
            case 5 ->
                Parts.is(REGION, pick(REGION.type() instanceof FactType.Choice choice ? choice.values() : List.of()));
            case 6 -> new Condition.NumberCompared(PAIN, how, small);
            case 7 -> new Condition.NumberIn(COMPLETED, small, small.add(BigDecimal.ONE));
            case 8 -> new Condition.NumberCompared(random.nextBoolean() ? WEEKS : COMPLETED, how, small);
            case 9 -> new Condition.DateCompared(random.nextInt(3) == 0 ? LAST : SURGERY, how, day);
            case 10 -> Parts.includes("diagnosis", random.nextBoolean() ? "F32.*" : "M54.5");
            case 11 -> new Condition.Documented(Parts.is("a"));
            default ->
                new Condition.DatesRelated(
                        new Reading.OfRequest(BuiltIn.REQUEST_DATE), DateRelation.AFTER, Optional.empty(), SURGERY);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** What conditions read, with every value that matters; opaque conditions stand for themselves. */
    static Map<Object, List<Object>> domains(List<Condition> conditions, boolean statable) {
        Map<Object, List<Object>> domains = new LinkedHashMap<>();
        conditions.forEach(condition -> domains(condition, statable, domains));
        return domains;
    }

    private static void domains(Condition condition, boolean statable, Map<Object, List<Object>> domains) {
        if (condition instanceof Condition.Defined defined) {
            domains(defined.definition().condition(), statable, domains);
        } else if (condition instanceof Condition.Holds holds) {
            domains.put(holds.fact().name(), List.of(true, false));
        } else if (condition instanceof Condition.Chosen chosen) {
            domains.put(chosen.fact().name(), List.of("neck", "back", "knee"));
        } else if (condition instanceof Condition.NumberCompared number) {
            domains.put(number.what().name(), numbers(number.what(), statable));
        } else if (condition instanceof Condition.NumberIn number) {
            domains.put(number.what().name(), numbers(number.what(), statable));
        } else if (condition instanceof Condition.DateCompared date) {
            List<Object> days = new ArrayList<>();
            for (int i = -1; i <= 3; i++) {
                days.add(DAY.plusDays(i));
            }
            if (date.what().equals(LAST)) {
                days.add(NEVER);
            }
            domains.put(date.what().name(), days);
        } else if (isOpaque(condition)) {
            if (!statable) {
                domains.put(condition, List.of(true, false));
            }
        } else {
            Written.parts(condition).forEach(part -> domains(part, statable, domains));
        }
    }

    private static List<Object> numbers(Reading what, boolean statable) {
        List<Object> numbers = new ArrayList<>();
        for (String text : List.of("-1", "0", "0.5", "1", "1.5", "2", "2.5", "3", "4")) {
            BigDecimal value = new BigDecimal(text);
            boolean fits = what.equals(PAIN)
                    ? !statable || value.signum() >= 0
                    : what.equals(WEEKS) ? value.signum() > 0 : value.scale() == 0 && value.signum() >= 0;
            if (fits) {
                numbers.add(value);
            }
        }
        return numbers;
    }

    static boolean isOpaque(Condition condition) {
        return condition instanceof Condition.Includes
                || condition instanceof Condition.DatesRelated
                || condition instanceof Condition.Documented;
    }

    /** Yes 1, no -1, unknown 0, where values not in the map are unknown: a second reading of the specification. */
    static int truth(Condition condition, Map<Object, Object> values) {
        if (condition instanceof Condition.Defined defined) {
            return truth(defined.definition().condition(), values);
        } else if (condition instanceof Condition.Not not) {
            return -truth(not.part(), values);
        } else if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .mapToInt(part -> truth(part, values))
                    .min()
                    .orElse(1);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .mapToInt(part -> truth(part, values))
                    .max()
                    .orElse(-1);
        } else if (condition instanceof Condition.Count count) {
            return count(count, values);
        }
        Object value = values.get(name(condition));
        if (value == null) {
            return 0;
        }
        return holds(condition, value) ? 1 : -1;
    }

    private static Object name(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            return holds.fact().name();
        } else if (condition instanceof Condition.Chosen chosen) {
            return chosen.fact().name();
        } else if (condition instanceof Condition.NumberCompared number) {
            return number.what().name();
        } else if (condition instanceof Condition.NumberIn number) {
            return number.what().name();
        } else if (condition instanceof Condition.DateCompared date) {
            return date.what().name();
        }
        return condition;
    }

    private static boolean holds(Condition condition, Object value) {
        if (value instanceof Boolean yes) {
            return yes;
        } else if (condition instanceof Condition.Chosen chosen) {
            return chosen.values().contains(value);
        } else if (condition instanceof Condition.NumberCompared number) {
            return number.how().holds(((BigDecimal) value).compareTo(number.value()));
        } else if (condition instanceof Condition.NumberIn number) {
            return ((BigDecimal) value).compareTo(number.low()) >= 0
                    && ((BigDecimal) value).compareTo(number.high()) <= 0;
        }
        return value instanceof LocalDate day
                && condition instanceof Condition.DateCompared date
                && date.how().holds(day.compareTo(date.value()));
    }

    private static int count(Condition.Count count, Map<Object, Object> values) {
        int yes = 0;
        int possible = 0;
        for (Condition part : count.parts()) {
            int truth = truth(part, values);
            yes += truth == 1 ? 1 : 0;
            possible += truth >= 0 ? 1 : 0;
        }
        int atLeast = yes >= count.count() ? 1 : possible < count.count() ? -1 : 0;
        int atMost = possible <= count.count() ? 1 : yes > count.count() ? -1 : 0;
        return switch (count.quantifier()) {
            case AT_LEAST -> atLeast;
            case AT_MOST -> atMost;
            case EXACTLY -> Math.min(atLeast, atMost);
        };
    }
}
