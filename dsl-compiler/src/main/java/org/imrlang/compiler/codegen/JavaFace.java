package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.FactType;

/**
 * What callers see of the Java of a ruleset: each class, method and constant that they can name, by what it stands for. The
 * names are those that {@link JavaGenerator} writes, from the same place. What every ruleset has is not listed: the class
 * {@code Ruleset}, and what requests inherit.
 *
 * @param guidelines by the names of the guidelines, of those that recommend anything
 * @param requests by the names of the treatments, of those that are recommended
 * @param choices by the names of the {@code one of} facts
 */
public record JavaFace(
        SortedMap<String, GuidelineClass> guidelines,
        SortedMap<String, RequestClass> requests,
        SortedMap<String, ChoiceClass> choices) {

    /**
     * The class of a guideline.
     *
     * @param name its simple name
     * @param treatments the method that begins a request of a treatment, by the name of the treatment
     */
    public record GuidelineClass(String name, SortedMap<String, String> treatments) {}

    /**
     * The class of the requests of a treatment.
     *
     * @param name its simple name
     * @param facts the methods by which a fact is stated, by the name of the fact: one name for all that the fact's type takes
     */
    public record RequestClass(String name, SortedMap<String, String> facts) {}

    /**
     * The class of a choice.
     *
     * @param name its simple name
     * @param isEnum false of one with more values than an enum can hold
     * @param values the constant of each value, by the value
     */
    public record ChoiceClass(String name, boolean isEnum, SortedMap<String, String> values) {}

    /** What callers see of a ruleset. */
    public static JavaFace of(CheckedRuleset checked) {
        Ruleset ruleset = checked.ruleset();
        JavaNames names = new JavaNames(ruleset, "");
        SortedMap<String, GuidelineClass> guidelines = new TreeMap<>();
        for (List<Guideline> editions : JavaGenerator.byName(ruleset)) {
            String name = editions.get(0).name();
            guidelines.put(name, new GuidelineClass(simple(names.guideline(name)), factories(editions, names)));
        }
        SortedMap<String, RequestClass> requests = new TreeMap<>();
        for (TreatmentRules rules : TreatmentRules.of(ruleset)) {
            SortedMap<String, String> facts = new TreeMap<>();
            rules.read().facts().forEach(fact -> facts.put(fact.name(), names.fact(fact)));
            String treatment = rules.treatment().name();
            requests.put(treatment, new RequestClass(simple(names.request(treatment)), facts));
        }
        SortedMap<String, ChoiceClass> choices = new TreeMap<>();
        for (Fact fact : ruleset.facts()) {
            if (fact.type() instanceof FactType.Choice choice) {
                choices.put(fact.name(), choice(fact, choice, names));
            }
        }
        return new JavaFace(guidelines, requests, choices);
    }

    private static SortedMap<String, String> factories(List<Guideline> editions, JavaNames names) {
        SortedMap<String, String> factories = new TreeMap<>();
        for (Treatment treatment : GuidelineGenerator.treatments(editions)) {
            factories.put(treatment.name(), names.factory(treatment.name()));
        }
        return factories;
    }

    private static ChoiceClass choice(Fact fact, FactType.Choice choice, JavaNames names) {
        SortedMap<String, String> values = new TreeMap<>();
        choice.values().forEach(value -> values.put(value, names.value(fact, value)));
        return new ChoiceClass(simple(names.choice(fact).orElseThrow()), LargeChoiceGenerator.isEnum(choice), values);
    }

    private static String simple(ClassName name) {
        return name.simpleName();
    }
}
