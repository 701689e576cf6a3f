package org.imrlang.benchmarks.peers;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imrlang.runtime.Outcome;

/**
 * What all peers decide of a line, and what they have to agree on.
 *
 * @param outcome how the line stands to the criteria
 * @param certified what can be certified on what is known
 * @param possible what could be certified if every unknown turned out in favour of the line
 */
record Answer(Outcome outcome, int certified, int possible) {

    private static final Map<String, Outcome> BY_TEXT =
            Arrays.stream(Outcome.values()).collect(Collectors.toMap(Outcome::text, Function.identity()));

    /** The answer of a peer that calls outcomes by their words. */
    static Answer of(Object outcome, Object certified, Object possible) {
        Outcome named = BY_TEXT.get(outcome);
        if (named == null) {
            throw new IllegalStateException("there is no outcome " + outcome);
        }
        return new Answer(named, ((Number) certified).intValue(), ((Number) possible).intValue());
    }
}
