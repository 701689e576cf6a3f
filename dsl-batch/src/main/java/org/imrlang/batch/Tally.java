package org.imrlang.batch;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Outcome;

/** How many requests came to which outcome: by treatment, by the guideline that decided, by missing fact. */
public final class Tally {

    private final SortedMap<String, Map<Outcome, Long>> treatments = new TreeMap<>();
    private final SortedMap<String, Map<Outcome, Long>> guidelines = new TreeMap<>();
    private final SortedMap<String, Map<Outcome, Long>> missing = new TreeMap<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
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
        count(outcomes, outcome, 1);
        count(treatments, treatment, outcome, 1);
        guideline.ifPresent(name -> count(guidelines, name, outcome, 1));
        missingFacts.forEach(name -> count(missing, name, outcome, 1));
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
        other.outcomes.forEach((outcome, times) -> count(outcomes, outcome, times));
        add(treatments, other.treatments);
        add(guidelines, other.guidelines);
        add(missing, other.missing);
    }

    private static void add(Map<String, Map<Outcome, Long>> counts, Map<String, Map<Outcome, Long>> others) {
        others.forEach((name, outcomes) -> outcomes.forEach((outcome, times) -> count(counts, name, outcome, times)));
    }

    private static void count(Map<String, Map<Outcome, Long>> counts, String name, Outcome outcome, long times) {
        count(counts.computeIfAbsent(name, unused -> new EnumMap<>(Outcome.class)), outcome, times);
    }

    private static void count(Map<Outcome, Long> counts, Outcome outcome, long times) {
        counts.merge(outcome, times, Long::sum);
    }

    /** How many records were read, blank ones left out. */
    public long records() {
        return records;
    }

    /** How many of them say something wrong, so that nothing was decided. */
    public long badRecords() {
        return badRecords;
    }

    /** How many requests were decided, by outcome. */
    public Map<Outcome, Long> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** The same by treatment, in the order of the alphabet. */
    public SortedMap<String, Map<Outcome, Long>> treatments() {
        return Collections.unmodifiableSortedMap(treatments);
    }

    /** The same by the guideline that decided; requests that none addresses are not counted here. */
    public SortedMap<String, Map<Outcome, Long>> guidelines() {
        return Collections.unmodifiableSortedMap(guidelines);
    }

    /** The same by what is missing: a request counts for each fact that it lacks. */
    public SortedMap<String, Map<Outcome, Long>> missing() {
        return Collections.unmodifiableSortedMap(missing);
    }
}
