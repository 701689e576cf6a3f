package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.source.Span;
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
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RateSyntax;
import org.imrlang.compiler.syntax.Syntax.RequestSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedChoiceSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedCodesSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedDateSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedNumberSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedValueSyntax;
import org.imrlang.compiler.syntax.Syntax.TruthSyntax;
import org.imrlang.grammar.ImrParser;
import org.imrlang.runtime.Truth;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a case. */
final class CaseReader {

    private final Places places;
    private final WordReader words;

    CaseReader(Places places, WordReader words) {
        this.places = places;
        this.words = words;
    }

    CaseLineSyntax line(ImrParser.CaseLineContext line) {
        Span at = places.of(line);
        if (line instanceof ImrParser.RequestLineContext request) {
            return request(at, request);
        }
        if (line instanceof ImrParser.CompletedLineContext completed) {
            return new CountSyntax(at, CountKind.COMPLETED, number(completed.NUMBER()));
        }
        if (line instanceof ImrParser.AuthorizedLineContext authorized) {
            return new CountSyntax(at, CountKind.AUTHORIZED, number(authorized.NUMBER()));
        }
        if (line instanceof ImrParser.InjuredLineContext injured) {
            return new DateSyntax(at, DateKind.INJURED, words.date(injured.DATE()));
        }
        if (line instanceof ImrParser.ServedLineContext served) {
            return new DateSyntax(at, DateKind.SERVED, words.date(served.DATE()));
        }
        if (line instanceof ImrParser.NoHistoryLineContext) {
            return new NoHistorySyntax(at);
        }
        if (line instanceof ImrParser.HistoryLineContext history) {
            return new HistorySyntax(
                    at,
                    words.amount(history.NUMBER(), history.unit()),
                    Optional.ofNullable(history.name()).map(words::name),
                    words.date(history.DATE()),
                    stated(history.statedFact()));
        }
        if (line instanceof ImrParser.GivenLineContext given) {
            return new GivenSyntax(at, stated(given.statedFact()));
        }
        if (line instanceof ImrParser.ExpectLineContext expect) {
            return expect(at, expect);
        }
        throw new IllegalStateException("a line of a case is not read: " + line.getText());
    }

    private RequestSyntax request(Span at, ImrParser.RequestLineContext request) {
        Optional<RateSyntax> frequency = Optional.empty();
        if (request.rate() != null) {
            NumberSyntax count = words.number(request.rate().NUMBER());
            Token per = request.rate().getStop();
            frequency = Optional.of(new RateSyntax(count.at(), count, words.name(per)));
        }
        Optional<RateSyntax> duration = Optional.empty();
        if (request.OVER() != null) {
            NumberSyntax count = words.number(request.NUMBER(1));
            duration = Optional.of(new RateSyntax(count.at(), count, words.name(request.timeUnit())));
        }
        return new RequestSyntax(
                at,
                words.name(request.name()),
                words.amount(request.NUMBER(0), request.unit()),
                frequency,
                duration,
                Optional.ofNullable(request.DATE()).map(words::date));
    }

    private ExpectSyntax expect(Span at, ImrParser.ExpectLineContext expect) {
        Optional<NumberSyntax> certify = Optional.ofNullable(expect.certify()).map(part -> words.number(part.NUMBER()));
        Optional<NumberSyntax> possible =
                Optional.ofNullable(expect.possible()).map(part -> words.number(part.NUMBER()));
        Optional<List<NameSyntax>> missing =
                Optional.ofNullable(expect.missing()).map(part -> words.names(part.missingName()));
        return new ExpectSyntax(at, outcome(expect.outcome()), certify, possible, missing);
    }

    private static String outcome(ImrParser.OutcomeContext outcome) {
        List<String> spoken = new ArrayList<>();
        outcome.children.forEach(word -> spoken.add(word.getText()));
        return String.join(" ", spoken);
    }

    private Optional<NumberSyntax> number(@Nullable TerminalNode number) {
        return Optional.ofNullable(number).map(words::number);
    }

    private List<StatedSyntax> stated(List<ImrParser.StatedFactContext> facts) {
        List<StatedSyntax> stated = new ArrayList<>();
        for (ImrParser.StatedFactContext fact : facts) {
            StatedValueSyntax value = fact.NO() != null ? new TruthSyntax(Truth.NO, true) : value(fact.statedValue());
            stated.add(new StatedSyntax(places.of(fact), words.name(fact.name()), value));
        }
        return List.copyOf(stated);
    }

    private StatedValueSyntax value(ImrParser.@Nullable StatedValueContext value) {
        if (value == null) {
            return new TruthSyntax(Truth.YES, false);
        }
        if (value instanceof ImrParser.YesValueContext) {
            return new TruthSyntax(Truth.YES, true);
        }
        if (value instanceof ImrParser.NoValueContext) {
            return new TruthSyntax(Truth.NO, true);
        }
        if (value instanceof ImrParser.UnknownValueContext) {
            return new TruthSyntax(Truth.UNKNOWN, true);
        }
        if (value instanceof ImrParser.NumberValueContext number) {
            return new StatedNumberSyntax(words.number(number.NUMBER()), words.unit(number.unit()));
        }
        if (value instanceof ImrParser.DateValueContext date) {
            return new StatedDateSyntax(words.date(date.DATE()));
        }
        if (value instanceof ImrParser.NoCodesValueContext) {
            return new StatedCodesSyntax(places.of(value), List.of());
        }
        if (value instanceof ImrParser.CodesValueContext codes) {
            return new StatedCodesSyntax(places.of(codes), words.texts(codes.text()));
        }
        if (value instanceof ImrParser.ChoiceValueContext choice) {
            return new StatedChoiceSyntax(words.name(choice.nameOnLine()));
        }
        throw new IllegalStateException("what is stated of a fact is not read: " + value.getText());
    }
}
