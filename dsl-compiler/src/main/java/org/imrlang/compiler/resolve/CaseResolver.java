package org.imrlang.compiler.resolve;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.model.Case;
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
import org.imrlang.compiler.syntax.Syntax.RequestSyntax;
import org.imrlang.compiler.syntax.Syntax.StatedSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.NearNames;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Units;

/** Resolves one case. */
final class CaseResolver {

    /** What a determination can miss that no guideline declares. */
    private static final Set<String> BUILT_IN =
            Set.of("completed", "history", "request_date", "service_date", "injury_date");

    private final CaseSyntax syntax;
    private final Scope scope;
    private final Names names;
    private final DefinitionResolver definitions;
    private final Numbers numbers;
    private final Diagnostics diagnostics;
    private final boolean quiet;
    private final Course.Builder course = Course.UNSTATED.toBuilder();
    private final Map<String, Truth> facts = new TreeMap<>();
    private final Map<String, Truth> given = new TreeMap<>();
    private final Map<String, Span> standing = new HashMap<>();
    private final Map<String, Span> stated = new LinkedHashMap<>();

    CaseResolver(
            CaseSyntax syntax,
            Scope scope,
            Names names,
            DefinitionResolver definitions,
            Numbers numbers,
            Diagnostics diagnostics,
            boolean quiet) {
        this.syntax = syntax;
        this.scope = scope;
        this.names = names;
        this.definitions = definitions;
        this.numbers = numbers;
        this.diagnostics = diagnostics;
        this.quiet = quiet;
    }

    /** The case, or nothing where it lacks what every case has. */
    Optional<Case> resolve() {
        Optional<RequestSyntax> request = line(RequestSyntax.class);
        Optional<ExpectSyntax> expect = line(ExpectSyntax.class);
        if (request.isEmpty() || expect.isEmpty()) {
            if (!quiet) {
                diagnostics.add(new LimitDiagnostic.IncompleteCase(
                        syntax.title().at(), request.isEmpty() ? "request" : "expect"));
            }
            return Optional.empty();
        }
        Treatment treatment = names.treatment(request.get().treatment(), scope, quiet);
        for (CaseLineSyntax line : syntax.lines()) {
            resolve(line, treatment);
        }
        return Optional.of(new Case(
                syntax.at(),
                syntax.title().text(),
                treatment,
                course.build(),
                Map.of(),
                Map.of(),
                expectation(expect.get())));
    }

