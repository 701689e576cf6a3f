package org.imrlang.compiler.format;

import static java.util.stream.Collectors.partitioningBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.grammar.ImrParser;

/**
 * Facts that stand together, in columns: name, type, sentence. Where that is too wide for one of them, or a type is
 * wide, the sentence of each follows its type; where that is too wide too, a sentence stands below its fact. A fact with comments within, or
 * one that fits on no line, takes no part.
 */
final class FactColumns {

    private static final String WORD = "fact ";

    /** A wider type would part short names too far from their sentences. */
    private static final int WIDEST_TYPE = 20;

    private record Row(int index, String name, String type, String sentence) {

        /** Type and sentence, where both or one of them is there. */
        String rest() {
            return (type + " " + sentence).strip();
        }

        int width() {
            return WORD.length() + length(name) + (rest().isEmpty() ? 0 : 1 + length(rest()));
        }
    }

    private FactColumns() {}

    /** The lines of those that take part, by their index. */
    static Map<Integer, String> lines(List<Written> facts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            if (!facts.get(i).doc().mustBreak()) {
                rows.add(row(i, facts.get(i).tree().fact()));
            }
        }
        rows.removeIf(row -> row.width() > DocPrinter.COLUMNS);
        int types = widest(rows.stream().map(Row::type));
        int names = widestName(rows);
        Map<Integer, String> lines = new HashMap<>();
        rows.forEach(row -> lines.put(row.index(), threeColumns(row, names, types)));
        if (types <= WIDEST_TYPE && lines.values().stream().allMatch(FactColumns::fits)) {
            return lines;
        }
        Map<Boolean, List<Row>> byFit = rows.stream().collect(partitioningBy(row -> fits(twoColumns(row, names))));
        byFit.get(false).forEach(row -> lines.put(row.index(), sentenceBelow(row)));
        int left = widestName(byFit.get(true));
        byFit.get(true).forEach(row -> lines.put(row.index(), twoColumns(row, left)));
        return lines;
    }

    private static int widestName(List<Row> rows) {
        return widest(rows.stream().filter(row -> !row.rest().isEmpty()).map(Row::name));
    }

    private static Row row(int index, ImrParser.FactContext fact) {
        return new Row(
                index,
                fact.name().getText(),
                Optional.ofNullable(fact.factType()).map(FactColumns::flat).orElse(""),
                Optional.ofNullable(fact.text()).map(ParserRuleContext::getText).orElse(""));
    }

    private static String threeColumns(Row row, int names, int types) {
        String type = types == 0 ? "" : padded(row.type(), types) + " ";
        return (WORD + padded(row.name(), names) + " " + type + row.sentence()).stripTrailing();
    }

    private static String twoColumns(Row row, int names) {
        return (WORD + padded(row.name(), names) + " " + row.rest()).stripTrailing();
    }

    private static String sentenceBelow(Row row) {
        String type = row.type().isEmpty() ? "" : " " + row.type();
        String sentence = row.sentence().isEmpty() ? "" : "\n" + " ".repeat(ItemLayout.INSIDE) + row.sentence();
        return WORD + row.name() + type + sentence;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    private static boolean fits(String line) {
        return length(line) <= DocPrinter.COLUMNS;
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(FactColumns::length).max().orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String flat(ParserRuleContext type) {
        List<Token> words = new ArrayList<>();
        addWords(type, words);
        return Parts.flat(words);
    }

    private static void addWords(ParseTree tree, List<Token> words) {
        if (tree instanceof TerminalNode word) {
            words.add(word.getSymbol());
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            addWords(tree.getChild(i), words);
        }
    }
}
