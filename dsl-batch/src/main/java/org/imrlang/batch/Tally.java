package org.imrlang.batch;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Outcome;

/** How many requests came to which outcome: by treatment, by the guideline that decided, by missing fact. */
public final class Tally {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Map<String, long[]> treatments = new HashMap<>();
    private final Map<String, long[]> guidelines = new HashMap<>();
    private final Map<String, long[]> missing = new HashMap<>();
    private final long[] outcomes = new long[OUTCOMES.length];
    private long badRecords;
    private long records;

    void add(Determination determination) {
        add(
                determination.treatment().name(),
                determination.outcome(),
                determination.guideline().map(GuidelineInfo::name),
                determination.missing());
    }

    void add(String treatment, Outcome outcome, Optional<String> guideline, Collection<String> missingFacts) {
        int index = outcome.ordinal();
        outcomes[index]++;
        counts(treatments, treatment)[index]++;
        if (guideline.isPresent()) {
            counts(guidelines, guideline.get())[index]++;
        }
        for (String name : missingFacts) {
            counts(missing, name)[index]++;
        }
    }

    void addRecord() {
        records++;
    }

    void addBadRecord() {
        records++;
        badRecords++;
    }

    void add(Tally other) {
        records += other.records;
        badRecords += other.badRecords;
        add(outcomes, other.outcomes);
        add(treatments, other.treatments);
        add(guidelines, other.guidelines);
        add(missing, other.missing);
    }

    private static void add(Map<String, long[]> counts, Map<String, long[]> others) {
        others.forEach((name, more) -> add(counts(counts, name), more));
    }

    private static void add(long[] counts, long[] others) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += others[i];
        }
    }

    private static long[] counts(Map<String, long[]> counts, String name) {
        return counts.computeIfAbsent(name, unused -> new long[OUTCOMES.length]);
    }

    /** How many records were read, blank ones left out. */
    public long records() {
        return records;
    }

    /** How many of them say something wrong, so that nothing was decided. */
    public long badRecords() {
        return badRecords;
    }

    /** How many requests were decided, by outcome; those that came. */
    public Map<Outcome, Long> outcomes() {
        return byOutcome(outcomes);
    }

    /** The same by treatment, in the order of the alphabet. */
    public SortedMap<String, Map<Outcome, Long>> treatments() {
        return sorted(treatments);
    }

    /** The same by the guideline that decided; requests that none addresses are not counted here. */
    public SortedMap<String, Map<Outcome, Long>> guidelines() {
        return sorted(guidelines);
    }

    /** The same by what is missing: a request counts for each fact that it lacks. */
    public SortedMap<String, Map<Outcome, Long>> missing() {
        return sorted(missing);
    }

    private static SortedMap<String, Map<Outcome, Long>> sorted(Map<String, long[]> counts) {
        SortedMap<String, Map<Outcome, Long>> sorted = new TreeMap<>();
        counts.forEach((name, times) -> sorted.put(name, byOutcome(times)));
        return sorted;
    }

    private static Map<Outcome, Long> byOutcome(long[] counts) {
        Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);
        for (Outcome outcome : OUTCOMES) {
            if (counts[outcome.ordinal()] > 0) {
                byOutcome.put(outcome, counts[outcome.ordinal()]);
            }
        }
        return byOutcome;
    }
}
