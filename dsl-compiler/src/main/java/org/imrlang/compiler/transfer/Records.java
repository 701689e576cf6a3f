package org.imrlang.compiler.transfer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

/** How each record of the model that decides is made of its parts; a test walks the model and asks for each. */
final class Records {

    private static final Map<String, Function<Parts, Record>> MAKERS = new HashMap<>();

    static {
        ruleset();
        clauses();
        conditions();
        values();
    }

    private Records() {}

    /** The names of the records that can be made. */
    static Set<String> names() {
        return Set.copyOf(MAKERS.keySet());
    }

    static Record made(String name, Parts parts) {
        Function<Parts, Record> maker = MAKERS.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("this is not the text of a model: nothing is called " + name);
        }
        return maker.apply(parts);
    }

    private static void add(String name, Function<Parts, Record> maker) {
        MAKERS.put(name, maker);
    }

    private static void ruleset() {
        add("Ruleset", p -> new Ruleset(p.all(0, Guideline.class), p.all(1, Treatment.class), p.all(2, Fact.class)));
        add(
                "Guideline",
                p -> new Guideline(
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
                        p.all(14, Case.class)));
        add(
                "Effective",
                p -> new Effective(
                        p.span(0), p.maybe(1, LocalDate.class), p.maybe(2, LocalDate.class), p.one(3, Basis.class)));
        add(
                "Source",
                p -> new Source(
                        p.text(0),
                        p.text(1),
                        p.maybeText(2),
                        p.maybeText(3),
                        p.maybeText(4),
                        p.maybeText(5),
                        p.maybeText(6)));
        add(
                "Definition",
                p -> new Definition(
                        p.text(0),
                        p.text(1),
                        p.span(2),
                        p.text(3),
                        p.maybeText(4),
                        p.one(5, Condition.class),
                        p.maybe(6, Cite.class)));
        add("Cite", p -> new Cite(p.one(0, Source.class), p.maybeText(1)));
        add(
                "Recommendation",
                p -> new Recommendation(
                        p.one(0, Treatment.class),
                        p.span(1),
                        p.text(2),
                        p.maybe(3, Condition.class),
                        p.yes(4),
                        p.all(5, Clause.class),
                        p.maybe(6, Recommendation.Row.class)));
        add("Recommendation.Row", p -> new Recommendation.Row(p.span(0), p.all(1, Fact.class)));
        add(
                "Limit",
                p -> new Limit(
                        p.span(0),
                        p.all(1, Treatment.class),
                        p.yes(2),
                        p.one(3, Clause.Cap.class),
                        p.all(4, Clause.Cites.class),
                        p.all(5, Clause.Note.class)));
        add(
                "Treatment",
                p -> new Treatment(p.text(0), p.maybeText(1), p.text(2), p.maybe(3, Treatment.TreatmentCodes.class)));
        add("Treatment.TreatmentCodes", p -> new Treatment.TreatmentCodes(p.text(0), p.texts(1)));
        add("Fact", p -> new Fact(p.text(0), p.one(1, FactType.class), p.maybeText(2)));
    }

    private static void clauses() {
        add("Clause.NotRecommended", p -> new Clause.NotRecommended(p.span(0), p.maybe(1, Condition.class)));
        add("Clause.Requires", p -> new Clause.Requires(p.span(0), p.one(1, Condition.class), p.maybeText(2)));
        add(
                "Clause.Contraindicated",
                p -> new Clause.Contraindicated(p.span(0), p.one(1, Condition.class), p.maybeText(2)));
        add(
                "Clause.Phase",
                p -> new Clause.Phase(
                        p.span(0),
                        p.one(1, Clause.Written.class),
                        p.maybe(2, Range.class),
                        p.count(3),
                        p.maybe(4, Clause.Frequency.class),
                        p.maybe(5, Clause.Duration.class),
                        p.maybe(6, Condition.class),
                        p.all(7, Clause.Adjustment.class)));
        add(
                "Clause.Adjustment",
                p -> new Clause.Adjustment(p.span(0), p.yes(1), p.count(2), p.one(3, Condition.class)));
        add("Clause.Frequency", p -> new Clause.Frequency(p.span(0), p.all(1, FrequencyStep.class)));
        add("Clause.Duration", p -> new Clause.Duration(p.span(0), p.one(1, Range.class), p.one(2, TimeUnit.class)));
        add(
                "Clause.StopAfterCount",
                p -> new Clause.StopAfterCount(p.span(0), p.one(1, Range.class), p.one(2, Condition.class)));
        add(
                "Clause.StopAfterTime",
                p -> new Clause.StopAfterTime(p.span(0), p.one(1, TimeSpan.class), p.one(2, Condition.class)));
        add(
                "Clause.Until",
                p -> new Clause.Until(
                        p.span(0), p.one(1, TimeSpan.class), p.one(2, Reading.class), p.maybe(3, Condition.class)));
        add(
                "Clause.Cap",
                p -> new Clause.Cap(
                        p.span(0),
                        p.one(1, Range.class),
                        p.one(2, Window.class),
                        p.maybe(3, Reading.class),
                        p.maybe(4, Fact.class),
                        p.maybe(5, Condition.class)));
        add(
                "Clause.Apart",
                p -> new Clause.Apart(
                        p.span(0),
                        p.one(1, Range.class),
                        p.one(2, TimeUnit.class),
                        p.maybe(3, Fact.class),
                        p.maybe(4, Condition.class)));
        add("Clause.Optimum", p -> new Clause.Optimum(p.span(0), p.one(1, Range.class), p.text(2)));
        add("Clause.Cites", p -> new Clause.Cites(p.span(0), p.one(1, Cite.class)));
        add("Clause.EvidenceGrade", p -> new Clause.EvidenceGrade(p.span(0), p.text(1)));
        add("Clause.Note", p -> new Clause.Note(p.span(0), p.text(1)));
    }

    private static void conditions() {
        add("Condition.Holds", p -> new Condition.Holds(p.one(0, Fact.class)));
        add("Condition.Defined", p -> new Condition.Defined(p.one(0, Definition.class)));
        add("Condition.Documented", p -> new Condition.Documented(p.one(0, Condition.class)));
        add("Condition.Stated", p -> new Condition.Stated(p.one(0, Reading.class)));
        add(
                "Condition.NumberCompared",
                p -> new Condition.NumberCompared(p.one(0, Reading.class), p.one(1, Comparison.class), p.decimal(2)));
        add("Condition.NumberIn", p -> new Condition.NumberIn(p.one(0, Reading.class), p.decimal(1), p.decimal(2)));
        add(
                "Condition.DateCompared",
                p -> new Condition.DateCompared(p.one(0, Reading.class), p.one(1, Comparison.class), p.day(2)));
        add("Condition.DateIn", p -> new Condition.DateIn(p.one(0, Reading.class), p.day(1), p.day(2)));
        add("Condition.Chosen", p -> new Condition.Chosen(p.one(0, Fact.class), p.texts(1)));
        add("Condition.Includes", p -> new Condition.Includes(p.one(0, Fact.class), p.texts(1)));
        add(
                "Condition.DatesRelated",
                p -> new Condition.DatesRelated(
                        p.one(0, Reading.class),
                        p.one(1, DateRelation.class),
                        p.maybe(2, TimeSpan.class),
                        p.one(3, Reading.class)));
        add("Condition.Not", p -> new Condition.Not(p.one(0, Condition.class)));
        add("Condition.All", p -> new Condition.All(p.all(0, Condition.class)));
        add("Condition.Any", p -> new Condition.Any(p.all(0, Condition.class)));
        add(
                "Condition.Count",
                p -> new Condition.Count(p.one(0, Condition.Quantifier.class), p.whole(1), p.all(2, Condition.class)));
    }

    private static void values() {
        add("Span", p -> new Span(p.one(0, SourceFile.class), p.whole(1), p.whole(2)));
        add("Range", p -> new Range(p.count(0), p.count(1)));
        add("Reading.OfFact", p -> new Reading.OfFact(p.one(0, Fact.class)));
        add("Reading.OfRequest", p -> new Reading.OfRequest(p.one(0, BuiltIn.class)));
        add("FactType.YesNo", p -> new FactType.YesNo());
        add("FactType.Number", p -> new FactType.Number(p.maybeText(0)));
        add("FactType.Percent", p -> new FactType.Percent());
        add("FactType.Date", p -> new FactType.Date());
        add("FactType.Choice", p -> new FactType.Choice(p.texts(0)));
        add("FactType.Codes", p -> new FactType.Codes(p.maybeText(0)));
        add("TimeSpan", p -> new TimeSpan(p.whole(0), p.one(1, TimeUnit.class)));
        add("Window", p -> new Window(p.one(0, Window.Kind.class), p.maybe(1, TimeSpan.class)));
        add(
                "FrequencyStep",
                p -> new FrequencyStep(
                        p.decimal(0),
                        p.decimal(1),
                        p.one(2, TimeSpan.class),
                        p.yes(3),
                        p.maybe(4, TimeSpan.class),
                        p.yes(5)));
    }
}
