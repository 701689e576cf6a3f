package org.imrlang.compiler.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Truth;

/**
 * Turns what a search found into a situation to show. Each is evaluated before it is shown: it makes all conditions yes,
 * with nothing opaque, and states nothing that could be left out.
 */
final class Examples {

    private final Formulas formulas;

    Examples(Formulas formulas) {
        this.formulas = formulas;
    }

    /** A situation within a box in which the opaque parts do not matter. */
    Optional<Situation> of(String treatment, List<Condition> conditions, Box box) {
        Map<Reading, FactValue> needed = new LinkedHashMap<>();
        Map<Reading, FactValue> all = new LinkedHashMap<>();
        for (int number : axes(conditions)) {
            Axis axis = formulas.axes().get(number);
            if (axis.isOpaque()) {
                continue;
            }
            BitSet open = (BitSet) axis.statable().clone();
            BitSet kept = box.get(number);
            if (kept != null) {
                open.and(kept);
            }
            if (open.isEmpty()) {
                return Optional.empty();
            }
            int cell = kept == null ? open.length() - 1 : open.nextSetBit(0);
            all.put(reading(axis), value(axis, cell));
            if (kept != null) {
                needed.put(reading(axis), value(axis, cell));
            }
        }
        return smallest(treatment, conditions, needed).or(() -> smallest(treatment, conditions, all));
    }

    /** A situation found by trying codes and days for the opaque parts; nothing proves that there is none. */
    Optional<Situation> tried(String treatment, List<Condition> conditions, Box box) {
        Map<Reading, FactValue> needed = new LinkedHashMap<>();
        Map<Reading, FactValue> all = new LinkedHashMap<>();
        Trial trial = new Trial();
        for (int number : axes(conditions)) {
            Axis axis = formulas.axes().get(number);
            BitSet kept = box.get(number);
            if (axis instanceof Axis.Opaque opaque) {
                trial.add(opaque.condition(), kept);
                continue;
            }
            BitSet open = (BitSet) axis.statable().clone();
            if (kept != null) {
                open.and(kept);
            }
            if (open.isEmpty()) {
                return Optional.empty();
            }
            FactValue value = value(axis, open.nextSetBit(0));
            all.put(reading(axis), value);
            if (kept != null) {
                needed.put(reading(axis), value);
            }
        }
        // what may have any value must be known nevertheless
        return Stream.of(needed, all)
                .flatMap(stated -> trial.statements(stated).stream())
                .flatMap(statements -> smallest(treatment, conditions, statements).stream())
                .findFirst();
    }

    private List<Integer> axes(List<Condition> conditions) {
        TreeSet<Integer> axes = new TreeSet<>();
        for (Condition condition : conditions) {
            for (int node : formulas.cone(formulas.of(condition))) {
                if (formulas.node(node) instanceof Formulas.Leaf leaf) {
                    axes.add(leaf.axis());
                }
            }
        }
        return List.copyOf(axes);
    }

    /**
     * The statements without those that can be left out; nothing where they do not make all conditions yes. What is left
     * out may make another one needless, since {@code is documented} no longer holds.
     */
    private static Optional<Situation> smallest(
            String treatment, List<Condition> conditions, Map<Reading, FactValue> statements) {
        Optional<Situation> situation = allYes(treatment, conditions, statements);
        Map<Reading, FactValue> kept = statements;
        for (boolean shrinks = situation.isPresent(); shrinks; ) {
            shrinks = false;
            List<Reading> readings = new ArrayList<>(kept.keySet());
            for (int i = readings.size() - 1; i >= 0; i--) {
                Map<Reading, FactValue> fewer = new LinkedHashMap<>(kept);
                fewer.remove(readings.get(i));
                Optional<Situation> smaller = allYes(treatment, conditions, fewer);
                if (smaller.isPresent()) {
                    kept = fewer;
                    situation = smaller;
                    shrinks = true;
                }
            }
        }
        return situation;
    }

    private static Optional<Situation> allYes(
            String treatment, List<Condition> conditions, Map<Reading, FactValue> statements) {
        return Situation.of(treatment, statements).filter(situation -> new Truths(situation).allYes(conditions));
    }

    private static Reading reading(Axis axis) {
        if (axis instanceof Axis.YesNo yesNo) {
            return new Reading.OfFact(yesNo.fact());
        }
        if (axis instanceof Axis.Choice choice) {
            return new Reading.OfFact(choice.fact());
        }
        if (axis instanceof Axis.Ordered ordered) {
            return ordered.what();
        }
        throw new IllegalStateException("what is opaque is not read from the record");
    }

    private static FactValue value(Axis axis, int cell) {
        if (axis instanceof Axis.YesNo) {
            return new FactValue.YesNo(Truth.of(cell == 1));
        }
        if (axis instanceof Axis.Choice choice) {
            return new FactValue.Choice(choice.values().get(cell));
        }
        Axis.Ordered ordered = (Axis.Ordered) axis;
        if (ordered.isNever(cell)) {
            return Situation.NEVER;
        }
        BigDecimal value = ordered.value(cell);
        return ordered.isDate()
                ? new FactValue.Date(LocalDate.ofEpochDay(value.longValueExact()))
                : new FactValue.Number(value);
    }

    /** Any value of a thing that only has to be known. */
    static FactValue any(Reading what) {
        if (what instanceof Reading.OfFact of && any(of.fact()).isPresent()) {
            return any(of.fact()).orElseThrow();
        }
        Axis.Ordered axis = Axis.Ordered.of(what, List.of());
        return value(axis, 0);
    }

    private static Optional<FactValue> any(Fact fact) {
        if (fact.type() instanceof FactType.YesNo) {
            return Optional.of(new FactValue.YesNo(Truth.YES));
        }
        if (fact.type() instanceof FactType.Choice choice) {
            return Optional.of(new FactValue.Choice(choice.values().get(0)));
        }
        return fact.type() instanceof FactType.Codes
                ? Optional.of(new FactValue.Codes(List.of("A00")))
                : Optional.empty();
    }
}
