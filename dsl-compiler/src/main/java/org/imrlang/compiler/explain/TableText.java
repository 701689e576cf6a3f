package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;

/** The rows of one table as a table, headed in words; what stands above the rows is said once, before it. */
final class TableText {

    private static final Text NOTHING = Text.of("–");

    private final List<Recommendation> rows;
    private final Reader reader;

    TableText(List<Recommendation> rows, Reader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    /**
     * A clause's column: of one kind, the how many-th of its row. Rows that leave out a cell may shift what follows it
     * under a column of the same kind, where it says the same.
     */
    private record Column(Class<?> kind, String sub, int number) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Recommendation first = rows.get(0);
        ClauseText shared = ClauseText.ofRows(rows, reader);
        List<Item> above = first.clauses().stream()
                .filter(clause -> !isOf(first, clause))
                .map(clause -> clause.accept(shared))
                .toList();
        if (!above.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("For every row of the table below:")));
            blocks.add(new Block.Items(false, above));
        }
        blocks.add(new Block.Paragraph(Text.of(applies())));
        blocks.add(table());
        return blocks;
    }

    /** When a row applies, and what holds in each without being written. */
    private String applies() {
        String applies = "A row of this table applies where its first "
                + (keys().size() == 1 ? "column holds." : keys().size() + " columns hold.");
        if (rows.stream().anyMatch(row -> row.phases().size() > 1)) {
            applies += " In each row a later phase opens once the low end of the phase before it has been delivered.";
        }
        if (rows.stream().anyMatch(row -> row.phases().isEmpty())) {
            applies += " A row without a phase sets no ceiling on the course as a whole.";
        }
        return applies;
    }

    /** Whether a clause stands in the row itself. */
    private static boolean isOf(Recommendation row, Clause clause) {
        return clause.at().start() >= row.at().start()
                && clause.at().end() <= row.at().end();
    }

    private List<Fact> keys() {
        return rows.get(0).row().map(Recommendation.Row::keys).orElse(List.of());
    }

    private Block table() {
        List<Map<Column, CellText.Cell>> cells = rows.stream().map(this::cells).toList();
        List<Column> columns = columns(cells);
        List<Text> heads = new ArrayList<>();
        keys().forEach(key -> heads.add(Text.of(reader.naming().fact(key))));
        List<List<Text>> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(new ArrayList<>(keyCells(row))));
        for (Column column : columns) {
            List<Optional<CellText.Cell>> inColumn = cells.stream()
                    .map(row -> Optional.ofNullable(row.get(column)))
                    .toList();
            heads.add(column(inColumn, lines));
        }
        return new Block.Table(
                List.copyOf(heads), lines.stream().map(List::copyOf).toList());
    }

    /** Adds a column's cells to the lines and gives its head, into which goes what all of them share. */
    private static Text column(List<Optional<CellText.Cell>> cells, List<List<Text>> lines) {
        List<CellText.Cell> filled = cells.stream().flatMap(Optional::stream).toList();
        boolean oneHead = filled.stream().map(CellText.Cell::head).distinct().count() == 1;
        boolean oneCondition =
                filled.stream().map(CellText.Cell::condition).distinct().count() == 1;
        for (int i = 0; i < cells.size(); i++) {
            lines.get(i)
                    .add(cells.get(i)
                            .map(cell -> Text.of(oneHead ? "" : cell.head() + ": ")
                                    .and(cell.body())
                                    .and(oneHead && oneCondition ? "" : cell.condition()))
                            .orElse(NOTHING));
        }
        CellText.Cell first = filled.get(0);
        if (!oneHead) {
            return Text.of("What else is said");
        }
        return Text.of(first.head() + (oneCondition ? first.condition() : ""));
    }

    private Map<Column, CellText.Cell> cells(Recommendation row) {
        CellText text = new CellText(row, reader);
        Map<String, Integer> numbers = new HashMap<>();
        Map<Column, CellText.Cell> cells = new LinkedHashMap<>();
        for (Clause clause : row.clauses()) {
            if (isOf(row, clause)) {
                String sub =
                        clause instanceof Clause.Phase phase ? phase.written().name() : "";
                int number = numbers.merge(clause.getClass().getSimpleName() + sub, 1, Integer::sum);
                cells.put(new Column(clause.getClass(), sub, number), clause.accept(text));
            }
        }
        return cells;
    }

    /** Those of all rows, each after those that stand before it in most rows. */
    private static List<Column> columns(List<Map<Column, CellText.Cell>> rows) {
        List<Column> columns = new ArrayList<>();
        for (Map<Column, CellText.Cell> row : rows) {
            int place = 0;
            for (Column column : row.keySet()) {
                int known = columns.indexOf(column);
                if (known < 0) {
                    columns.add(place++, column);
                } else {
                    place = Math.max(place, known + 1);
                }
            }
        }
        return columns;
    }

    /** What a row says of each fact that heads a column. */
    private List<Text> keyCells(Recommendation row) {
        Map<String, List<String>> values = new TreeMap<>();
        row.scope().ifPresent(scope -> chosen(scope, values));
        return keys().stream()
                .map(key -> Optional.ofNullable(values.get(key.name()))
                        .map(some -> Text.of(String.join(
                                " or ", some.stream().map(Descriptions::inWords).toList())))
                        .orElse(Text.of("any")))
                .toList();
    }

    private static void chosen(Condition scope, Map<String, List<String>> values) {
        if (scope instanceof Condition.Chosen chosen) {
            values.put(chosen.fact().name(), chosen.values());
        } else if (scope instanceof Condition.All all) {
            all.parts().forEach(part -> chosen(part, values));
        } else {
            throw new IllegalStateException("a row applies for values alone: " + scope);
        }
    }
}
