package org.imrlang.pages.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.imrlang.compiler.explain.Mentioned;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;

/** What reads each fact, in its own text or by a definition. */
final class FactReaders {

    private static final Read NOTHING = new Read(List.of(), List.of(), List.of());

    private final Map<String, Map<String, Read>> readers = new HashMap<>();

    /**
     * What of one guideline reads a fact.
     *
     * @param recommended the treatments of which it recommends something by it
     * @param limited the treatments that it limits by it
     * @param defined the definitions that rest on it
     */
    record Read(List<Treatment> recommended, List<Treatment> limited, List<Definition> defined) {
        boolean isEmpty() {
            return recommended.isEmpty() && limited.isEmpty() && defined.isEmpty();
        }

        private static Read nothingYet() {
            return new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    FactReaders(Ruleset ruleset) {
        ruleset.guidelines().forEach(this::read);
    }

    private void read(Guideline guideline) {
        Map<String, List<Recommendation>> byTreatment = new LinkedHashMap<>();
        guideline
                .recommendations()
                .forEach(one -> byTreatment
                        .computeIfAbsent(one.treatment().name(), name -> new ArrayList<>())
                        .add(one));
        for (List<Recommendation> all : byTreatment.values()) {
            Treatment treatment = all.get(0).treatment();
            note(guideline, Mentioned.in(all).facts(), Read::recommended, treatment);
        }
        guideline
                .limits()
                .forEach(limit -> limit.treatments()
                        .forEach(one -> note(guideline, Mentioned.in(limit).facts(), Read::limited, one)));
        guideline
                .definitions()
                .forEach(one -> note(guideline, Mentioned.in(one.condition()).facts(), Read::defined, one));
    }

    private <T> void note(Guideline guideline, Collection<Fact> facts, Function<Read, List<T>> where, T reader) {
        for (Fact fact : facts) {
            List<T> noted = where.apply(readers.computeIfAbsent(fact.name(), name -> new HashMap<>())
                    .computeIfAbsent(guideline.file(), file -> Read.nothingYet()));
            // two limits on one treatment may read one fact
            if (noted.stream().noneMatch(one -> one == reader)) {
                noted.add(reader);
            }
        }
    }

    /** What of a guideline reads a fact. */
    Read of(Fact fact, Guideline guideline) {
        return Optional.ofNullable(readers.get(fact.name()))
                .flatMap(all -> Optional.ofNullable(all.get(guideline.file())))
                .orElse(NOTHING);
    }
}
