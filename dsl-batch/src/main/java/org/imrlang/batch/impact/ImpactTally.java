package org.imrlang.batch.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imrlang.runtime.Outcome;

/**
 * Counts what a {@link Comparison} finds. It holds counts and a bounded number of examples, whatever the number of lines, and
 * comes to the same {@link Impact} in whatever order lines are compared and tallies added. Not thread-safe: each worker has
 * its own.
 */
public final class ImpactTally {

    private static final int OUTCOMES = Outcome.values().length;
    private static final Comparator<Change> MOST_FREQUENT =
            Comparator.comparingLong(Change::requests).reversed().thenComparing(Change::transition);

    private final int examples;
    private final long[][] all = new long[OUTCOMES][OUTCOMES];
    private final long[][] changed = new long[OUTCOMES][OUTCOMES];
    private final Map<String, Sums> treatments = new HashMap<>();
    private final Map<Transition, Row> rows = new HashMap<>();
    private final UnreadTally onlyBase;
    private final UnreadTally onlyHead;
    private final UnreadTally neither;
    private long lines;

    /** How many requests there are of one kind, and what becomes of what is certified. */
    private static final class Sums {
        private final String unit;
        private long requests;
        private long changed;
        private long byBase;
        private long byHead;
        private long gained;
        private long lost;

        Sums(String unit) {
            this.unit = unit;
        }

        void add(long base, long head) {
            requests++;
            byBase += base;
            byHead += head;
            gained += Math.max(0, head - base);
            lost += Math.max(0, base - head);
        }

        void add(Sums other) {
            requests += other.requests;
            changed += other.changed;
            byBase += other.byBase;
            byHead += other.byHead;
            gained += other.gained;
            lost += other.lost;
        }
    }

    private static final class Row {
        private final Sums sums;
        private final Earliest<Place, Example> examples;

        Row(String unit, int examples) {
            this.sums = new Sums(unit);
            this.examples = new Earliest<>(examples);
        }
    }

    /** @param examples how many examples an impact shows at most */
    ImpactTally(int examples) {
        this.examples = examples;
        this.onlyBase = new UnreadTally(examples);
        this.onlyHead = new UnreadTally(examples);
        this.neither = new UnreadTally(examples);
    }

    void line() {
        lines++;
    }

    /** Of lines that this version alone can read; where it is neither, of those that none can. */
    UnreadTally unread(Optional<Version> only) {
        return only.map(version -> version == Version.BASE ? onlyBase : onlyHead)
                .orElse(neither);
    }

    /** A request that both versions decide. */
    void request(String treatment, String unit, Outcome from, Outcome to, long byBase, long byHead) {
        all[from.ordinal()][to.ordinal()]++;
        sums(treatment, unit).add(byBase, byHead);
    }

    /** It changes, and in this way. */
    void change(Transition transition, String unit, long byBase, long byHead) {
        changed[transition.from().ordinal()][transition.to().ordinal()]++;
        sums(transition.treatment(), unit).changed++;
        row(transition, unit).sums.add(byBase, byHead);
    }

    /** Whether an example at this place would be shown, as far as is known now. */
    boolean wants(Transition transition, Place place) {
        Row row = rows.get(transition);
        return row != null && row.examples.wants(place);
    }

    void example(Example example, String unit) {
        row(example.transition(), unit).examples.add(example.place(), example);
    }

    private Sums sums(String treatment, String unit) {
        return treatments.computeIfAbsent(treatment, unknown -> new Sums(unit));
    }

    private Row row(Transition transition, String unit) {
        return rows.computeIfAbsent(transition, unknown -> new Row(unit, examples));
    }

    /** How many lines were compared so far. */
    public long lines() {
        return lines;
    }

    /** Takes over what another worker of the same comparison counted. */
    public void add(ImpactTally other) {
        lines += other.lines;
        add(all, other.all);
        add(changed, other.changed);
        other.treatments.forEach((name, sums) -> sums(name, sums.unit).add(sums));
        other.rows.forEach((transition, row) -> {
            Row own = row(transition, row.sums.unit);
            own.sums.add(row.sums);
            own.examples.addAll(row.examples);
        });
        onlyBase.add(other.onlyBase);
        onlyHead.add(other.onlyHead);
        neither.add(other.neither);
    }

    private static void add(long[][] counts, long[][] others) {
        for (int from = 0; from < OUTCOMES; from++) {
            for (int to = 0; to < OUTCOMES; to++) {
                counts[from][to] += others[from][to];
            }
        }
    }

    /** What was counted so far. */
    public Impact impact() {
        List<Change> changes = rows.entrySet().stream()
                .map(row -> change(row.getKey(), row.getValue().sums))
                .sorted(MOST_FREQUENT)
                .toList();
        return new Impact(
                lines,
                counts(all),
                counts(changed),
                new TreeMap<>(treatments)
                        .entrySet().stream()
                                .map(one -> count(one.getKey(), one.getValue()))
                                .toList(),
                changes,
                shown(),
                onlyBase.counted(),
                onlyHead.counted(),
                neither.counted());
    }

    private static Change change(Transition transition, Sums sums) {
        return new Change(transition, sums.unit, sums.requests, sums.gained, sums.lost);
    }

    private static TreatmentCount count(String treatment, Sums sums) {
        return new TreatmentCount(
                treatment, sums.unit, sums.requests, sums.changed, sums.byBase, sums.byHead, sums.gained, sums.lost);
    }

    private static OutcomeCounts counts(long[][] counts) {
        return new OutcomeCounts(Stream.of(counts)
                .map(row -> IntStream.range(0, OUTCOMES).mapToObj(to -> row[to]).toList())
                .toList());
    }

    /**
     * In rounds: the first of each way, then the second of each; a rare change is not hidden by a frequent one. Of ways that
     * are as frequent, the one that came first.
     */
    private List<Example> shown() {
        List<List<Example>> kept = rows.values().stream()
                .filter(row -> !row.examples.values().isEmpty())
                .sorted(Comparator.comparingLong((Row row) -> row.sums.requests)
                        .reversed()
                        .thenComparing(row -> row.examples.values().get(0).place()))
                .map(row -> row.examples.values())
                .toList();
        List<Example> shown = new ArrayList<>();
        for (int round = 0; round < examples; round++) {
            for (List<Example> ofOneWay : kept) {
                if (round < ofOneWay.size() && shown.size() < examples) {
                    shown.add(ofOneWay.get(round));
                }
            }
        }
        shown.sort(Comparator.comparing(Example::place));
        return List.copyOf(shown);
    }
}
