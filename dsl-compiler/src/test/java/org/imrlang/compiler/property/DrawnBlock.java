package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;

/**
 * A declaration, recommendation, table or limit as drawn.
 *
 * @param head its first line
 * @param clauses in an order that the language allows
 * @param columns a table's header, empty for all else
 * @param rows a table's rows
 */
record DrawnBlock(String head, List<DrawnClause> clauses, String columns, List<String> rows) {

    static DrawnBlock declaration(String text) {
        return new DrawnBlock(text, List.of(), "", List.of());
    }

    static DrawnBlock recommendation(String heading, List<DrawnClause> clauses) {
        return new DrawnBlock(heading, clauses, "", List.of());
    }

    String text() {
        StringBuilder text = new StringBuilder(head).append('\n');
        clauses.forEach(clause -> text.append("  ").append(clause.text()).append('\n'));
        if (!columns.isEmpty()) {
            text.append("  ").append(columns).append('\n');
        }
        rows.forEach(row -> text.append("  ").append(row).append('\n'));
        return text.toString();
    }

    /** The same with its clauses in another order that the language allows. */
    DrawnBlock withClausesIn(Draw draw) {
        return new DrawnBlock(head, order(clauses, draw), columns, rows);
    }

    /** The same with its rows in another order. */
    DrawnBlock withRowsIn(Draw draw) {
        return new DrawnBlock(head, clauses, columns, draw.shuffled(rows));
    }

    /** Any order in which the phases keep theirs, with what is the recommendation's own before them. */
    static List<DrawnClause> order(List<DrawnClause> clauses, Draw draw) {
        List<DrawnClause> ordered = new ArrayList<>();
        ordered.addAll(draw.shuffled(in(DrawnClause.Place.LEADING, clauses)));
        ordered.addAll(in(DrawnClause.Place.PHASE, clauses));
        for (DrawnClause free : in(DrawnClause.Place.FREE, clauses)) {
            ordered.add(draw.from(0, ordered.size()), free);
        }
        return ordered;
    }

    private static List<DrawnClause> in(DrawnClause.Place place, List<DrawnClause> clauses) {
        return clauses.stream().filter(clause -> clause.place() == place).toList();
    }
}
