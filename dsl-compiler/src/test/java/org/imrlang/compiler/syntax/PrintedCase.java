package org.imrlang.compiler.syntax;

import static org.imrlang.compiler.syntax.PrintedWords.after;
import static org.imrlang.compiler.syntax.PrintedWords.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imrlang.compiler.syntax.Syntax.CaseLineSyntax;
import org.imrlang.compiler.syntax.Syntax.CountKind;
import org.imrlang.compiler.syntax.Syntax.CountSyntax;
import org.imrlang.compiler.syntax.Syntax.DateKind;
import org.imrlang.compiler.syntax.Syntax.DateSyntax;
import org.imrlang.compiler.syntax.Syntax.ExpectSyntax;
import org.imrlang.compiler.syntax.Syntax.GivenSyntax;
import org.imrlang.compiler.syntax.Syntax.HistorySyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NoHistorySyntax;
import org.imrlang.compiler.syntax.Syntax.RateSyntax;
import org.imrlang.compiler.syntax.Syntax.RequestSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedChoiceSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedCodesSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedDateSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedNumberSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedValueSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.compiler.syntax.Syntax.TruthSyntax;

/** The lines of a case as text of the language. */
final class PrintedCase {

    private PrintedCase() {}

    static String line(CaseLineSyntax line) {
        if (line instanceof RequestSyntax request) {
            return PrintedWords.line(
                    "request",
                    request.treatment().text(),
                    PrintedWords.amount(request.quantity()),
                    after("at", request.frequency().map(rate -> rate(rate, "per"))),
                    after("over", request.duration().map(rate -> rate(rate, ""))),
                    after("on", request.date().map(TextSyntax::text)));
        }
        if (line instanceof CountSyntax count) {
            String word = count.kind() == CountKind.COMPLETED ? "completed" : "authorized";
            return word + " " + count.count().map(PrintedWords::number).orElse("unknown");
        }
        if (line instanceof DateSyntax date) {
            return (date.kind() == DateKind.INJURED ? "injured on " : "served on ")
                    + date.date().text();
        }
        if (line instanceof NoHistorySyntax) {
            return "history none";
        }
        if (line instanceof HistorySyntax history) {
            Optional<String> facts =
                    history.facts().isEmpty() ? Optional.empty() : Optional.of(stated(history.facts()));
            return PrintedWords.line(
                    "history",
                    PrintedWords.amount(history.quantity()),
                    after("of", history.treatment().map(NameSyntax::text)),
                    "on",
                    history.date().text(),
                    after("with", facts));
        }
        if (line instanceof GivenSyntax given) {
            return "given " + stated(given.facts());
        }
        if (line instanceof ExpectSyntax expect) {
            Optional<String> missing =
                    expect.missing().map(names -> names.isEmpty() ? "none" : PrintedWords.names(names));
            return PrintedWords.line(
                    "expect",
                    expect.outcome(),
                    after("certify", expect.certify().map(PrintedWords::number)),
                    after("possible", expect.possible().map(PrintedWords::number)),
                    after("missing", missing));
        }
        throw new IllegalStateException("a line of a case is not printed: " + line);
    }

    private static String rate(RateSyntax rate, String per) {
        return PrintedWords.line(
                PrintedWords.number(rate.count()), per, rate.unit().text());
    }

    private static String stated(List<StatedSyntax> facts) {
        return facts.stream()
                .map(fact -> PrintedWords.line(fact.name().text(), value(fact.value())))
                .collect(Collectors.joining(", "));
    }

    private static String value(StatedValueSyntax value) {
        if (value instanceof TruthSyntax truth) {
            if (!truth.spoken()) {
                return "";
            }
            return switch (truth.truth()) {
                case YES -> "yes";
                case NO -> "no";
                case UNKNOWN -> "unknown";
            };
        }
        if (value instanceof StatedNumberSyntax number) {
            return PrintedWords.line(PrintedWords.number(number.number()), PrintedWords.unit(number.unit()));
        }
        if (value instanceof StatedDateSyntax date) {
            return date.date().text();
        }
        if (value instanceof StatedChoiceSyntax choice) {
            return choice.value().text();
        }
        if (value instanceof StatedCodesSyntax codes) {
            return "(" + PrintedWords.texts(codes.codes()) + ")";
        }
        throw new IllegalStateException("what is stated of a fact is not printed: " + value);
    }
}
