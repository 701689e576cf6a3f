package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.FactType;

/**
 * The Java name of everything that callers see, settled before anything is emitted. Guidelines without recommendations,
 * treatments that none recommends and facts that no text reads have names too, though nothing is generated of them: so that
 * the first recommendation changes no name.
 */
final class JavaNames {

    private static final String RULESET = "Ruleset";

    private final String packageName;
    private final NameScope parts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> guidelines;
    private final Map<String, String> requests;
    private final Map<String, String> factories;
    private final Map<String, String> choices;
    private final Map<String, String> facts;
    private final Map<String, Map<String, String>> values = new HashMap<>();

    JavaNames(Ruleset ruleset, String packageName) {
        this.packageName = packageName;
        Set<String> treatments = new TreeSet<>();
        ruleset.treatments().stream().map(Treatment::name).forEach(treatments::add);
        Set<String> named = new TreeSet<>();
        for (Guideline guideline : ruleset.guidelines()) {
            named.add(guideline.name());
            guideline.recommendations().stream()
                    .map(Recommendation::treatment)
                    .map(Treatment::name)
                    .forEach(treatments::add);
        }
        Map<String, FactType.Choice> choiceTypes = new TreeMap<>();
        ruleset.facts().forEach(fact -> {
            if (fact.type() instanceof FactType.Choice choice) {
                choiceTypes.put(fact.name(), choice);
            }
        });
        SettledNames classes = new SettledNames(ReservedNames::isType, ReservedNames::folded);
        classes.settle(Set.of(RULESET), UnaryOperator.identity(), UnaryOperator.identity());
        this.guidelines = classes.settle(
                named, name -> JavaWords.upperCamel(name, "Guideline"), name -> JavaWords.spelt(name) + "Guideline");
        this.requests = classes.settle(
                treatments,
                name -> JavaWords.upperCamel(name, "Treatment") + "Request",
                name -> JavaWords.spelt(name) + "Request");
        this.choices = classes.settle(
                choiceTypes.keySet(),
                name -> JavaWords.upperCamel(name, "Fact"),
                name -> JavaWords.spelt(name) + "Choice");
        this.factories = new SettledNames(ReservedNames::isMethod, UnaryOperator.identity())
                .settle(treatments, JavaWords::lowerCamel, JavaWords::spelt);
        this.facts = new SettledNames(ReservedNames::isRequestMethod, UnaryOperator.identity())
                .settle(ruleset.facts().stream().map(Fact::name).toList(), JavaWords::lowerCamel, JavaWords::spelt);
        choiceTypes.forEach((fact, choice) -> values.put(
                fact,
                new SettledNames(name -> false, UnaryOperator.identity())
                        .settle(choice.values(), JavaWords::constant, JavaWords::spelt)));
        List<String> taken = new ArrayList<>(List.of(RULESET));
        List.of(guidelines, requests, choices).forEach(names -> taken.addAll(names.values()));
        this.parts = new NameScope(taken);
    }

    /** The class of the whole ruleset. */
    ClassName ruleset() {
        return type(RULESET);
    }

    /** The class of a guideline, one for all its editions. */
    ClassName guideline(String guideline) {
        return type(known(guidelines, guideline));
    }

    /** The method of a guideline's class that begins a request of a treatment. */
    String factory(String treatment) {
        return known(factories, treatment);
    }

    /** The class of the requests of a treatment. */
    ClassName request(String treatment) {
        return type(known(requests, treatment));
    }

    /**
     * One more class for the requests of a treatment, where one cannot hold them all. How many there will be is seen only
     * when they are emitted: so these names, unlike the others, are allocated then. Callers do not see them.
     */
    ClassName part(String treatment) {
        return numbered(JavaWords.upperCamel(treatment, "Treatment") + "Part");
    }

    /** One more interface for the values of a choice, likewise. */
    ClassName values(Fact fact) {
        return numbered(JavaWords.upperCamel(fact.name(), "Fact") + "Values");
    }

    private ClassName numbered(String wanted) {
        int number = numbers.merge(wanted, 1, Integer::sum);
        return type(parts.allocate(wanted + number));
    }

    /** The enum of a choice; nothing for other facts. */
    Optional<ClassName> choice(Fact fact) {
        return Optional.ofNullable(choices.get(fact.name())).map(this::type);
    }

    /** The classes of choices that are written in capitals, as constants are. */
    List<String> capitals() {
        return choices.values().stream()
                .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    /** The constant of a choice's value. */
    String value(Fact fact, String value) {
        return known(Optional.ofNullable(values.get(fact.name())).orElse(Map.of()), value);
    }

    /** The method by which requests state a fact, whatever their treatment. */
    String fact(Fact fact) {
        return known(facts, fact.name());
    }

    private ClassName type(String name) {
        return ClassName.get(packageName, name);
    }

    private static String known(Map<String, String> names, String thing) {
        String name = names.get(thing);
        if (name == null) {
            throw new IllegalStateException("no name was settled for `" + thing + "`");
        }
        return name;
    }
}
