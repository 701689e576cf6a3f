package org.imrlang.testing.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Truth;

/**
 * A thing of a guideline that cases can exercise.
 *
 * @param at where it stands
 * @param words the author's words for it, on one line
 * @param times how often each answer came that can come, in the order yes, no, unknown
 * @param implied the answers of which it need not be told that they never came: it follows from what is told of
 *     something else
 */
public record Item(Kind kind, Span at, String words, Map<Truth, Integer> times, Set<Truth> implied) {

    /** The order in which answers are told. */
    static final List<Truth> ORDER = List.of(Truth.YES, Truth.NO, Truth.UNKNOWN);

    /** Keeps the order of the answers. */
    public Item {
        Map<Truth, Integer> ordered = new LinkedHashMap<>();
        for (Truth answer : ORDER) {
            Integer count = times.get(answer);
            if (count != null) {
                ordered.put(answer, count);
            }
        }
        times = Collections.unmodifiableMap(ordered);
        implied = Set.copyOf(implied);
    }

    /** How many answers can come. */
    public int possible() {
        return times.size();
    }

    /** How many of them came. */
    public int exercised() {
        return possible() - never().size();
    }

    /** The answers that can come and never did. */
    public List<Truth> never() {
        List<Truth> never = new ArrayList<>();
        times.forEach((answer, count) -> {
            if (count == 0) {
                never.add(answer);
            }
        });
        return List.copyOf(never);
    }

    /** Those of them that an author has to be told of. */
    public List<Truth> told() {
        return never().stream().filter(answer -> !implied.contains(answer)).toList();
    }

    /** How often it was weighed at all. */
    public int weighed() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How well it is exercised. */
    public LineState state() {
        return never().isEmpty() ? LineState.FULL : exercised() == 0 ? LineState.NONE : LineState.PART;
    }

    /** What is missing, such as {@code never open, never unknown}; empty where nothing is. */
    public String missing() {
        return words(never());
    }

    /** The same of what an author has to be told; empty where that is nothing. */
    public String toldMissing() {
        return words(told());
    }

    private String words(List<Truth> answers) {
        if (answers.size() == possible() && possible() > 1) {
            return "never weighed";
        }
        return answers.isEmpty()
                ? ""
                : "never "
                        + String.join(
                                ", never ", answers.stream().map(kind::word).toList());
    }
}
