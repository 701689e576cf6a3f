package org.imrlang.runtime;

import java.util.Map;

/**
 * One clause weighed.
 *
 * @param guideline the guideline's name
 * @param treatment the treatment's name
 * @param clause which kind of clause
 * @param line its line in the guideline's text, from 1
 * @param status how it weighs on the request
 * @param operands the values that were weighed, by name, in the order of the text: a {@link Long} for a count, a
 *     {@link Truth} for a yes/no fact
 * @param text an English sentence
 */
public record Finding(
        String guideline,
        String treatment,
        ClauseKind clause,
        int line,
        Status status,
        Map<String, Object> operands,
        String text) {

    /** Keeps the order of the operands. */
    public Finding {
        operands = SmallMap.kept(operands);
    }
}
