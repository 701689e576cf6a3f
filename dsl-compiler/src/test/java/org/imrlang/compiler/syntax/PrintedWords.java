package org.imrlang.compiler.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.DurationSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.grammar.ImrLexer;

/** Names, texts, numbers, units and times, as text of the language. */
final class PrintedWords {

    private static final Set<String> TIMES = Set.of("day", "days", "week", "weeks", "month", "months", "year", "years");

    private PrintedWords() {}

    /** What is not empty, with a space between. */
    static String line(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** A word with what follows it, or nothing where nothing does. */
    static String after(String word, Optional<String> what) {
        return what.map(text -> word + " " + text).orElse("");
    }

    static String names(List<NameSyntax> names) {
        return names.stream().map(NameSyntax::text).collect(Collectors.joining(", "));
    }

    static String text(TextSyntax text) {
        return quoted(text.text());
    }

    static String texts(List<TextSyntax> texts) {
        return texts.stream().map(PrintedWords::text).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String number(NumberSyntax number) {
        return number.value().toPlainString() + (number.percent() ? "%" : "");
    }

    static String range(RangeSyntax range) {
        return range(number(range.low()), number(range.high()));
    }

    /** A range; one of which both ends are alike is a single number. */
    static String range(String low, String high) {
        return low.equals(high) ? low : low + ".." + high;
    }

    static String duration(DurationSyntax duration) {
        return line(number(duration.count()), duration.unit().text());
    }

    static String amount(AmountSyntax amount) {
        return line(range(amount.range()), unit(amount.unit()));
    }

    /** A unit: in quotes where it is no name, such as {@code "mg/day"}. */
    static String unit(Optional<NameSyntax> unit) {
        return unit.map(NameSyntax::text)
                .map(text -> TIMES.contains(text) || isName(text) ? text : quoted(text))
                .orElse("");
    }

    private static boolean isName(String text) {
        ImrLexer lexer = new ImrLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        List<? extends Token> words = lexer.getAllTokens();
        return words.size() == 1
                && words.get(0).getText().equals(text)
                && GuidelineTokens.isNameOnLine(words.get(0).getType());
    }
}
