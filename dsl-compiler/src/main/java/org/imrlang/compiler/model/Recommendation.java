package org.imrlang.compiler.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/**
 * What a guideline says of one treatment; of a heading with several treatments, and of a table's rows, each is one.
 *
 * @param at its heading: the treatment's name, up to the end of its condition; of a table's row the row
 * @param text the author's own words, from heading to last clause
 * @param scope where it applies; nothing: always, or as {@code otherwise} says
 * @param otherwise whether it applies where no other of its guideline does
 * @param clauses in the order of the text, at least one; of a table's row those above the rows first
 * @param row of a table's row, which table it stands in
 */
public record Recommendation(
        Treatment treatment,
        Span at,
        String text,
        Optional<Condition> scope,
        boolean otherwise,
        List<Clause> clauses,
        Optional<Row> row) {

    /**
     * What makes a recommendation the row of a table.
     *
     * @param table the whole table, the same for all its rows
     * @param keys the facts that head its columns, in their order
     */
    public record Row(Span table, List<Fact> keys) {}

    /** One that stands by itself. */
    public Recommendation(
            Treatment treatment,
            Span at,
            String text,
            Optional<Condition> scope,
            boolean otherwise,
            List<Clause> clauses) {
        this(treatment, at, text, scope, otherwise, clauses, Optional.empty());
    }

    /** The line of its heading, from 1. */
    public int line() {
        return at.line();
    }

    /** The phases, in the order in which they open. */
    public List<Clause.Phase> phases() {
        List<Clause.Phase> phases = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Phase phase) {
                phases.add(phase);
            }
        }
        return phases;
    }
}
