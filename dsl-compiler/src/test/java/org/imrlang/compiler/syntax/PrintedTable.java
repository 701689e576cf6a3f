package org.imrlang.compiler.syntax;

import static org.imrlang.compiler.syntax.PrintedWords.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imrlang.compiler.syntax.Syntax.KeyCellSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.RowSyntax;
import org.imrlang.compiler.syntax.Syntax.TableSyntax;

/**
 * The rows of a table as text of the language. A row's clauses stand in the order of its columns, without those that it
 * leaves out, and nothing says which column they came from: so any columns do of which every row takes some, in order.
 */
final class PrintedTable {

    private static final String NOTHING = "-";

    private final List<List<String>> columns = new ArrayList<>();

    private PrintedTable(TableSyntax table) {
        List<RowSyntax> rows = table.rows();
        for (int key = 0; key < table.keys().size(); key++) {
            List<String> column = new ArrayList<>(List.of(table.keys().get(key).text()));
            for (RowSyntax row : rows) {
                column.add(key(row.keys().get(key)));
            }
            columns.add(column);
        }
        List<List<PrintedClause>> clauses = rows.stream()
                .map(row -> row.clauses().stream().map(PrintedClause::of).toList())
                .toList();
        List<String> keys = List.of();
        for (List<PrintedClause> row : clauses) {
            keys = holdingBoth(keys, row.stream().map(PrintedClause::key).toList());
        }
        clauseColumns(keys, clauses);
    }

    /** The lines of a table's rows, the head first. */
    static List<String> lines(TableSyntax table) {
        PrintedTable printed = new PrintedTable(table);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row <= table.rows().size(); row++) {
            StringBuilder text = new StringBuilder("|");
            for (List<String> column : printed.columns) {
                int width = column.stream().mapToInt(String::length).max().orElseThrow();
                String cell = column.get(row);
                text.append(' ')
                        .append(cell)
                        .append(" ".repeat(width - cell.length()))
                        .append(" |");
            }
            lines.add(text.toString());
        }
        return lines;
    }

    private static String key(KeyCellSyntax cell) {
        List<NameSyntax> values = cell.values();
        return values.isEmpty() ? NOTHING : PrintedWords.names(values);
    }

    private void clauseColumns(List<String> keys, List<List<PrintedClause>> clauses) {
        int[] next = new int[clauses.size()];
        for (String key : keys) {
            List<PrintedClause> cells = new ArrayList<>();
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < clauses.size(); row++) {
                List<PrintedClause> ofRow = clauses.get(row);
                if (next[row] < ofRow.size() && ofRow.get(next[row]).key().equals(key)) {
                    cells.add(ofRow.get(next[row]++));
                    rows.add(row);
                }
            }
            // what all cells of the column share stands at its head
            boolean lead = cells.stream().map(PrintedClause::lead).distinct().count() == 1;
            boolean trail = cells.stream().map(PrintedClause::trail).distinct().count() == 1;
            String[] column = new String[clauses.size() + 1];
            Arrays.fill(column, NOTHING);
            column[0] = line(
                    key,
                    lead ? cells.get(0).lead() : "",
                    "_",
                    trail ? cells.get(0).trail() : "");
            for (int i = 0; i < cells.size(); i++) {
                PrintedClause cell = cells.get(i);
                column[rows.get(i) + 1] = line(lead ? "" : cell.lead(), cell.cell(), trail ? "" : cell.trail());
            }
            columns.add(List.of(column));
        }
        for (int row = 0; row < clauses.size(); row++) {
            if (next[row] != clauses.get(row).size()) {
                throw new IllegalStateException("a clause of row " + row + " found no column");
            }
        }
    }

    /** The shortest list of which each of the two is a part, in its order. */
    private static List<String> holdingBoth(List<String> one, List<String> other) {
        int[][] shared = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                shared[i][j] = one.get(i).equals(other.get(j))
                        ? shared[i + 1][j + 1] + 1
                        : Math.max(shared[i + 1][j], shared[i][j + 1]);
            }
        }
        List<String> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                both.add(one.get(i));
                i++;
                j++;
            } else if (shared[i + 1][j] >= shared[i][j + 1]) {
                both.add(one.get(i++));
            } else {
                both.add(other.get(j++));
            }
        }
        both.addAll(one.subList(i, one.size()));
        both.addAll(other.subList(j, other.size()));
        return both;
    }
}
