package org.imrlang.compiler.transfer;

import java.time.LocalDate;
import java.util.Set;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Cite;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Source;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Basis;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Window;

/**
 * How each record of the model that decides is made of its parts; a test walks the model and asks for each. What is written
 * in a switch costs a short call only what it uses: a map would have it make all its entries first.
 */
final class Records {

    private static final Set<String> NAMES = Set.of(
            "Ruleset",
            "Guideline",
            "Effective",
            "Source",
            "Definition",
            "Cite",
            "Recommendation",
            "Recommendation.Row",
            "Limit",
            "Treatment",
            "Treatment.TreatmentCodes",
            "Fact",
            "Clause.NotRecommended",
            "Clause.Requires",
            "Clause.Contraindicated",
            "Clause.Phase",
            "Clause.Adjustment",
            "Clause.Frequency",
            "Clause.Duration",
            "Clause.StopAfterCount",
            "Clause.StopAfterTime",
            "Clause.Until",
            "Clause.Cap",
            "Clause.Apart",
            "Clause.Optimum",
            "Clause.Cites",
            "Clause.EvidenceGrade",
            "Clause.Note",
            "Condition.Holds",
            "Condition.Defined",
            "Condition.Documented",
            "Condition.Stated",
            "Condition.NumberCompared",
            "Condition.NumberIn",
            "Condition.DateCompared",
            "Condition.DateIn",
            "Condition.Chosen",
            "Condition.Includes",
            "Condition.DatesRelated",
            "Condition.Not",
            "Condition.All",
            "Condition.Any",
            "Condition.Count",
            "Span",
            "Range",
            "Reading.OfFact",
            "Reading.OfRequest",
            "FactType.YesNo",
            "FactType.Number",
            "FactType.Percent",
            "FactType.Date",
            "FactType.Choice",
            "FactType.Codes",
            "TimeSpan",
            "Window",
            "FrequencyStep");

    private Records() {}

    /** The names of the records that can be made. */
    static Set<String> names() {
        return NAMES;
    }

