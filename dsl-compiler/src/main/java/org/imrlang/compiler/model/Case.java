package org.imrlang.compiler.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Truth;

/**
 * A worked example with what must come of it.
 *
 * @param at where it stands
 * @param course all that it states but treatment, facts and definitions
 * @param facts what it gives of facts, by name
 * @param definitions what it gives of definitions
 */
public record Case(
        Span at,
        String title,
        Treatment treatment,
        Course course,
        Map<String, FactValue> facts,
        Map<Definition.Key, Truth> definitions,
        Expectation expected) {

    /** Its first line, from 1. */
    public int line() {
        return at.line();
    }

    /** What a case expects; what is left out may be anything. */
    public record Expectation(
            Outcome outcome, OptionalInt certified, OptionalInt possible, Optional<Set<String>> missing) {}
}
