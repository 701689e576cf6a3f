package org.imrlang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table in plain text: columns as wide as what stands in them, two blanks between. */
final class Columns {

    private static final String GAP = "  ";

    private final Set<Integer> toTheRight;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param toTheRight the columns that hold numbers, from 0 */
    Columns(Set<Integer> toTheRight) {
        this.toTheRight = toTheRight;
    }

    Columns row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Each row on a line that begins with this. */
    List<String> lines(String indent) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int column = 0; column < row.size(); column++) {
                String blanks = " ".repeat(width(column) - length(row.get(column)));
                line.append(column == 0 ? "" : GAP)
                        .append(toTheRight.contains(column) ? blanks + row.get(column) : row.get(column) + blanks);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
