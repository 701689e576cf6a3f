package org.imrlang.compiler.codegen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.CheckedRulesets;
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
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Window;

/** Models built by hand. */
final class Models {

    static final Span AT = new Span(new SourceFile("test.imr", "x"), 0, 1);
    static final Treatment CBT =
            new Treatment("CBT", Optional.of("cognitive behavioral therapy"), "sessions", Optional.empty());
    static final Fact ADL =
            new Fact("adl_improved", new FactType.YesNo(), Optional.of("activities of daily living have improved"));
    static final Fact WORK = new Fact(
            "work_restrictions_reduced", new FactType.YesNo(), Optional.of("work restrictions have been reduced"));
    static final Fact DEPENDENCY =
            new Fact("dependency_reduced", new FactType.YesNo(), Optional.of("dependency has been reduced"));
    static final Definition IMPROVEMENT = new Definition(
            "psychological",
            "psychological.imr",
            AT,
            "functional_improvement",
            Optional.of("objective functional improvement"),
            all(any(holds(ADL), holds(WORK)), holds(DEPENDENCY)),
            Optional.empty());

    private static final Source ODG = new Source(
            "odg_cbt",
            "Official Disability Guidelines",
            Optional.of("Mental Illness and Stress"),
            Optional.of("Cognitive Behavioral Therapy"),
            Optional.of("June 2014"),
            Optional.empty(),
            Optional.empty());

    private Models() {}

    static Condition holds(Fact fact) {
        return new Condition.Holds(fact);
    }

    static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    static Condition documented(Condition part) {
        return new Condition.Documented(part);
    }

    static Fact fact(String name) {
        return fact(name, new FactType.YesNo());
    }

    static Fact fact(String name, FactType type) {
        return new Fact(name, type, Optional.empty());
    }

    static Treatment treatment(String name) {
        return new Treatment(name, Optional.empty(), "sessions", Optional.empty());
    }

    static Definition definition(String guideline, String name, Condition condition) {
        return new Definition(guideline, guideline + ".imr", AT, name, Optional.empty(), condition, Optional.empty());
    }

    static Clause.Phase phase(
            Clause.Written written,
            Range amount,
            long low,
            Optional<Condition> condition,
            Clause.Adjustment... adjusted) {
        return new Clause.Phase(
                AT,
                written,
                Optional.of(amount),
                low,
                Optional.empty(),
                Optional.empty(),
                condition,
                List.of(adjusted));
    }

    static Clause.Adjustment raised(long to, Condition condition) {
        return new Clause.Adjustment(AT, true, to, condition);
    }

    static Clause.Adjustment lowered(long to, Condition condition) {
        return new Clause.Adjustment(AT, false, to, condition);
    }

    static Clause.Cap cap(long most, Window window, Optional<Reading> date, Optional<Fact> per, Condition... unless) {
        return new Clause.Cap(
                AT, new Range(1, most), window, date, per, Stream.of(unless).findFirst());
    }

    static Clause.Phase initial(long low, long high, Optional<Condition> condition) {
        return phase(Clause.Written.INITIAL, new Range(low, high), low, condition);
    }

    static Clause.Phase thenMax(long low, long high, Optional<Condition> condition) {
        return phase(Clause.Written.THEN_MAX, new Range(low, high), low, condition);
    }

    static Recommendation recommendation(Treatment treatment, String text, List<Clause> clauses) {
        return new Recommendation(treatment, AT, text, Optional.empty(), false, clauses);
    }

    static Recommendation recommendation(Treatment treatment, Condition scope, Clause... clauses) {
        return new Recommendation(treatment, AT, treatment.name(), Optional.of(scope), false, List.of(clauses));
    }

    static Recommendation otherwise(Treatment treatment, Clause... clauses) {
        return new Recommendation(treatment, AT, treatment.name(), Optional.empty(), true, List.of(clauses));
    }

    static Guideline guideline(String name, List<Definition> definitions, Recommendation... recommendations) {
        return guideline(name, Optional.empty(), definitions, List.of(recommendations), List.of());
    }

    static Guideline guideline(
            String name,
            Optional<Effective> effective,
            List<Definition> definitions,
            List<Recommendation> recommendations,
            List<Limit> limits) {
        return new Guideline(
                name + ".imr",
                AT,
                true,
                name,
                Optional.of("Psychological treatment of chronic pain"),
                Optional.of("ODG"),
                Optional.of("June 2014 update"),
                effective,
                List.of(),
                List.of(),
                List.of(),
                definitions,
                recommendations,
                limits,
                List.of());
    }

    static CheckedRuleset ruleset(List<Treatment> treatments, List<Fact> facts, Guideline... guidelines) {
        return CheckedRulesets.of(new Ruleset(List.of(guidelines), treatments, facts));
    }

    /** The first look of the language: 4..6 sessions, then 13..20 with functional improvement. */
    static CheckedRuleset psychological() {
        Recommendation cbt = recommendation(
                CBT,
                "CBT\n  initial 4..6\n  then max 13..20 if functional_improvement\n  cite odg_cbt",
                List.of(
                        initial(4, 6, Optional.empty()),
                        thenMax(13, 20, Optional.of(new Condition.Defined(IMPROVEMENT))),
                        new Clause.Cites(AT, new Cite(ODG, Optional.empty()))));
        return ruleset(
                List.of(CBT), List.of(ADL, DEPENDENCY, WORK), guideline("psychological", List.of(IMPROVEMENT), cbt));
    }
}
