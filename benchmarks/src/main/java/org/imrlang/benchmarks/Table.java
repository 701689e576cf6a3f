package org.imrlang.benchmarks;

import java.util.Locale;

/** Lines of a table: what was measured, and its numbers in columns. */
final class Table {

    private Table() {}

    static String line(String what, String... numbers) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-48s", what));
        for (String number : numbers) {
            line.append(String.format(Locale.ROOT, "%14s", number));
        }
        return line.toString();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
