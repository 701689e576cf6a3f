package org.imrlang.compiler.callers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.imrlang.compiler.callers.CallerChange.Place;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.JavaFace;
import org.imrlang.compiler.codegen.JavaFace.ChoiceClass;
import org.imrlang.compiler.codegen.JavaFace.GuidelineClass;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Units;

/**
 * What of a ruleset's change its callers notice, other than by what is decided: of Java each class, method and constant that
 * is gone or has another name, and of requests by name what is refused or counted otherwise. What follows from a change that
 * is told already is not told.
 */
public final class CallerChanges {

    private final Version before;
    private final Version now;
    private final List<CallerChange> changes = new ArrayList<>();

    /** One version, by names. */
    private record Version(
            JavaFace face,
            Places places,
            TreeSet<String> guidelines,
            SortedMap<String, Treatment> treatments,
            SortedMap<String, Fact> facts) {

        static Version of(CheckedRuleset checked) {
            Ruleset ruleset = checked.ruleset();
            TreeSet<String> guidelines = new TreeSet<>();
            ruleset.guidelines().stream().map(Guideline::name).forEach(guidelines::add);
            return new Version(
                    JavaFace.of(checked),
                    new Places(ruleset),
                    guidelines,
                    byName(ruleset.treatments(), Treatment::name),
                    byName(ruleset.facts(), Fact::name));
        }

        private static <T> SortedMap<String, T> byName(List<T> things, Function<T, String> name) {
            SortedMap<String, T> byName = new TreeMap<>();
            things.forEach(thing -> byName.put(name.apply(thing), thing));
            return byName;
        }
    }

    private CallerChanges(Version before, Version now) {
        this.before = before;
        this.now = now;
    }

    /** What callers of one version notice when another takes its place, by file and place. */
    public static List<Diagnostic> between(CheckedRuleset before, CheckedRuleset now) {
        CallerChanges changes = new CallerChanges(Version.of(before), Version.of(now));
        changes.guidelines();
        changes.treatments();
        changes.facts();
        changes.values();
        changes.names();
        return changes.changes.stream()
                .sorted(Comparator.<CallerChange, String>comparing(
                                change -> change.at().file().name())
                        .thenComparing(change -> change.at().start())
                        .thenComparing(CallerChange::code)
                        .thenComparing(CallerChange::message))
                .<Diagnostic>map(change -> change)
                .toList();
    }

    private void guidelines() {
        for (String name : before.guidelines()) {
            if (!now.guidelines().contains(name)) {
                Span at = before.places().guideline(name).orElseThrow();
                changes.add(new CallerChange.GuidelineGone(
                        new Place(at, Optional.empty()),
                        name,
                        Optional.ofNullable(before.face().guidelines().get(name))
                                .map(GuidelineClass::name)));
            }
        }
    }

    private void treatments() {
        before.treatments().forEach((name, was) -> {
            Treatment is = now.treatments().get(name);
            if (is == null) {
                changes.add(new CallerChange.TreatmentGone(
                        gone(name),
                        name,
                        factories(name),
                        only(now.treatments().values().stream()
                                .filter(one -> !before.treatments().containsKey(one.name()))
                                .filter(one ->
                                        one.label().isPresent() && one.label().equals(was.label()))
                                .map(Treatment::name)
                                .toList())));
            } else if (!Units.same(was.unit(), is.unit())) {
                changes.add(new CallerChange.UnitChanged(
                        stays(name),
                        name,
                        was.unit(),
                        is.unit(),
                        Units.convert(1, was.unit(), is.unit()).isPresent()));
            }
        });
        before.face().guidelines().forEach((guideline, type) -> {
            if (now.guidelines().contains(guideline)) {
                type.treatments().keySet().stream()
                        .filter(now.treatments()::containsKey)
                        .filter(treatment -> !recommends(now, guideline, treatment))
                        .forEach(treatment -> changes.add(new CallerChange.RecommendationGone(
                                new Place(
                                        now.places().guideline(guideline).orElseThrow(),
                                        before.places().recommended(guideline, treatment)),
                                guideline,
                                treatment,
                                type.name() + "." + type.treatments().get(treatment) + "()")));
            }
        });
    }

    private static boolean recommends(Version version, String guideline, String treatment) {
        return Optional.ofNullable(version.face().guidelines().get(guideline))
                .filter(type -> type.treatments().containsKey(treatment))
                .isPresent();
    }

