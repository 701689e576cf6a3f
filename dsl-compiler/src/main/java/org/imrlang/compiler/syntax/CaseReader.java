package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.source.SourceFile;
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
import org.imrlang.compiler.syntax.Syntax.StatedSyntax;
import org.imrlang.grammar.ImrParser;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a case. */
final class CaseReader {

    private final SourceFile file;
    private final WordReader words;

    CaseReader(SourceFile file, WordReader words) {
        this.file = file;
        this.words = words;
    }

    CaseLineSyntax line(ImrParser.CaseLineContext line) {
        Span at = Places.of(file, line);
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
        int next = 1;
        Optional<RateSyntax> frequency = Optional.empty();
        if (request.PER() != null) {
            NumberSyntax count = words.number(request.NUMBER(next++));
            TerminalNode per = first(request.DAY(), request.WEEK(), request.MONTH());
            frequency = Optional.of(new RateSyntax(count.at(), count, words.name(per.getSymbol())));
        }
        Optional<RateSyntax> duration = Optional.empty();
        if (request.OVER() != null) {
            NumberSyntax count = words.number(request.NUMBER(next));
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

    private static TerminalNode first(@Nullable TerminalNode... nodes) {
        for (TerminalNode node : nodes) {
            if (node != null) {
                return node;
            }
        }
        throw new IllegalStateException("none of the alternatives of the grammar was read");
    }

    private ExpectSyntax expect(Span at, ImrParser.ExpectLineContext expect) {
        int next = 0;
        Optional<NumberSyntax> certify = Optional.empty();
        if (expect.CERTIFY() != null) {
            certify = number(expect.NUMBER(next++));
        }
        Optional<NumberSyntax> possible = expect.POSSIBLE() != null ? number(expect.NUMBER(next)) : Optional.empty();
        Optional<List<NameSyntax>> missing = Optional.empty();
        if (expect.MISSING() != null) {
            List<NameSyntax> names = new ArrayList<>();
            expect.missingName().forEach(name -> names.add(words.name(name)));
            missing = Optional.of(List.copyOf(names));
        }
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
            boolean negated = fact.getStart() != fact.name().getStart();
            org.imrlang.runtime.Truth value = negated || fact.NO() != null
                    ? org.imrlang.runtime.Truth.NO
                    : fact.UNKNOWN() != null ? org.imrlang.runtime.Truth.UNKNOWN : org.imrlang.runtime.Truth.YES;
            stated.add(new StatedSyntax(
                    Places.of(file, fact), words.name(fact.name()), new Syntax.TruthSyntax(value, negated)));
        }
        return List.copyOf(stated);
    }
}
