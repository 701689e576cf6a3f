package org.imrlang.compiler.codegen;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.CheckedRulesets;
import org.imrlang.compiler.model.Cite;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Source;
import org.imrlang.compiler.model.Treatment;

/** Models built by hand. */
final class Models {

    static final Treatment CBT = new Treatment("CBT", Optional.of("cognitive behavioral therapy"), "sessions");
    static final Fact ADL = new Fact("adl_improved", Optional.of("activities of daily living have improved"));
    static final Fact WORK = new Fact("work_restrictions_reduced", Optional.of("work restrictions have been reduced"));
    static final Fact DEPENDENCY = new Fact("dependency_reduced", Optional.of("dependency has been reduced"));
    static final Definition IMPROVEMENT = new Definition(
            "psychological",
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

    static Fact fact(String name) {
        return new Fact(name, Optional.empty());
    }

    static Clause.Phase initial(long low, long high, Optional<Condition> condition) {
        return new Clause.Phase(24, Clause.Written.INITIAL, Optional.of(new Range(low, high)), low, high, condition);
    }

    static Clause.Phase thenMax(long low, long high, Optional<Condition> condition) {
        return new Clause.Phase(25, Clause.Written.THEN_MAX, Optional.of(new Range(low, high)), low, high, condition);
    }

    static Recommendation recommendation(Treatment treatment, String text, List<Clause> clauses) {
        return new Recommendation(treatment, 23, text, clauses);
    }

    static Guideline guideline(String name, List<Definition> definitions, Recommendation... recommendations) {
        return new Guideline(
                name + ".imr",
                name,
                Optional.of("Psychological treatment of chronic pain"),
                Optional.of("ODG"),
                Optional.of("June 2014 update"),
                List.of(),
                definitions,
                List.of(recommendations),
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
                        new Clause.Cites(26, new Cite(ODG, Optional.empty()))));
        return ruleset(
                List.of(CBT), List.of(ADL, DEPENDENCY, WORK), guideline("psychological", List.of(IMPROVEMENT), cbt));
    }
}
