package org.imrlang.compiler.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.resolve.Resolved;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.FactType;

/** The model in few words, for tests of the checks. */
final class Parts {

    static final Treatment HUMMING = new Treatment("humming", Optional.empty(), "sessions", Optional.empty());
    private static final int LINES = 1_000;
    private static final SourceFile FILE = new SourceFile("g.imr", "x\n".repeat(LINES));

    private Parts() {}

    /** A place of its own: the line of that number. */
    static Span line(int number) {
        return new Span(FILE, 2 * (number - 1), 2 * number - 1);
    }

    static Fact yesNo(String name) {
        return new Fact(name, new FactType.YesNo(), Optional.empty());
    }

    static Fact number(String name) {
        return new Fact(name, new FactType.Number(Optional.empty()), Optional.empty());
    }

    static Fact date(String name) {
        return new Fact(name, new FactType.Date(), Optional.empty());
    }

    static Fact choice(String name, String... values) {
        return new Fact(name, new FactType.Choice(List.of(values)), Optional.empty());
    }

    static Fact codes(String name) {
        return new Fact(name, new FactType.Codes(Optional.empty()), Optional.empty());
    }

    static Condition is(String name) {
        return new Condition.Holds(yesNo(name));
    }

    static Condition is(Fact choice, String... values) {
        return new Condition.Chosen(choice, List.of(values));
    }

    static Condition not(Condition part) {
        return new Condition.Not(part);
    }

    static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    static Condition number(Fact fact, Comparison how, String value) {
        return new Condition.NumberCompared(new Reading.OfFact(fact), how, new BigDecimal(value));
    }

    static Condition number(BuiltIn what, Comparison how, String value) {
        return new Condition.NumberCompared(new Reading.OfRequest(what), how, new BigDecimal(value));
    }

    static Condition date(Reading what, Comparison how, String day) {
        return new Condition.DateCompared(what, how, LocalDate.parse(day));
    }

    static Condition includes(String fact, String... patterns) {
        return new Condition.Includes(codes(fact), List.of(patterns));
    }

    static Definition definition(String name, Condition condition, int line) {
        return new Definition("g", "g.imr", line(line), name, Optional.empty(), condition, Optional.empty());
    }

    static Clause.Phase phase(int line, Clause.Written written, int low, int high, Condition... condition) {
        return new Clause.Phase(
                line(line),
                written,
                Optional.of(new Range(low, high)),
                low,
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(condition).findFirst(),
                List.of());
    }

    static Recommendation recommendation(int line, Optional<Condition> scope, Clause... clauses) {
        return new Recommendation(HUMMING, line(line), "humming", scope, false, List.of(clauses));
    }

    /** A recommendation that allows 6. */
    static Recommendation when(int line, Condition scope) {
        return recommendation(line, Optional.of(scope), phase(line, Clause.Written.UP_TO, 6, 6));
    }

    static Recommendation otherwise(int line) {
        return new Recommendation(
                HUMMING,
                line(line),
                "humming",
                Optional.empty(),
                true,
                List.of(phase(line, Clause.Written.UP_TO, 6, 6)));
    }

    static Guideline guideline(List<Definition> definitions, Recommendation... recommendations) {
        return new Guideline(
                "g.imr",
                line(1),
                false,
                "g",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                definitions,
                List.of(recommendations),
                List.of(),
                List.of());
    }

    static Ruleset ruleset(Guideline guideline) {
        return new Ruleset(List.of(guideline), List.of(HUMMING), List.of());
    }

    /** What the checks say of recommendations: a line for each message, with its line and its code. */
    static List<String> messages(Recommendation... recommendations) {
        return messages(List.of(), recommendations);
    }

    static List<String> messages(List<Definition> definitions, Recommendation... recommendations) {
        return diagnostics(definitions, recommendations).stream()
                .map(one -> one.at().line() + " " + one.code() + ": " + one.message())
                .toList();
    }

    static List<Diagnostic> diagnostics(List<Definition> definitions, Recommendation... recommendations) {
        Diagnostics diagnostics = new Diagnostics();
        Checker.check(Resolved.of(ruleset(guideline(definitions, recommendations))), diagnostics);
        return diagnostics.sorted();
    }
}
