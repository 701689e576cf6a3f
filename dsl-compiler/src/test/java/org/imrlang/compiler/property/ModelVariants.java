package org.imrlang.compiler.property;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Source;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.Window;

/**
 * A ruleset with one thing changed, whatever the records of the model hold: each component of each record is walked by
 * reflection, so that one that is new is changed too. What is declared is changed wherever it is used.
 */
final class ModelVariants {

    /** What decides nothing, or follows from the rest. */
    private static final Set<String> LEFT_ALONE = Set.of(
            "Guideline.file",
            "Guideline.named",
            "Guideline.declares",
            "Guideline.cases",
            "Guideline.sources",
            "Guideline.definitions",
            "Definition.guideline",
            "Definition.file",
            "Recommendation.text",
            "Recommendation.row",
            "Phase.low");

    private final Ruleset ruleset;

    /** A ruleset and what was changed in it; it is made when it is asked for, since there are many. */
    record Variant(String what, Supplier<Ruleset> ruleset) {}

    /** Another value in the place of one, with the way to it. */
    private record Other(String way, Object value) {}

    ModelVariants(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    List<Variant> all() {
        List<Variant> all = new ArrayList<>();
        for (Other other : inList(ruleset.guidelines(), false)) {
            @SuppressWarnings("unchecked")
            List<Guideline> guidelines = (List<Guideline>) other.value();
            all.add(new Variant(
                    "guidelines" + other.way(), () -> new Ruleset(guidelines, ruleset.treatments(), ruleset.facts())));
        }
        all.addAll(swapped());
        List<Record> declared = new ArrayList<>(ruleset.treatments());
        declared.addAll(ruleset.facts());
        for (Guideline guideline : ruleset.guidelines()) {
            declared.addAll(guideline.definitions());
            declared.addAll(guideline.sources());
            declared.addAll(guideline.recommendations().stream()
                    .flatMap(ModelVariants::aboveTheRows)
                    .map(Record.class::cast)
                    .distinct()
                    .toList());
        }
        for (Record one : declared) {
            for (Other other : components(one)) {
                Record changed = (Record) other.value();
                all.add(new Variant(one.getClass().getSimpleName() + other.way(), () ->
                        (Ruleset) Replaced.in(ruleset, one, changed)));
            }
        }
        return all;
    }

    /** Two guidelines that recommend something asked in the other order. */
    private List<Variant> swapped() {
        List<Variant> swapped = new ArrayList<>();
        for (int i = 1; i < ruleset.guidelines().size(); i++) {
            Guideline one = ruleset.guidelines().get(i - 1);
            Guideline other = ruleset.guidelines().get(i);
            boolean editions = one.name().equals(other.name());
            if (!editions
                    && !one.recommendations().isEmpty()
                    && !other.recommendations().isEmpty()) {
                List<Guideline> guidelines = new ArrayList<>(ruleset.guidelines());
                Collections.swap(guidelines, i - 1, i);
                swapped.add(new Variant(
                        one.name() + " and " + other.name() + " changed places",
                        () -> new Ruleset(guidelines, ruleset.treatments(), ruleset.facts())));
            }
        }
        return swapped;
    }

    /** The clauses that a row shares with the others of its table, and that change for all of them. */
    private static Stream<Clause> aboveTheRows(Recommendation one) {
        return one.clauses().stream()
                .filter(clause ->
                        one.row().isPresent() && clause.at().start() < one.at().start());
    }

    private List<Other> of(Object value) {
        List<Other> others = new ArrayList<>();
        if (value instanceof Span || value instanceof Case) {
            return others;
        }
        if (value instanceof Treatment
                || value instanceof Fact
                || value instanceof Source
                || value instanceof Definition) {
            another(value).ifPresent(one -> others.add(new Other(" became another", one)));
            return others;
        }
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> {
                others.add(new Other(" was left out", Optional.empty()));
                of(inside).forEach(one -> others.add(new Other(one.way(), Optional.of(one.value()))));
            });
        } else if (value instanceof List<?> list) {
            others.addAll(inList(list, true));
        } else if (value instanceof Enum<?> constant) {
            for (Object other : constant.getDeclaringClass().getEnumConstants()) {
                if (other != constant) {
                    others.add(new Other(" became " + other, other));
                }
            }
        } else if (value instanceof Record record) {
            others.addAll(components(record));
            if (record instanceof Condition condition) {
                others.addAll(counterparts(condition));
            }
        } else {
            others.addAll(simple(value));
        }
        return others;
    }

    private static List<Other> simple(Object value) {
        if (value instanceof String text) {
            return List.of(new Other(" of " + text, text + "x"));
        }
        if (value instanceof Long number) {
            return List.of(new Other(" + 1", number + 1), new Other(" - 1", number - 1));
        }
        if (value instanceof Integer number) {
            return List.of(new Other(" + 1", number + 1), new Other(" - 1", number - 1));
        }
        if (value instanceof Boolean flag) {
            return List.of(new Other(" turned round", !flag));
        }
        if (value instanceof BigDecimal number) {
            return List.of(new Other(" + 1", number.add(BigDecimal.ONE)));
        }
        if (value instanceof LocalDate day) {
            return List.of(new Other(" + a day", day.plusDays(1)));
        }
        throw new IllegalStateException("a part of the model that nothing changes: " + value.getClass());
    }

    private List<Other> inList(List<?> list, boolean drop) {
        List<Other> others = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (drop && list.size() > 1) {
                List<Object> without = new ArrayList<>(list);
                without.remove(i);
                others.add(new Other("[" + i + "] was left out", without));
            }
            for (Other other : of(list.get(i))) {
                List<Object> with = new ArrayList<>(list);
                with.set(i, other.value());
                others.add(new Other("[" + i + "]" + other.way(), with));
            }
        }
        return others;
    }

    private List<Other> components(Record record) {
        List<Other> others = new ArrayList<>();
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> ModelShape.value(record, component))
                .toArray();
        for (int i = 0; i < components.length; i++) {
            String name = record.getClass().getSimpleName() + "." + components[i].getName();
            if (LEFT_ALONE.contains(name)) {
                continue;
            }
            for (Other other : of(values[i])) {
                if (other.value().equals(Optional.empty()) && isNameInWords(record, values[i])) {
                    continue;
                }
                Object[] changed = values.clone();
                changed[i] = other.value();
                made(record.getClass(), components, changed)
                        .filter(ModelVariants::canBe)
                        .filter(one -> sharesTheSame(record, one))
                        .ifPresent(one -> others.add(new Other("." + name + other.way(), one)));
            }
        }
        return others;
    }

    /** The record, where its values may be so. */
    private static Optional<Record> made(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return Optional.of((Record) constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the resolver could make this: a few parts only go together. */
    private static boolean canBe(Record record) {
        if (record instanceof Range range) {
            return range.low() >= 1 && range.low() <= range.high();
        }
        if (record instanceof Window window) {
            boolean spans = window.kind() == Window.Kind.ROLLING || window.kind() == Window.Kind.WITHIN_AFTER;
            return spans == window.span().isPresent();
        }
        if (record instanceof Clause.Cap cap) {
            return cap.date().isPresent() == (cap.window().kind() == Window.Kind.WITHIN_AFTER);
        }
        if (record instanceof Clause.Phase phase) {
            return phase.amount().isPresent() == (phase.written() != Clause.Written.THEN_CONTINUE);
        }
        if (record instanceof FrequencyStep step) {
            return step.every() || step.per().count() == 1;
        }
        if (record instanceof Condition.DatesRelated related) {
            boolean spans = switch (related.how()) {
                case AFTER, BEFORE -> false;
                default -> true;
            };
            return spans == related.span().isPresent();
        }
        if (record instanceof Recommendation recommendation && recommendation.otherwise()) {
            return recommendation.row().isEmpty() && recommendation.scope().isEmpty();
        }
        if (record instanceof Recommendation recommendation
                && recommendation.row().isPresent()) {
            return recommendation.scope().stream().allMatch(ModelVariants::isOfARow);
        }
        return true;
    }

    /** Whether a label says what stands there without it. */
    private static boolean isNameInWords(Record record, Object label) {
        Optional<String> name = record instanceof Treatment treatment
                ? Optional.of(treatment.name())
                : record instanceof Fact fact
                        ? Optional.of(fact.name())
                        : record instanceof Definition definition
                                ? Optional.of(definition.name())
                                : record instanceof Guideline guideline
                                        ? Optional.of(guideline.name())
                                        : Optional.empty();
        return name.map(Descriptions::inWords).equals(label);
    }

    private static boolean sharesTheSame(Record before, Record after) {
        return !(before instanceof Recommendation one && after instanceof Recommendation other)
                || aboveTheRows(one).toList().equals(aboveTheRows(other).toList());
    }

    private static boolean isOfARow(Condition scope) {
        return scope instanceof Condition.Chosen
                || scope instanceof Condition.All all
                        && all.parts().stream().allMatch(Condition.Chosen.class::isInstance);
    }

    private static List<Other> counterparts(Condition condition) {
        List<Other> others = new ArrayList<>();
        others.add(new Other(" was turned round", new Condition.Not(condition)));
        if (condition instanceof Condition.Not not) {
            others.add(new Other(" lost its not", not.part()));
        } else if (condition instanceof Condition.All all) {
            others.add(new Other(" became any", new Condition.Any(all.parts())));
        } else if (condition instanceof Condition.Any any) {
            others.add(new Other(" became all", new Condition.All(any.parts())));
        } else if (condition instanceof Condition.Holds holds) {
            others.add(new Other(" became documented", new Condition.Documented(holds)));
        }
        return others;
    }

    /** Another of the same kind that the ruleset has. */
    private Optional<Object> another(Object value) {
        List<Object> all = new ArrayList<>(ruleset.treatments());
        all.addAll(ruleset.facts());
        for (Guideline guideline : ruleset.guidelines()) {
            all.addAll(guideline.sources());
            all.addAll(guideline.definitions());
        }
        return all.stream()
                .filter(one -> one.getClass() == value.getClass() && !one.equals(value))
                .filter(one -> !(one instanceof Fact fact)
                        || fact.type().getClass() == ((Fact) value).type().getClass())
                .filter(one -> !(one instanceof Definition definition) || !restsOn(definition, (Definition) value))
                .findFirst();
    }

    private static boolean restsOn(Definition definition, Definition other) {
        return definition.toString().contains(other.toString());
    }
}
