package org.imrlang.compiler.format;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.syntax.RowToken;
import org.imrlang.grammar.ImrLexer;
import org.imrlang.grammar.ImrParser;

/** The rows of a table with their cells below each other. */
final class AlignedRows {

    private final Map<Token, List<String>> cells = new IdentityHashMap<>();
    private final List<Integer> widths = new ArrayList<>();

    private AlignedRows() {}

    static AlignedRows of(ImrParser.TableContext table) {
        AlignedRows rows = new AlignedRows();
        for (ImrParser.TablePartContext part : table.tablePart()) {
            if (part.ROW() != null) {
                rows.add((RowToken) part.ROW().getSymbol());
            }
        }
        return rows;
    }

    /** A row's line. */
    String text(Token row) {
        StringBuilder text = new StringBuilder("|");
        List<String> texts = cells.get(row);
        for (int i = 0; i < texts.size(); i++) {
            String cell = texts.get(i);
            text.append(' ')
                    .append(cell)
                    .append(" ".repeat(widths.get(i) - width(cell)))
                    .append(" |");
        }
        return text.toString();
    }

    private void add(RowToken row) {
        List<String> texts = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        for (Token word : row.parts().subList(1, row.parts().size())) {
            if (word.getType() == ImrLexer.BAR) {
                texts.add(Parts.flat(words));
                words.clear();
            } else {
                words.add(word);
            }
        }
        cells.put(row, texts);
        for (int i = 0; i < texts.size(); i++) {
            int width = width(texts.get(i));
            if (i == widths.size()) {
                widths.add(width);
            } else {
                widths.set(i, Math.max(widths.get(i), width));
            }
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