    static Record made(String name, Parts parts) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("this is not the text of a model: nothing is called " + name);
        }
        if (name.startsWith("Clause.")) {
            return clause(name, parts);
        }
        return name.startsWith("Condition.") ? condition(name, parts) : ruleset(name, parts);
    }

    private static Record ruleset(String name, Parts p) {
        return switch (name) {
            case "Ruleset" -> new Ruleset(p.all(0, Guideline.class), p.all(1, Treatment.class), p.all(2, Fact.class));
            case "Guideline" ->
                new Guideline(
                        p.text(0),
                        p.span(1),
                        p.yes(2),
                        p.text(3),
                        p.maybeText(4),
                        p.maybeText(5),
                        p.maybeText(6),
                        p.maybe(7, Effective.class),
                        p.texts(8),
                        p.texts(9),
                        p.all(10, Source.class),
                        p.all(11, Definition.class),
                        p.all(12, Recommendation.class),
                        p.all(13, Limit.class),
                        p.all(14, Case.class));
            case "Effective" ->
                new Effective(
                        p.span(0), p.maybe(1, LocalDate.class), p.maybe(2, LocalDate.class), p.one(3, Basis.class));
            case "Source" ->
                new Source(
                        p.text(0),
                        p.text(1),
                        p.maybeText(2),
                        p.maybeText(3),
                        p.maybeText(4),
                        p.maybeText(5),
                        p.maybeText(6));
            case "Definition" ->
                new Definition(
                        p.text(0),
                        p.text(1),
                        p.span(2),
                        p.text(3),
                        p.maybeText(4),
                        p.one(5, Condition.class),
                        p.maybe(6, Cite.class));
            case "Cite" -> new Cite(p.one(0, Source.class), p.maybeText(1));
            case "Recommendation" ->
                new Recommendation(
                        p.one(0, Treatment.class),
                        p.span(1),
                        p.text(2),
                        p.maybe(3, Condition.class),
                        p.yes(4),
                        p.all(5, Clause.class),
                        p.maybe(6, Recommendation.Row.class));
            case "Recommendation.Row" -> new Recommendation.Row(p.span(0), p.all(1, Fact.class));
            case "Limit" ->
                new Limit(
                        p.span(0),
                        p.all(1, Treatment.class),
                        p.yes(2),
                        p.one(3, Clause.Cap.class),
                        p.all(4, Clause.Cites.class),
                        p.all(5, Clause.Note.class));
            case "Treatment" ->
                new Treatment(p.text(0), p.maybeText(1), p.text(2), p.maybe(3, Treatment.TreatmentCodes.class));
            case "Treatment.TreatmentCodes" -> new Treatment.TreatmentCodes(p.text(0), p.texts(1));
            case "Fact" -> new Fact(p.text(0), p.one(1, FactType.class), p.maybeText(2));
            default -> value(name, p);
        };
    }

    private static Record clause(String name, Parts p) {
        return switch (name) {
            case "Clause.NotRecommended" -> new Clause.NotRecommended(p.span(0), p.maybe(1, Condition.class));
            case "Clause.Requires" -> new Clause.Requires(p.span(0), p.one(1, Condition.class), p.maybeText(2));
            case "Clause.Contraindicated" ->
                new Clause.Contraindicated(p.span(0), p.one(1, Condition.class), p.maybeText(2));
            case "Clause.Phase" ->
                new Clause.Phase(
                        p.span(0),
                        p.one(1, Clause.Written.class),
                        p.maybe(2, Range.class),
                        p.count(3),
                        p.maybe(4, Clause.Frequency.class),
                        p.maybe(5, Clause.Duration.class),
                        p.maybe(6, Condition.class),
                        p.all(7, Clause.Adjustment.class));
            case "Clause.Adjustment" ->
                new Clause.Adjustment(p.span(0), p.yes(1), p.count(2), p.one(3, Condition.class));
            case "Clause.Frequency" -> new Clause.Frequency(p.span(0), p.all(1, FrequencyStep.class));
            case "Clause.Duration" -> new Clause.Duration(p.span(0), p.one(1, Range.class), p.one(2, TimeUnit.class));
            case "Clause.StopAfterCount" ->
                new Clause.StopAfterCount(p.span(0), p.one(1, Range.class), p.one(2, Condition.class));
            case "Clause.StopAfterTime" ->
                new Clause.StopAfterTime(p.span(0), p.one(1, TimeSpan.class), p.one(2, Condition.class));
            case "Clause.Until" ->
                new Clause.Until(
                        p.span(0), p.one(1, TimeSpan.class), p.one(2, Reading.class), p.maybe(3, Condition.class));
            case "Clause.Cap" ->
                new Clause.Cap(
                        p.span(0),
                        p.one(1, Range.class),
                        p.one(2, Window.class),
                        p.maybe(3, Reading.class),
                        p.maybe(4, Fact.class),
                        p.maybe(5, Condition.class));
            case "Clause.Apart" ->
                new Clause.Apart(
                        p.span(0),
                        p.one(1, Range.class),
                        p.one(2, TimeUnit.class),
                        p.maybe(3, Fact.class),
                        p.maybe(4, Condition.class));
            case "Clause.Optimum" -> new Clause.Optimum(p.span(0), p.one(1, Range.class), p.text(2));
            case "Clause.Cites" -> new Clause.Cites(p.span(0), p.one(1, Cite.class));
            case "Clause.EvidenceGrade" -> new Clause.EvidenceGrade(p.span(0), p.text(1));
            case "Clause.Note" -> new Clause.Note(p.span(0), p.text(1));
            default -> throw unmade(name);
        };
    }

    private static Record condition(String name, Parts p) {
        return switch (name) {
            case "Condition.Holds" -> new Condition.Holds(p.one(0, Fact.class));
            case "Condition.Defined" -> new Condition.Defined(p.one(0, Definition.class));
            case "Condition.Documented" -> new Condition.Documented(p.one(0, Condition.class));
            case "Condition.Stated" -> new Condition.Stated(p.one(0, Reading.class));
            case "Condition.NumberCompared" ->
                new Condition.NumberCompared(p.one(0, Reading.class), p.one(1, Comparison.class), p.decimal(2));
            case "Condition.NumberIn" -> new Condition.NumberIn(p.one(0, Reading.class), p.decimal(1), p.decimal(2));
            case "Condition.DateCompared" ->
                new Condition.DateCompared(p.one(0, Reading.class), p.one(1, Comparison.class), p.day(2));
            case "Condition.DateIn" -> new Condition.DateIn(p.one(0, Reading.class), p.day(1), p.day(2));
            case "Condition.Chosen" -> new Condition.Chosen(p.one(0, Fact.class), p.texts(1));
            case "Condition.Includes" -> new Condition.Includes(p.one(0, Fact.class), p.texts(1));
            case "Condition.DatesRelated" ->
                new Condition.DatesRelated(
                        p.one(0, Reading.class),
                        p.one(1, DateRelation.class),
                        p.maybe(2, TimeSpan.class),
                        p.one(3, Reading.class));
            case "Condition.Not" -> new Condition.Not(p.one(0, Condition.class));
            case "Condition.All" -> new Condition.All(p.all(0, Condition.class));
            case "Condition.Any" -> new Condition.Any(p.all(0, Condition.class));
            case "Condition.Count" ->
                new Condition.Count(p.one(0, Condition.Quantifier.class), p.whole(1), p.all(2, Condition.class));
            default -> throw unmade(name);
        };
    }

    private static Record value(String name, Parts p) {
        return switch (name) {
            case "Span" -> new Span(p.one(0, SourceFile.class), p.whole(1), p.whole(2));
            case "Range" -> new Range(p.count(0), p.count(1));
            case "Reading.OfFact" -> new Reading.OfFact(p.one(0, Fact.class));
            case "Reading.OfRequest" -> new Reading.OfRequest(p.one(0, BuiltIn.class));
            case "FactType.YesNo" -> new FactType.YesNo();
            case "FactType.Number" -> new FactType.Number(p.maybeText(0));
            case "FactType.Percent" -> new FactType.Percent();
            case "FactType.Date" -> new FactType.Date();
            case "FactType.Choice" -> new FactType.Choice(p.texts(0));
            case "FactType.Codes" -> new FactType.Codes(p.maybeText(0));
            case "TimeSpan" -> new TimeSpan(p.whole(0), p.one(1, TimeUnit.class));
            case "Window" -> new Window(p.one(0, Window.Kind.class), p.maybe(1, TimeSpan.class));
            case "FrequencyStep" ->
                new FrequencyStep(
                        p.decimal(0),
                        p.decimal(1),
                        p.one(2, TimeSpan.class),
                        p.yes(3),
                        p.maybe(4, TimeSpan.class),
                        p.yes(5));
            default -> throw unmade(name);
        };
    }

    private static IllegalStateException unmade(String name) {
        return new IllegalStateException(name + " is named and not made");
    }
}
