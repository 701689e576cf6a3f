package org.imrlang.compiler.resolve;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.CaseLineSyntax;
import org.imrlang.compiler.syntax.Syntax.CaseSyntax;
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
import org.imrlang.compiler.syntax.Syntax.RecommendationSyntax;
import org.imrlang.compiler.syntax.Syntax.RequestSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedSyntax;
import org.imrlang.compiler.syntax.Syntax.TableSyntax;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Units;

/** Resolves the cases of one file. */
final class CaseResolver {

    /** What a determination can miss that no guideline declares. */
    static final Set<String> BUILT_IN = Stream.concat(
                    Stream.of("history"), Stream.of(BuiltIn.values()).map(BuiltIn::text))
            .collect(Collectors.toUnmodifiableSet());

    private final Context context;
    private final GivenResolver givens;

    CaseResolver(Context context, Names names) {
        this.context = context;
        this.givens = new GivenResolver(context, names);
    }

    /** The case, or nothing where it lacks what every case has. */
    Optional<Case> resolve(CaseSyntax syntax) {
        Optional<RequestSyntax> request = line(syntax, RequestSyntax.class);
        Optional<ExpectSyntax> expect = line(syntax, ExpectSyntax.class);
        if (request.isEmpty() || expect.isEmpty()) {
            if (!context.isBroken(syntax.title().at())) {
                context.diagnostics()
                        .add(new LimitDiagnostic.IncompleteCase(
                                syntax.title().at(),
                                request.isEmpty() ? "request" : "expect",
                                request.map(CaseResolver::expectation).orElseGet(this::asked)));
            }
            return Optional.empty();
        }
        Treatment treatment = context.lookup().treatment(request.get().treatment());
        return Optional.of(new Lines(syntax, treatment).resolve(expect.get()));
    }

    /** What may come of a request. */
    private static String expectation(RequestSyntax request) {
        return "expect conforms certify "
                + request.quantity().range().low().at().text();
    }

    /** A request for what the file speaks of first. */
    private String asked() {
        return "request "
                + context.header().file().items().stream()
                        .flatMap(item -> item instanceof RecommendationSyntax one
                                ? one.heading().treatments().stream()
                                : item instanceof TableSyntax table ? Stream.of(table.treatment()) : Stream.empty())
                        .map(NameSyntax::text)
                        .findFirst()
                        .orElse("CBT")
                + " 6";
    }