    /** {@code Psychological.cbt()}, of each guideline that is still there. */
    private List<String> factories(String treatment) {
        return before.face().guidelines().entrySet().stream()
                .filter(entry -> now.guidelines().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(type -> type.treatments().containsKey(treatment))
                .map(type -> type.name() + "." + type.treatments().get(treatment) + "()")
                .toList();
    }

    private void facts() {
        before.facts().forEach((name, was) -> {
            Fact is = now.facts().get(name);
            if (is == null) {
                changes.add(new CallerChange.FactGone(
                        gone(name),
                        name,
                        setters(name),
                        only(now.facts().values().stream()
                                .filter(one -> !before.facts().containsKey(one.name()))
                                .filter(one -> one.sentence().isPresent()
                                        && one.sentence().equals(was.sentence()))
                                .map(Fact::name)
                                .toList())));
            } else if (!isAlike(was.type(), is.type())) {
                changes.add(
                        new CallerChange.TypeChanged(stays(name), name, Words.type(was.type()), Words.type(is.type())));
            }
        });
        before.face()
                .requests()
                .forEach((treatment, type) -> Optional.ofNullable(
                                now.face().requests().get(treatment))
                        .ifPresent(same -> type.facts().forEach((fact, method) -> {
                            if (now.facts().containsKey(fact) && !same.facts().containsKey(fact)) {
                                changes.add(new CallerChange.FactNotRead(
                                        stays(treatment), fact, treatment, type.name() + "." + method));
                            }
                        })));
    }

    /** {@code CbtRequest.adlImproved}, of each treatment that is still recommended. */
    private List<String> setters(String fact) {
        return before.face().requests().entrySet().stream()
                .filter(entry -> now.face().requests().containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(type -> type.facts().containsKey(fact))
                .map(type -> type.name() + "." + type.facts().get(fact))
                .toList();
    }

    /** Whether what is stated of the one can be stated of the other and means the same, but for the values of a choice. */
    private static boolean isAlike(FactType was, FactType is) {
        if (was instanceof FactType.Choice) {
            return is instanceof FactType.Choice;
        }
        if (was instanceof FactType.Number one && is instanceof FactType.Number other) {
            return one.unit().isPresent() == other.unit().isPresent()
                    && Units.same(one.unit().orElse(""), other.unit().orElse(""));
        }
        return was.equals(is);
    }

    private void values() {
        before.face().choices().forEach((fact, was) -> {
            ChoiceClass is = now.face().choices().get(fact);
            if (is == null) {
                return;
            }
            was.values().forEach((value, constant) -> {
                if (!is.values().containsKey(value)) {
                    changes.add(new CallerChange.ValueGone(stays(fact), fact, value, was.name() + "." + constant));
                }
            });
            if (was.isEnum() && !is.isEnum()) {
                changes.add(new CallerChange.ChoiceNotEnum(stays(fact), fact, was.name()));
            } else if (was.isEnum()) {
                is.values().keySet().stream()
                        .filter(value -> !was.values().containsKey(value))
                        .forEach(value ->
                                changes.add(new CallerChange.ValueAdded(stays(fact), fact, value, was.name())));
            }
        });
    }

    private void names() {
        SortedMap<String, String> methods = new TreeMap<>();
        before.face()
                .guidelines()
                .forEach((guideline, was) -> Optional.ofNullable(
                                now.face().guidelines().get(guideline))
                        .ifPresent(is -> {
                            renamed(now.places().guideline(guideline), guideline, was.name(), is.name());
                            was.treatments()
                                    .forEach((treatment, method) -> Optional.ofNullable(
                                                    is.treatments().get(treatment))
                                            .filter(other -> methods.put(treatment, method) == null)
                                            .ifPresent(other -> renamed(treatment, method + "()", other + "()")));
                        }));
        methods.clear();
        before.face()
                .requests()
                .forEach((treatment, was) -> Optional.ofNullable(
                                now.face().requests().get(treatment))
                        .ifPresent(is -> {
                            renamed(treatment, was.name(), is.name());
                            was.facts()
                                    .forEach((fact, method) -> Optional.ofNullable(
                                                    is.facts().get(fact))
                                            .filter(other -> methods.put(fact, method) == null)
                                            .ifPresent(other -> renamed(fact, method, other)));
                        }));
        before.face()
                .choices()
                .forEach((fact, was) -> Optional.ofNullable(now.face().choices().get(fact))
                        .ifPresent(is -> {
                            renamed(fact, was.name(), is.name());
                            was.values()
                                    .forEach((value, constant) -> Optional.ofNullable(
                                                    is.values().get(value))
                                            .ifPresent(other ->
                                                    renamed(now.places().declared(fact), value, constant, other)));
                        }));
    }

    private void renamed(String declared, String was, String is) {
        renamed(now.places().declared(declared), declared, was, is);
    }

    private void renamed(Optional<Span> at, String thing, String was, String is) {
        if (!was.equals(is)) {
            changes.add(
                    new CallerChange.JavaNameChanged(new Place(at.orElseThrow(), Optional.empty()), thing, was, is));
        }
    }

    /** Of what is gone: where its guideline begins now, and where it stood. */
    private Place gone(String name) {
        Span was = before.places().declared(name).orElseThrow();
        return before.places()
                .home(name)
                .flatMap(guideline -> now.places().guideline(guideline.name()))
                .map(head -> new Place(head, Optional.of(was)))
                .orElseGet(() -> new Place(was, Optional.empty()));
    }

    private Place stays(String name) {
        return new Place(
                now.places().declared(name).orElseThrow(), before.places().declared(name));
    }

    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }
}
