package org.imrlang.testing.mutation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.TimeSpan;

/**
 * For all that some conditions read, the values that they tell apart: one for each stretch between the values with which
 * the text compares, and the ends themselves; last, that nothing is stated.
 */
final class Candidates {

    /** What stands for {@code last_delivered} where nothing was delivered; no fact's value looks like it. */
    static final FactValue NEVER = new FactValue.Codes(List.of());

    private static final int MOST_DAYS = 48;

    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final Map<String, Set<BigDecimal>> cuts = new LinkedHashMap<>();
    private final Map<String, Set<String>> patterns = new LinkedHashMap<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final Set<TimeSpan> spans = new LinkedHashSet<>();
    private final Set<Definition.Key> seen = new LinkedHashSet<>();
    private final Map<String, List<Optional<FactValue>>> values = new LinkedHashMap<>();

    /** @param old what the guideline says
     * @param changed what it says after a change */
    Candidates(List<Condition> old, List<Condition> changed) {
        old.forEach(this::read);
        seen.clear();
        changed.forEach(this::read);
        readings.forEach((name, reading) -> values.put(name, values(reading)));
    }

    /** What is read, by name, in the order of the text. */
    Map<String, Reading> readings() {
        return readings;
    }

    /** The values of what is read; the last says that it is not stated. */
    List<Optional<FactValue>> of(String name) {
        List<Optional<FactValue>> found = values.get(name);
        if (found == null) {
            throw new IllegalStateException("`" + name + "` was not read");
        }
        return found;
    }

