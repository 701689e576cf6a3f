package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;

/** Treatments with a few clauses each, generated and compiled together; what is decided as {@code sure/possible}. */
final class Decisions {

    static final Fact OK = Models.fact("ok");
    static final Fact RELAPSE = Models.fact("relapse");
    static final Fact FRAIL = Models.fact("frail");
    static final Fact PAIN = Models.fact("pain", new FactType.Percent());
    static final Fact DOSE = Models.fact("dose", new FactType.Number(Optional.of("mg/day")));
    static final Fact SURGERY = Models.fact("surgery", new FactType.Date());
    static final Fact REGION = Models.fact("region", new FactType.Choice(List.of("low_back", "neck", "Neck_")));
    static final Fact DIAGNOSIS = Models.fact("diagnosis", new FactType.Codes(Optional.of("ICD10")));
    static final List<Fact> FACTS = List.of(OK, RELAPSE, FRAIL, PAIN, DOSE, SURGERY, REGION, DIAGNOSIS);

    /** More than any limit of a test. */
    static final int MUCH = 1_000;

    static final String PACKAGE = "org.example.decisions";

    private final List<Treatment> treatments = new ArrayList<>();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private Optional<Rules> rules = Optional.empty();

    static Condition is(Fact fact) {
        return Models.holds(fact);
    }

    static Reading of(Fact fact) {
        return new Reading.OfFact(fact);
    }

    static Reading of(BuiltIn what) {
        return new Reading.OfRequest(what);
    }

    /** A treatment in sessions with these clauses. */
    Decisions with(String treatment, Clause... clauses) {
        return with(Models.treatment(treatment), clauses);
    }

    Decisions with(Treatment treatment, Clause... clauses) {
        treatments.add(treatment);
        recommendations.add(Models.recommendation(treatment, treatment.name(), List.of(clauses)));
        return this;
    }

    /** Compiles what was stated. */
    Decisions compiled() {
        CheckedRuleset ruleset = Models.ruleset(
                treatments,
                FACTS,
                Models.guideline("guide", List.of(), recommendations.toArray(Recommendation[]::new)));
        rules = Optional.of(rules(ruleset));
        return this;
    }

    static Rules rules(CheckedRuleset ruleset) {
        Compiled compiled = new Compiled(JavaGenerator.generate(ruleset, PACKAGE));
        assertEquals(List.of(), compiled.errors());
        return compiled.rules(PACKAGE);
    }

    /** What is decided of a request for {@link #MUCH}. */
    String of(String treatment, UnaryOperator<Course.Builder> course, Object... facts) {
        return shown(decide(rules.orElseThrow(), treatment, MUCH, course, facts));
    }

    /** The outcome of a request for so much. */
    String outcome(String treatment, int quantity, UnaryOperator<Course.Builder> course, Object... facts) {
        return decide(rules.orElseThrow(), treatment, quantity, course, facts)
                .outcome()
                .text();
    }

    static String shown(Determination determination) {
        return determination.certified() + "/" + determination.possible();
    }

    static Determination decide(
            Rules rules, String treatment, int quantity, UnaryOperator<Course.Builder> course, Object... facts) {
        Request.Builder request = Request.of(
                treatment,
                course.apply(Course.UNSTATED.toBuilder().quantity(quantity)).build());
        for (int index = 0; index < facts.length; index += 2) {
            String name = ((Fact) facts[index]).name();
            if (facts[index + 1] instanceof Boolean truth) {
                request.fact(name, truth);
            } else {
                request.fact(name, (FactValue) facts[index + 1]);
            }
        }
        return rules.determine(request.build());
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static Delivery delivery(String treatment, String date, int quantity) {
        return new Delivery(treatment, day(date), quantity, Map.of());
    }

    static Delivery delivery(String treatment, String date, int quantity, String region) {
        return new Delivery(treatment, day(date), quantity, Map.of("region", new FactValue.Choice(region)));
    }
}
