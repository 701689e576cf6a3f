package org.imrlang.pages.impact;

import java.util.List;
import org.imrlang.pages.Html;

/** A table that is written row by row; the first cell of a row names it. */
final class Rows {

    private final Html html;
    private final List<Integer> numbers;

    /**
     * Begins a table.
     *
     * @param label what it is called, for who does not see it
     * @param numbers the columns that hold numbers, from 0
     */
    Rows(Html html, String label, List<Integer> numbers) {
        this.html = html;
        this.numbers = numbers;
        html.open("div", "class", "table", "role", "region", "aria-label", "Table: " + label, "tabindex", "0")
                .open("table")
                .line();
    }

    void head(String... cells) {
        html.open("thead").open("tr");
        for (int column = 0; column < cells.length; column++) {
            if (numbers.contains(column)) {
                html.element("th", cells[column], "scope", "col", "class", "number");
            } else {
                html.element("th", cells[column], "scope", "col");
            }
        }
        html.close().close().line().open("tbody").line();
    }

    void row(String... cells) {
        html.open("tr").element("th", cells[0], "scope", "row");
        for (int column = 1; column < cells.length; column++) {
            if (numbers.contains(column)) {
                html.element("td", cells[column], "class", "number");
            } else {
                html.element("td", cells[column]);
            }
        }
        html.close().line();
    }

    void end() {
        html.close().close().close().line();
    }
}