    private static <T extends CaseLineSyntax> Optional<T> line(CaseSyntax syntax, Class<T> kind) {
        return syntax.lines().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The lines of one case. */
    private final class Lines {
        private final CaseSyntax syntax;
        private final Treatment treatment;
        private final Course.Builder course = Course.UNSTATED.toBuilder();
        private final Map<String, FactValue> facts = new TreeMap<>();
        private final Map<Definition.Key, Truth> definitions = new LinkedHashMap<>();
        private final Once once = new Once(context, new HashSet<>());
        private Optional<Long> quantity = Optional.empty();

        Lines(CaseSyntax syntax, Treatment treatment) {
            this.syntax = syntax;
            this.treatment = treatment;
        }

        Case resolve(ExpectSyntax expect) {
            syntax.lines().forEach(this::resolve);
            Case resolved = new Case(
                    syntax.at(),
                    syntax.title().text(),
                    treatment,
                    course.build(),
                    facts,
                    definitions,
                    expectation(expect));
            if (quantity.isPresent() && !context.isBroken(expect.at())) {
                new Contradictions(syntax, expect, resolved, quantity.get(), context.diagnostics()).check();
            }
            return resolved;
        }

        private void resolve(CaseLineSyntax line) {
            if (line instanceof RequestSyntax request) {
                if (once.isFirst("request", line.at())) {
                    request(request);
                }
            } else if (line instanceof ExpectSyntax) {
                once.isFirst("expect", line.at());
            } else if (line instanceof CountSyntax count) {
                count(count);
            } else if (line instanceof DateSyntax date) {
                boolean injured = date.kind() == DateKind.INJURED;
                once.isFirst(injured ? "injured" : "served", line.at());
                context.dates().date(date.date()).ifPresent(injured ? course::injuryDate : course::serviceDate);
            } else if (line instanceof NoHistorySyntax) {
                noHistory(line);
            } else if (line instanceof HistorySyntax history) {
                delivery(history);
            } else if (line instanceof GivenSyntax given) {
                given.facts().forEach(fact -> givens.give(fact, once, facts, definitions));
            } else {
                throw new IllegalStateException("a line of a case is not resolved: " + line);
            }
        }

        private void count(CountSyntax line) {
            boolean completed = line.kind() == CountKind.COMPLETED;
            once.isFirst(completed ? "completed" : "authorized", line.at());
            Optional<Long> count =
                    line.count().flatMap(number -> context.numbers().count(number, 0));
            if (completed) {
                count.ifPresent(value -> course.completed(value.intValue()));
            } else {
                count.ifPresent(value -> course.authorized(value.intValue()));
            }
        }

        private void noHistory(CaseLineSyntax line) {
            once.isFirst("history none", line.at());
            if (line(syntax, HistorySyntax.class).isPresent()) {
                context.diagnostics()
                        .add(new LimitDiagnostic.ContradictoryCase(
                                line.at(),
                                "`history none` stands beside deliveries in the same case",
                                "remove it, or the deliveries",
                                line(syntax, HistorySyntax.class).map(CaseLineSyntax::at)));
            } else {
                course.history(List.of());
            }
        }

        private void request(RequestSyntax request) {
            Numbers numbers = context.numbers();
            quantity = numbers.amount(request.quantity(), treatment).map(Range::high);
            quantity.ifPresent(count -> course.quantity(count.intValue()));
            if (request.frequency().isPresent() && Units.isTime(treatment.unit())) {
                context.diagnostics()
                        .add(new CourseDiagnostic.FrequencyOfTime(
                                place(request.frequency().get()), treatment.name(), treatment.unit()));
            }
            request.frequency()
                    .ifPresent(rate -> numbers.positive(rate.count())
                            .ifPresent(count -> course.frequency(new Frequency(count, Dates.unit(rate.unit())))));
            request.duration()
                    .ifPresent(rate -> numbers.positive(rate.count())
                            .ifPresent(count -> course.duration(new CourseDuration(count, Dates.unit(rate.unit())))));
            request.date().flatMap(context.dates()::date).ifPresent(course::requestDate);
        }

        private static Span place(RateSyntax rate) {
            return rate.count().at().to(rate.unit().at());
        }

        private void delivery(HistorySyntax history) {
            Treatment delivered =
                    history.treatment().map(context.lookup()::treatment).orElse(treatment);
            Map<String, FactValue> values = new LinkedHashMap<>();
            Once stated = new Once(context, new HashSet<>());
            for (StatedSyntax fact : history.facts()) {
                givens.deliver(fact, stated, values);
            }
            context.numbers()
                    .amount(history.quantity(), delivered)
                    .ifPresent(quantity -> context.dates()
                            .date(history.date())
                            .ifPresent(date -> course.delivered(
                                    new Delivery(delivered.name(), date, (int) quantity.high(), values))));
        }
    }

    private Case.Expectation expectation(ExpectSyntax expect) {
        Outcome outcome = Stream.of(Outcome.values())
                .filter(one -> one.text().equals(expect.outcome()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the grammar read an outcome that is none: " + expect));
        Optional<Set<String>> missing = expect.missing().map(this::missing);
        return new Case.Expectation(outcome, count(expect.certify()), count(expect.possible()), missing);
    }

    private Set<String> missing(List<NameSyntax> expected) {
        Set<String> texts = new LinkedHashSet<>();
        for (NameSyntax name : expected) {
            if (BUILT_IN.contains(name.text()) || givens.missing(name).isPresent()) {
                texts.add(name.text());
            }
        }
        return texts;
    }

    private OptionalInt count(Optional<NumberSyntax> number) {
        Optional<Long> count = number.flatMap(one -> context.numbers().count(one, 0));
        return count.isPresent() ? OptionalInt.of(count.get().intValue()) : OptionalInt.empty();
    }
}
