package org.imrlang.batch.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Units;
import org.imrlang.runtime.Vocabulary;

/**
 * The names by which one version reads requests otherwise than the other. Why a version cannot read a line is told by these
 * names alone, since its own words about the line may repeat what the line states. Immutable.
 */
final class WordDifferences {

    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_]+");

    private final String otherwise;
    private final Map<String, String> byName = new TreeMap<>();

    /** Of what a version lacks that the other one has. */
    private WordDifferences(Version lacking, Vocabulary knows, Vocabulary lacks) {
        String version = lacking.text();
        otherwise = version + " cannot read what they state";
        for (TreatmentInfo treatment : knows.treatments().values()) {
            difference(
                            version,
                            treatment,
                            Optional.ofNullable(lacks.treatments().get(treatment.name())))
                    .ifPresent(words -> byName.put(treatment.name(), words));
        }
        for (FactInfo fact : knows.facts().values()) {
            difference(version, fact, Optional.ofNullable(lacks.facts().get(fact.name())))
                    .ifPresent(words -> byName.put(fact.name(), words));
        }
    }

    /** What keeps a version from reading lines that the other one reads. */
    static WordDifferences of(Version lacking, Vocabulary knows, Vocabulary lacks) {
        return new WordDifferences(lacking, knows, lacks);
    }

    /** Whether two rulesets read every request alike, and refuse the same. */
    static boolean readAlike(Vocabulary one, Vocabulary other) {
        return of(Version.HEAD, one, other).byName.isEmpty()
                && of(Version.BASE, other, one).byName.isEmpty();
    }

    private static Optional<String> difference(String version, TreatmentInfo known, Optional<TreatmentInfo> there) {
        if (there.isEmpty()) {
            return Optional.of(version + " does not know the treatment `" + known.name() + "`");
        }
        return Units.same(known.unit(), there.get().unit())
                ? Optional.empty()
                : Optional.of(version + " counts the treatment `" + known.name() + "` in "
                        + there.get().unit() + ", not in " + known.unit());
    }

    private static Optional<String> difference(String version, FactInfo known, Optional<FactInfo> there) {
        if (there.isEmpty()) {
            return Optional.of(version + " does not know the fact `" + known.name() + "`");
        }
        return known.type().equals(there.get().type())
                ? Optional.empty()
                : Optional.of(version + " declares the fact `" + known.name() + "` otherwise");
    }

    /**
     * Why a line cannot be read.
     *
     * @param problems what is said of the line
     * @return at least one reason, in the order of the alphabet
     */
    Set<String> reasons(List<String> problems) {
        Set<String> reasons = new TreeSet<>();
        for (String problem : problems) {
            // what follows is advice, and names what the line does not
            int advice = problem.indexOf("; ");
            List<String> told = new ArrayList<>();
            for (String word : NO_NAME.split(advice < 0 ? problem : problem.substring(0, advice))) {
                String reason = byName.get(word);
                if (reason != null) {
                    told.add(reason);
                }
            }
            reasons.addAll(told);
        }
        return reasons.isEmpty() ? Set.of(otherwise) : reasons;
    }
}
