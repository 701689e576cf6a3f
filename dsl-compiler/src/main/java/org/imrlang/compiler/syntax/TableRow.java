package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.source.Span;
import org.imrlang.grammar.ImrLexer;

/**
 * A row of a table, taken apart at its bars.
 *
 * @param rest what stands after the last bar, where something does
 */
record TableRow(Span at, List<Cell> cells, Optional<Span> rest) {

    /** What stands between two bars; of an empty cell, the place is what lies between them, or the second bar. */
    record Cell(Span at, List<Token> words) {

        /** Whether nothing is written in it. */
        boolean isEmpty() {
            return words.isEmpty();
        }

        /** Whether it says that its column says nothing. */
        boolean isDash() {
            return words.size() == 1 && words.get(0).getType() == ImrLexer.DASH;
        }
    }

    static TableRow of(RowToken row, Places places) {
        List<Cell> cells = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        Token bar = row.first();
        for (Token token : row.parts().subList(1, row.parts().size())) {
            if (token.getType() == ImrLexer.BAR) {
                cells.add(cell(places, bar, words, token));
                words = new ArrayList<>();
                bar = token;
            } else {
                words.add(token);
            }
        }
        Optional<Span> rest = words.isEmpty() ? Optional.empty() : Optional.of(span(places, words));
        return new TableRow(places.of(row), List.copyOf(cells), rest);
    }

    private static Cell cell(Places places, Token before, List<Token> words, Token after) {
        if (!words.isEmpty()) {
            return new Cell(span(places, words), List.copyOf(words));
        }
        Span end = places.of(after);
        Span between = new Span(end.file(), places.of(before).end(), end.start());
        return new Cell(between.start() == between.end() ? end : between, List.of());
    }

    private static Span span(Places places, List<Token> words) {
        return places.of(words.get(0)).to(places.of(words.get(words.size() - 1)));
    }
}
