package org.imrlang.compiler.codegen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imrlang.compiler.check.FactsRead;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;

/**
 * All that a ruleset says of one treatment.
 *
 * @param sections the guidelines that have recommendations for it, in the order in which they are asked
 * @param limits the limits that bind it, in the order of their guidelines
 */
record TreatmentRules(Treatment treatment, List<Section> sections, List<Bound> limits) {

    /**
     * What one guideline recommends for the treatment.
     *
     * @param recommendations in the order of the text, without {@code otherwise}
     */
    record Section(Guideline guideline, List<Recommendation> recommendations, Optional<Recommendation> otherwise) {

        /** All of them, {@code otherwise} last. */
        List<Recommendation> all() {
            List<Recommendation> all = new ArrayList<>(recommendations);
            otherwise.ifPresent(all::add);
            return all;
        }
    }

    /** A limit with the guideline that it stands in. */
    record Bound(Guideline guideline, Limit limit) {}

    /** The rules of each treatment that is recommended, in the order of the guidelines. */
    static List<TreatmentRules> of(Ruleset ruleset) {
        Map<String, TreatmentRules> rules = new LinkedHashMap<>();
        for (Guideline guideline : ruleset.guidelines()) {
            sections(guideline)
                    .forEach((treatment, section) -> rules.computeIfAbsent(
                                    treatment.name(),
                                    unused -> new TreatmentRules(treatment, new ArrayList<>(), new ArrayList<>()))
                            .sections()
                            .add(section));
        }
        for (Guideline guideline : ruleset.guidelines()) {
            for (Limit limit : guideline.limits()) {
                for (Treatment treatment : limit.treatments()) {
                    TreatmentRules bound = rules.get(treatment.name());
                    if (bound != null) {
                        bound.limits().add(new Bound(guideline, limit));
                    }
                }
            }
        }
        return List.copyOf(rules.values());
    }

    /** The guidelines that speak of it, those that only limit it last. */
    List<Guideline> guidelines() {
        // told apart as the things that they are: a guideline is large, and stands here once for each of its limits
        Set<Guideline> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.concat(
                        sections.stream().map(Section::guideline),
                        limits.stream().map(Bound::guideline))
                .filter(seen::add)
                .toList();
    }

    /** What the text reads. */
    FactsRead read() {
        return new FactsRead(
                recommendations(), limits.stream().map(Bound::limit).toList());
    }

    /** All recommendations, in the order in which they are weighed. */
    List<Recommendation> recommendations() {
        return sections.stream().flatMap(section -> section.all().stream()).toList();
    }

    private static Map<Treatment, Section> sections(Guideline guideline) {
        Map<Treatment, List<Recommendation>> byTreatment = new LinkedHashMap<>();
        for (Recommendation recommendation : guideline.recommendations()) {
            byTreatment
                    .computeIfAbsent(recommendation.treatment(), unused -> new ArrayList<>())
                    .add(recommendation);
        }
        Map<Treatment, Section> sections = new LinkedHashMap<>();
        byTreatment.forEach((treatment, all) -> sections.put(
                treatment,
                new Section(
                        guideline,
                        all.stream().filter(one -> !one.otherwise()).toList(),
                        all.stream().filter(Recommendation::otherwise).findFirst())));
        return sections;
    }
}
