package org.imrlang.compiler.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.FactType;

/** All that the conditions of a ruleset read, numbered in the order in which a search first met it. */
final class Axes {

    private final Map<String, TreeSet<BigDecimal>> cuts;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Axis> axes = new ArrayList<>();

    private Axes(Map<String, TreeSet<BigDecimal>> cuts) {
        this.cuts = cuts;
    }

    /** The axes of these conditions and of the definitions that they rest on. */
    static Axes of(List<Condition> conditions) {
        Cutter cutter = new Cutter();
        conditions.forEach(cutter::read);
        return new Axes(cutter.cuts);
    }

    int count() {
        return axes.size();
    }

    Axis get(int number) {
        return axes.get(number);
    }

    int yesNo(Fact fact) {
        return number(fact.name(), new Axis.YesNo(fact));
    }

    int choice(Fact fact) {
        if (fact.type() instanceof FactType.Choice choice) {
            Integer known = numbers.get(fact.name());
            return known != null ? known : number(fact.name(), Axis.Choice.of(fact, choice.values()));
        }
        throw new IllegalStateException("`" + fact.name() + "` is no choice");
    }

    int ordered(Reading what) {
        Integer known = numbers.get(what.name());
        return known != null
                ? known
                : number(
                        what.name(),
                        Axis.Ordered.of(what, List.copyOf(cuts.getOrDefault(what.name(), new TreeSet<>()))));
    }

    int documented(String name, Condition condition) {
        return number(new OpaqueName("documented", name), new Axis.Opaque(condition));
    }

    int defined(Condition.Defined condition, String what) {
        Definition.Key key = condition.definition().key();
        return number(new OpaqueName(what, key), new Axis.Opaque(condition));
    }

    int includes(Condition.Includes condition) {
        return number(
                new OpaqueName(condition.fact().name(), Set.copyOf(condition.patterns())), new Axis.Opaque(condition));
    }

    /** One name for {@code a after b} and {@code b before a}. */
    int related(Condition.DatesRelated condition) {
        String what = condition.what().name();
        String other = condition.other().name();
        Object name = condition.how() == DateRelation.AFTER
                ? List.of(other, DateRelation.BEFORE, what, Optional.empty())
                : List.of(what, condition.how(), other, condition.span());
        return number(new OpaqueName("dates", name), new Axis.Opaque(condition));
    }

    private int number(Object name, Axis axis) {
        return numbers.computeIfAbsent(name, unknown -> {
            axes.add(axis);
            return axes.size() - 1;
        });
    }

    static BigDecimal day(LocalDate date) {
        return BigDecimal.valueOf(date.toEpochDay());
    }

    /** What tells one opaque condition from another. */
    private record OpaqueName(String kind, Object of) {}

    /** Notes with which values each thing is compared; each definition is looked into once. */
    private static final class Cutter {
        private final Map<String, TreeSet<BigDecimal>> cuts = new TreeMap<>();
        private final Set<Definition.Key> seen = new HashSet<>();

        void read(Condition condition) {
            if (condition instanceof Condition.Defined defined) {
                if (seen.add(defined.definition().key())) {
                    read(defined.definition().condition());
                }
            } else if (condition instanceof Condition.NumberCompared number) {
                cut(number.what(), number.value());
            } else if (condition instanceof Condition.NumberIn number) {
                cut(number.what(), number.low());
                cut(number.what(), number.high());
            } else if (condition instanceof Condition.DateCompared date) {
                cut(date.what(), day(date.value()));
            } else if (condition instanceof Condition.DateIn date) {
                cut(date.what(), day(date.first()));
                cut(date.what(), day(date.last()));
            } else {
                Written.parts(condition).forEach(this::read);
            }
        }

        private void cut(Reading what, BigDecimal value) {
            cuts.computeIfAbsent(what.name(), name -> new TreeSet<>()).add(value);
        }
    }
}
