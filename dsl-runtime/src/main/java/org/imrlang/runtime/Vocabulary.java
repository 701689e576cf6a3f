package org.imrlang.runtime;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names that a ruleset knows: its treatments and its facts. Immutable. */
public final class Vocabulary {

    private static final int MOST_NAMES_LISTED = 12;

    private final Map<String, TreatmentInfo> treatments;
    private final Map<String, FactInfo> facts;

    private Vocabulary(Collection<TreatmentInfo> treatments, Collection<FactInfo> facts) {
        Map<String, TreatmentInfo> treatmentsByName = new TreeMap<>();
        treatments.forEach(treatment -> treatmentsByName.put(treatment.name(), treatment));
        this.treatments = Collections.unmodifiableMap(treatmentsByName);
        Map<String, FactInfo> factsByName = new TreeMap<>();
        facts.forEach(fact -> factsByName.put(fact.name(), fact));
        this.facts = Collections.unmodifiableMap(factsByName);
    }

    /** The vocabulary of these treatments and facts. */
    public static Vocabulary of(Collection<TreatmentInfo> treatments, Collection<FactInfo> facts) {
        return new Vocabulary(treatments, facts);
    }

    /** The treatments by name, in the order of the alphabet. */
    public Map<String, TreatmentInfo> treatments() {
        return treatments;
    }

    /** The facts by name, in the order of the alphabet. */
    public Map<String, FactInfo> facts() {
        return facts;
    }

    /**
     * What is wrong with a treatment's name, in words.
     *
     * @return nothing where the ruleset knows it
     */
    public Optional<String> problemWithTreatment(String name) {
        return treatments.containsKey(name)
                ? Optional.empty()
                : Optional.of("no guideline knows the treatment `" + name + "`" + suggestion(name, treatments));
    }

    /**
     * What is wrong with a fact's name, in words.
     *
     * @return nothing where the ruleset knows it
     */
    public Optional<String> problemWithFact(String name) {
        return facts.containsKey(name)
                ? Optional.empty()
                : Optional.of("no guideline knows the fact `" + name + "`" + suggestion(name, facts));
    }

    /**
     * What is wrong with the unit of a treatment's quantity, in words.
     *
     * @return nothing where it is the treatment's unit or converts to it
     */
    public static Optional<String> problemWithUnit(TreatmentInfo treatment, String unit) {
        return Units.convert(0, unit, treatment.unit()).isPresent()
                ? Optional.empty()
                : Optional.of("`" + treatment.name() + "` is counted in " + treatment.unit() + ", not in " + unit);
    }

    /**
     * Refuses a request that names what the ruleset does not know.
     *
     * @throws InvalidRequestException naming the first such name and the one that may have been meant
     */
    public void check(Request request) {
        problemWithTreatment(request.treatment()).ifPresent(Vocabulary::refuse);
        request.facts().keySet().stream()
                .sorted()
                .forEach(name -> problemWithFact(name).ifPresent(Vocabulary::refuse));
        request.course()
                .history()
                .ifPresent(history -> history.forEach(delivery -> {
                    problemWithTreatment(delivery.treatment()).ifPresent(Vocabulary::refuse);
                    delivery.facts().keySet().stream()
                            .sorted()
                            .forEach(name -> problemWithFact(name).ifPresent(Vocabulary::refuse));
                }));
        if (request.course().quantity() == 0) {
            throw new InvalidRequestException("the request of `" + request.treatment() + "` states no quantity");
        }
    }

    private static void refuse(String problem) {
        throw new InvalidRequestException(problem);
    }

    private static String suggestion(String name, Map<String, ?> known) {
        return NearNames.nearest(name, known.keySet())
                .map(near -> "; did you mean `" + near + "`?")
                .orElseGet(
                        () -> known.isEmpty() || known.size() > MOST_NAMES_LISTED ? "" : "; it knows " + listed(known));
    }

    private static String listed(Map<String, ?> known) {
        return "`" + String.join("`, `", known.keySet()) + "`";
    }
}
