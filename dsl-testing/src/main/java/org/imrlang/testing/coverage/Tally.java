package org.imrlang.testing.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Truth;

/** Counts the answers of one thing while the cases run. */
final class Tally {

    private final Kind kind;
    private final Span at;
    private final String words;
    private final Map<Truth, Integer> times = new EnumMap<>(Truth.class);

    /** What has to be weighed before this is. */
    private final List<Tally> within = new ArrayList<>();

    /** From which answers that others never gave it follows that this never gave its own. */
    private final List<Consequence> consequences = new ArrayList<>();

    /**
     * An answer that cannot come before one of these has.
     *
     * @param answer of the thing itself
     * @param needed the answers that it needs
     * @param every whether it needs all of them; else one
     */
    private record Consequence(Truth answer, List<Need> needed, boolean every) {
        boolean isMissed() {
            return every
                    ? needed.stream().anyMatch(Need::isMissed)
                    : !needed.isEmpty() && needed.stream().allMatch(Need::isMissed);
        }
    }

    /** An answer of something else. */
    record Need(Tally of, Truth answer) {
        boolean isMissed() {
            return of.times.getOrDefault(answer, 0) == 0 && !of.isOutOfReach();
        }
    }

    Tally(Kind kind, Span at, String words, Set<Truth> answers) {
        this.kind = kind;
        this.at = at;
        this.words = words;
        answers.forEach(answer -> times.put(answer, 0));
    }

    Kind kind() {
        return kind;
    }

    Span at() {
        return at;
    }

    void within(Tally outer) {
        within.add(outer);
    }

    /** An answer cannot come before all of these have. */
    void needsAll(Truth answer, List<Need> needed) {
        consequences.add(new Consequence(answer, List.copyOf(needed), true));
    }

    /** An answer cannot come before one of these has. */
    void needsOne(Truth answer, List<Need> needed) {
        consequences.add(new Consequence(answer, List.copyOf(needed), false));
    }

    /** Counts an answer. One that is not told apart from yes counts as nothing. */
    void add(Truth answer) {
        times.computeIfPresent(answer, (same, count) -> count + 1);
    }

    Item item() {
        Set<Truth> implied = EnumSet.noneOf(Truth.class);
        if (isOutOfReach()) {
            implied.addAll(times.keySet());
        }
        consequences.stream().filter(Consequence::isMissed).forEach(one -> implied.add(one.answer()));
        return new Item(kind, at, words, times, implied);
    }

    /** Whether nothing that it stands in was ever weighed, so that nothing need be told of it, nor follows from it. */
    private boolean isOutOfReach() {
        return !within.isEmpty() && within.stream().allMatch(Tally::isUntouched);
    }

    private boolean isUntouched() {
        return times.values().stream().allMatch(count -> count == 0);
    }
}
