package org.imrlang.compiler.property;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.syntax.ParsedFile;
import org.imrlang.compiler.syntax.RowToken;
import org.imrlang.grammar.ImrLexer;
import org.imrlang.grammar.ImrParser;

/**
 * The words of a file with other white space between them, and perhaps with comments of its own: wherever the language
 * lets a line end, it may. Declarations that stand together go on to, so that the layout is to be the same.
 */
final class RandomLayout {

    private static final Set<Integer> BEFORE_ANY_NAME = Set.of(
            ImrLexer.COMMA,
            ImrLexer.LPAREN,
            ImrLexer.AND,
            ImrLexer.OR,
            ImrLexer.IF,
            ImrLexer.UNLESS,
            ImrLexer.CITE,
            ImrLexer.OF,
            ImrLexer.TABLE,
            ImrLexer.GIVEN,
            ImrLexer.FACT);

    private static final List<String> TEXTS =
            List.of("//", "// why", "//x", "// 4..6 \"sessions\"", "////", "// | a | b |", "// ä€😀 \t ");

    private final Draw draw;
    private final ParsedFile file;
    private final boolean commented;
    private final Set<Integer> itemStarts = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    RandomLayout(Draw draw, ParsedFile file, boolean commented) {
        this.draw = draw;
        this.file = file;
        this.commented = commented;
        for (ImrParser.ItemContext item : file.tree().item()) {
            itemStarts.add(item.getStart().getTokenIndex());
        }
    }

    String text() {
        List<Token> words = file.tokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF)
                .toList();
        text.append(draw.maybe(3) ? "\n \t\n" : "");
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                between(words.get(i - 1), words.get(i));
            }
            write(words.get(i));
        }
        if (commented && draw.maybe(2)) {
            text.append(comment());
        }
        return text.append(draw.word("", "\n", "\r\n", "  \n\n\n\t")).toString();
    }

    private void between(Token left, Token right) {
        if (itemStarts.contains(right.getTokenIndex()) && right.getLine() - left.getLine() > 1) {
            text.append(commented && draw.maybe(4) ? comment() : "")
                    .append(lineEnd())
                    .append(lineEnd());
        } else if (isRow(left) || isRow(right) || beginsItsLine(right)) {
            inOne(right);
        } else if (mayBegin(left, right) && draw.maybe(commented ? 3 : 5)) {
            inOne(right);
        } else {
            text.append(needsSpace(left, right) || draw.maybe(2) ? space() : "");
        }
    }

    /** At least one end of a line; between items no more than one, and elsewhere perhaps an empty line too. */
    private void inOne(Token right) {
        if (commented && draw.maybe(3)) {
            text.append(comment());
        }
        text.append(lineEnd());
        while (commented && draw.maybe(4)) {
            text.append(comment()).append(lineEnd());
        }
        if (!itemStarts.contains(right.getTokenIndex()) && draw.maybe(6)) {
            text.append(lineEnd());
        }
        text.append(draw.maybe(3) ? "" : space());
    }

    private String lineEnd() {
        return draw.word("\n", " \n", "\r\n", "\t\n");
    }

    private String space() {
        return draw.word(" ", "  ", "\t", "     ");
    }

    private String comment() {
        return draw.word("", " ", "\t", "    ") + draw.of(TEXTS);
    }

    private void write(Token word) {
        if (!(word instanceof RowToken row)) {
            text.append(word.getText());
            return;
        }
        for (int i = 0; i < row.parts().size(); i++) {
            boolean parted =
                    i > 0 && needsSpace(row.parts().get(i - 1), row.parts().get(i));
            text.append(parted || draw.maybe(2) ? space() : "")
                    .append(row.parts().get(i).getText());
        }
    }

    private static boolean isRow(Token token) {
        return token instanceof RowToken;
    }

    private static boolean beginsItsLine(Token token) {
        return token.getType() >= ImrLexer.FIRST_NAME && token.getType() <= ImrLexer.FIRST_MISSING;
    }

    /** Whether a line may end between two words: not before a name that could be left out. */
    private static boolean mayBegin(Token left, Token right) {
        boolean name = right.getType() == ImrLexer.NAME
                || right.getType() >= ImrLexer.SERVICE && right.getType() <= ImrLexer.MISSING;
        return !name || BEFORE_ANY_NAME.contains(left.getType());
    }

    private static boolean needsSpace(Token left, Token right) {
        return isWord(left) && isWord(right) || left.getType() == ImrLexer.DASH || right.getType() == ImrLexer.DASH;
    }

    private static boolean isWord(Token token) {
        return switch (token.getType()) {
            case ImrLexer.LPAREN,
                    ImrLexer.RPAREN,
                    ImrLexer.COMMA,
                    ImrLexer.RANGE,
                    ImrLexer.BAR,
                    ImrLexer.AT_LEAST_SIGN,
                    ImrLexer.AT_MOST_SIGN,
                    ImrLexer.BELOW,
                    ImrLexer.ABOVE,
                    ImrLexer.UNEQUAL,
                    ImrLexer.EQUAL -> false;
            default -> true;
        };
    }
}