    private <T extends CaseLineSyntax> Optional<T> line(Class<T> kind) {
        return syntax.lines().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private void resolve(CaseLineSyntax line, Treatment treatment) {
        if (line instanceof RequestSyntax request) {
            once("request", line.at());
            request(request, treatment);
        } else if (line instanceof ExpectSyntax) {
            once("expect", line.at());
        } else if (line instanceof CountSyntax count) {
            boolean completed = count.kind() == CountKind.COMPLETED;
            once(completed ? "completed" : "authorized", line.at());
            count.count().flatMap(number -> numbers.count(number, 0)).ifPresent(value -> {
                if (completed) {
                    course.completed(value.intValue());
                } else {
                    course.authorized(value.intValue());
                }
            });
        } else if (line instanceof DateSyntax date) {
            boolean injured = date.kind() == DateKind.INJURED;
            once(injured ? "injured" : "served", line.at());
            date(date.date(), injured ? course::injuryDate : course::serviceDate);
        } else if (line instanceof NoHistorySyntax) {
            once("history none", line.at());
            if (line(HistorySyntax.class).isPresent()) {
                diagnostics.add(new LimitDiagnostic.ContradictoryCase(
                        line.at(), "`history none` stands beside deliveries in the same case"));
            } else {
                course.history(List.of());
            }
        } else if (line instanceof HistorySyntax history) {
            delivery(history, treatment);
        } else if (line instanceof GivenSyntax givens) {
            givens.facts().forEach(this::give);
        } else {
            throw new IllegalStateException("a line of a case is not resolved: " + line);
        }
    }

    private void once(String what, Span at) {
        Span first = standing.putIfAbsent(what, at);
        if (first != null) {
            diagnostics.add(new LimitDiagnostic.StandsTwice(at, what, first));
        }
    }

    private void request(RequestSyntax request, Treatment treatment) {
        numbers.amount(request.quantity(), treatment).ifPresent(quantity -> course.quantity((int) quantity.high()));
        request.frequency()
                .ifPresent(rate -> numbers.positive(rate.count())
                        .ifPresent(count -> course.frequency(new Frequency(count, unit(rate)))));
        request.duration()
                .ifPresent(rate -> numbers.count(rate.count(), 1)
                        .ifPresent(
                                count -> course.duration(new CourseDuration(BigDecimal.valueOf(count), unit(rate)))));
        request.date().ifPresent(date -> date(date, course::requestDate));
    }

    private static TimeUnit unit(RateSyntax rate) {
        for (TimeUnit unit : TimeUnit.values()) {
            if (Units.same(unit.singular(), rate.unit().text())) {
                return unit;
            }
        }
        throw new IllegalStateException("the grammar read a unit of time that is none");
    }

    private void delivery(HistorySyntax history, Treatment requested) {
        Treatment treatment = history.treatment()
                .map(name -> names.treatment(name, scope, quiet))
                .orElse(requested);
        Map<String, FactValue> values = new LinkedHashMap<>();
        for (StatedSyntax fact : history.facts()) {
            known(fact.name()).ifPresent(name -> values.put(name, new FactValue.YesNo(truth(fact))));
        }
        numbers.amount(history.quantity(), treatment)
                .ifPresent(quantity -> date(
                        history.date(),
                        date -> course.delivered(new Delivery(treatment.name(), date, (int) quantity.high(), values))));
    }

    private void give(StatedSyntax fact) {
        known(fact.name()).ifPresent(name -> {
            Span first = stated.putIfAbsent(name, fact.at());
            if (first != null) {
                diagnostics.add(new LimitDiagnostic.StandsTwice(fact.at(), "given " + name, first));
            }
            boolean defined = definitions.find(name).isPresent();
            (defined ? given : facts).put(name, truth(fact));
        });
    }

    /** The name of a fact or definition that a declaration or a condition knows. */
    private Optional<String> known(NameSyntax name) {
        String text = name.text();
        Optional<Scope.Declared> declared = scope.use(text);
        if (declared.isPresent()) {
            Scope.Kind kind = declared.get().kind();
            if (kind == Scope.Kind.TREATMENT || kind == Scope.Kind.SOURCE) {
                diagnostics.add(new NameDiagnostic.WrongKind(
                        name.at(),
                        text,
                        kind.word(),
                        "fact",
                        declared.get().name().at()));
                return Optional.empty();
            }
            return Optional.of(text);
        }
        if (names.facts().containsKey(text)) {
            return Optional.of(text);
        }
        if (!quiet) {
            Optional<String> near = NearNames.nearest(text, names.facts().keySet());
            near.ifPresent(scope::use);
            diagnostics.add(new NameDiagnostic.UnknownFact(name.at(), text, near));
        }
        return Optional.empty();
    }

    private static Truth truth(StatedSyntax fact) {
        throw new UnsupportedOperationException();
    }

    private void date(TextSyntax date, Consumer<LocalDate> take) {
        try {
            take.accept(LocalDate.parse(date.text()));
        } catch (DateTimeException invalid) {
            diagnostics.add(new LimitDiagnostic.NoSuchDate(date.at(), date.text()));
        }
    }

    private Case.Expectation expectation(ExpectSyntax expect) {
        Outcome outcome = null;
        for (Outcome one : Outcome.values()) {
            if (one.text().equals(expect.outcome())) {
                outcome = one;
            }
        }
        if (outcome == null) {
            throw new IllegalStateException("the grammar read an outcome that is none: " + expect.outcome());
        }
        Optional<Set<String>> missing = expect.missing().map(this::missing);
        return new Case.Expectation(outcome, count(expect.certify()), count(expect.possible()), missing);
    }

    private Set<String> missing(List<NameSyntax> expected) {
        Set<String> texts = new LinkedHashSet<>();
        for (NameSyntax name : expected) {
            if (BUILT_IN.contains(name.text())) {
                texts.add(name.text());
            } else {
                known(name).ifPresent(texts::add);
            }
        }
        return texts;
    }

    private OptionalInt count(Optional<NumberSyntax> number) {
        Optional<Long> count = number.flatMap(one -> numbers.count(one, 0));
        return count.isPresent() ? OptionalInt.of(count.get().intValue()) : OptionalInt.empty();
    }
}
