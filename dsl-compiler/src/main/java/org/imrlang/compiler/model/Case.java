package org.imrlang.compiler.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Truth;

/**
 * A worked example with what must come of it.
 *
 * @param course all that it states but treatment, facts and definitions
 * @param facts what it gives of facts, by name
 * @param definitions what it gives of definitions, by name
 */
public record Case(
        int line,
        String title,
        Treatment treatment,
        Course course,
        Map<String, Truth> facts,
        Map<String, Truth> definitions,
        Expectation expected) {

    /** What a case expects; what is left out may be anything. */
    public record Expectation(
            Outcome outcome, OptionalInt certified, OptionalInt possible, Optional<Set<String>> missing) {}
}
