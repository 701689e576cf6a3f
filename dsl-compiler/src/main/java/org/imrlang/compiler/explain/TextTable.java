package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table as text: columns side by side where they fit, each row as a list where they do not. */
final class TextTable {

    private static final String BETWEEN = " | ";
    private static final int NARROWEST = 8;

    /** Columns narrower than this are hard to read when their cells have many words. */
    private static final int LEAST_OF_LONG = 14;

    private final List<String> heads;
    private final List<List<String>> rows;
    private final int width;

    TextTable(Block.Table table, int width) {
        this.heads = table.heads().stream().map(Text::plain).toList();
        this.rows = table.rows().stream()
                .map(row -> row.stream().map(Text::plain).toList())
                .toList();
        this.width = width;
    }

    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        List<Integer> least = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            widths.add(widest(column));
            least.add(narrowest(column));
        }
        int room = width - BETWEEN.length() * (heads.size() - 1);
        if (sum(least) > room) {
            return stacked();
        }
        while (sum(widths) > room) {
            narrowTheWidest(widths, least);
        }
        return sideBySide(widths);
    }

    private int widest(int column) {
        int widest = Wrapping.width(heads.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, Wrapping.width(row.get(column)));
        }
        return widest;
    }

    /** The longest word, which cannot be broken, or what long cells need to be read. */
    private int narrowest(int column) {
        int longest = Math.min(NARROWEST, widest(column));
        List<String> cells = new ArrayList<>(List.of(heads.get(column)));
        rows.forEach(row -> cells.add(row.get(column)));
        for (String cell : cells) {
            for (String word : cell.split("\\s+")) {
                longest = Math.max(longest, Wrapping.width(word));
            }
            longest = Math.max(longest, Math.min(LEAST_OF_LONG, Wrapping.width(cell)));
        }
        return longest;
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    private static void narrowTheWidest(List<Integer> widths, List<Integer> least) {
        int widest = -1;
        for (int column = 0; column < widths.size(); column++) {
            if (widths.get(column) > least.get(column) && (widest < 0 || widths.get(column) > widths.get(widest))) {
                widest = column;
            }
        }
        widths.set(widest, widths.get(widest) - 1);
    }

    private List<String> sideBySide(List<Integer> widths) {
        List<String> lines = new ArrayList<>(row(heads, widths));
        List<String> rule = new ArrayList<>();
        widths.forEach(one -> rule.add("-".repeat(one)));
        lines.add(String.join("-+-", rule));
        List<List<String>> written = rows.stream().map(row -> row(row, widths)).toList();
        boolean airy = written.stream().anyMatch(row -> row.size() > 1);
        for (int i = 0; i < written.size(); i++) {
            if (airy && i > 0) {
                lines.add(row(Collections.nCopies(widths.size(), ""), widths).get(0));
            }
            lines.addAll(written.get(i));
        }
        return lines;
    }

    private static List<String> row(List<String> cells, List<Integer> widths) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < cells.size(); column++) {
            columns.add(Wrapping.of(cells.get(column), widths.get(column)));
            height = Math.max(height, columns.get(column).size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < columns.size(); column++) {
                List<String> cell = columns.get(column);
                String words = line < cell.size() ? cell.get(line) : "";
                text.append(column == 0 ? "" : BETWEEN)
                        .append(words)
                        .append(" ".repeat(Math.max(0, widths.get(column) - Wrapping.width(words))));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    /** Each row as a list of what its columns say. */
    private List<String> stacked() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int column = 0; column < heads.size(); column++) {
                String indent = column == 0 ? "  " : "      ";
                String before = column == 0 ? "  " : "    • ";
                for (String line : Wrapping.of(heads.get(column) + ": " + row.get(column), width - indent.length())) {
                    lines.add(before + line);
                    before = indent;
                }
            }
        }
        return lines;
    }
}