    private void read(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            reading(new Reading.OfFact(holds.fact()));
        } else if (condition instanceof Condition.Defined defined) {
            if (seen.add(defined.definition().key())) {
                read(defined.definition().condition());
            }
        } else if (condition instanceof Condition.Documented documented) {
            read(documented.part());
        } else if (condition instanceof Condition.Stated stated) {
            reading(stated.what());
        } else if (condition instanceof Condition.NumberCompared number) {
            cut(number.what(), number.value());
        } else if (condition instanceof Condition.NumberIn number) {
            cut(number.what(), number.low());
            cut(number.what(), number.high());
        } else if (condition instanceof Condition.DateCompared date) {
            reading(date.what());
            days.add(date.value());
        } else if (condition instanceof Condition.DateIn date) {
            reading(date.what());
            days.add(date.first());
            days.add(date.last());
        } else if (condition instanceof Condition.Chosen chosen) {
            reading(new Reading.OfFact(chosen.fact()));
        } else if (condition instanceof Condition.Includes includes) {
            reading(new Reading.OfFact(includes.fact()));
            patterns.computeIfAbsent(includes.fact().name(), name -> new LinkedHashSet<>())
                    .addAll(includes.patterns());
        } else if (condition instanceof Condition.DatesRelated related) {
            reading(related.other());
            reading(related.what());
            related.span().ifPresent(spans::add);
        } else if (condition instanceof Condition.Not not) {
            read(not.part());
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(this::read);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::read);
        } else if (condition instanceof Condition.Count count) {
            count.parts().forEach(this::read);
        } else {
            throw new IllegalStateException("a condition is not read: " + condition);
        }
    }

    private void reading(Reading what) {
        readings.putIfAbsent(what.name(), what);
    }

    private void cut(Reading what, BigDecimal value) {
        reading(what);
        cuts.computeIfAbsent(what.name(), name -> new TreeSet<>()).add(value);
    }

    private List<Optional<FactValue>> values(Reading reading) {
        List<Optional<FactValue>> found = new ArrayList<>();
        (reading instanceof Reading.OfFact fact ? ofFact(fact.fact()) : ofRequest(((Reading.OfRequest) reading).what()))
                .forEach(value -> found.add(Optional.of(value)));
        boolean alwaysStated = reading instanceof Reading.OfRequest of && of.what() == BuiltIn.REQUESTED;
        if (!alwaysStated) {
            found.add(Optional.empty());
        }
        return List.copyOf(found);
    }

    private List<? extends FactValue> ofFact(Fact fact) {
        FactType type = fact.type();
        if (type instanceof FactType.YesNo) {
            return List.of(Truths.YES_VALUE, Truths.NO_VALUE);
        } else if (type instanceof FactType.Choice choice) {
            return choice.values().stream().map(FactValue.Choice::new).toList();
        } else if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            return numbers(fact.name(), false, BigDecimal.ZERO);
        } else if (type instanceof FactType.Date) {
            return dates();
        } else if (type instanceof FactType.Codes) {
            return codes(patterns.getOrDefault(fact.name(), Set.of()));
        }
        throw new IllegalStateException("a fact of an unknown type: " + fact);
    }

    private List<? extends FactValue> ofRequest(BuiltIn what) {
        return switch (what) {
            case REQUESTED -> numbers(what.text(), true, BigDecimal.ONE);
            case COMPLETED, AUTHORIZED -> numbers(what.text(), true, BigDecimal.ZERO);
            case PER_WEEK, WEEKS -> numbers(what.text(), false, new BigDecimal("0.1"));
            case REQUEST_DATE, SERVICE_DATE, INJURY_DATE, STARTED -> dates();
            case LAST_DELIVERED -> {
                List<FactValue> found = new ArrayList<>(dates());
                found.add(NEVER);
                yield found;
            }
        };
    }

    /** The ends first, then what lies between and around them. */
    private List<FactValue.Number> numbers(String name, boolean whole, BigDecimal least) {
        Set<BigDecimal> ends = cuts.getOrDefault(name, Set.of());
        Set<BigDecimal> found = new LinkedHashSet<>();
        ends.stream().filter(end -> !whole || isWhole(end)).forEach(end -> found.add(plain(end)));
        BigDecimal before = null;
        for (BigDecimal end : ends) {
            BigDecimal next = whole ? floor(end).add(BigDecimal.ONE) : end.add(BigDecimal.ONE);
            BigDecimal last = whole && !isWhole(end) ? floor(end) : end.subtract(BigDecimal.ONE);
            if (before != null && !whole) {
                found.add(plain(before.add(end).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64)));
            }
            found.add(plain(last));
            found.add(plain(next));
            before = end;
        }
        if (found.isEmpty()) {
            found.add(least.max(BigDecimal.ONE));
        }
        return found.stream()
                .filter(value -> value.compareTo(least) >= 0)
                .map(FactValue.Number::new)
                .toList();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal floor(BigDecimal value) {
        return new BigDecimal(value.toBigInteger());
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** A known day, and the days at which what is written ends, seen from it and from the days of the text. */
    private List<FactValue.Date> dates() {
        Set<LocalDate> found = new LinkedHashSet<>();
        List<LocalDate> anchors = new ArrayList<>(days);
        if (anchors.isEmpty()) {
            anchors.add(Calendar.ANY_DAY);
        }
        for (LocalDate anchor : anchors) {
            around(anchor, found);
        }
        for (TimeSpan span : spans) {
            for (LocalDate anchor : anchors) {
                around(Calendar.plus(anchor, span), found);
                around(Calendar.minus(anchor, span), found);
            }
        }
        return found.stream().limit(MOST_DAYS).map(FactValue.Date::new).toList();
    }

    private static void around(LocalDate day, Set<LocalDate> found) {
        found.add(day);
        found.add(day.plusDays(1));
        found.add(day.minusDays(1));
    }

    /** Codes that a pattern names exactly, as a beginning, and not at all; alone and together. */
    private static List<FactValue.Codes> codes(Set<String> patterns) {
        Set<List<String>> found = new LinkedHashSet<>();
        for (String pattern : patterns) {
            boolean open = pattern.endsWith("*");
            String start = open ? pattern.substring(0, pattern.length() - 1) : pattern;
            if (open) {
                found.add(List.of(start + "0"));
            }
            if (!start.isEmpty()) {
                found.add(List.of(start));
            }
        }
        List.copyOf(found).forEach(one -> found.add(List.of(one.get(0) + "9")));
        found.add(List.of("Z99"));
        found.add(List.of());
        found.add(found.stream().flatMap(List::stream).distinct().toList());
        return found.stream().map(FactValue.Codes::new).toList();
    }
}
