package org.imrlang.compiler.model;

import java.util.List;

/**
 * What a guideline says of one treatment.
 *
 * @param text the author's own words, from heading to last clause
 * @param clauses in the order of the text, at least one
 */
public record Recommendation(Treatment treatment, int line, String text, List<Clause> clauses) {

    /** The phases, in the order in which they open. */
    public List<Clause.Phase> phases() {
        return clauses.stream()
                .filter(Clause.Phase.class::isInstance)
                .map(Clause.Phase.class::cast)
                .toList();
    }
}
