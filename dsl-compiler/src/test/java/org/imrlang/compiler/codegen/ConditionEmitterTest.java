package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.Status;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;

/** Random conditions, each as a gate: what is decided and what is explained must be Kleene's truth. */
class ConditionEmitterTest {

    private static final String PACKAGE = "org.example.conditions";
    private static final List<Fact> FACTS = IntStream.range(0, 40)
            .mapToObj(index -> Models.fact("fact_" + index))
            .toList();

    private final Random random = new Random(20140601);

    @Test
    void decidesAndExplainsAlike() {
        List<Treatment> treatments = new ArrayList<>();
        List<Recommendation> recommendations = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            Treatment treatment = Models.treatment("t" + index);
            Condition condition = condition(4);
            treatments.add(treatment);
            conditions.add(condition);
            recommendations.add(Models.recommendation(
                    treatment, "t", List.of(new Clause.Requires(Models.AT, condition, Optional.empty()))));
        }
        Compiled compiled = new Compiled(JavaGenerator.generate(
                Models.ruleset(
                        treatments,
                        FACTS,
                        Models.guideline("random", List.of(), recommendations.toArray(Recommendation[]::new))),
                PACKAGE));
        assertEquals(List.of(), compiled.errors());
        Rules rules = compiled.rules(PACKAGE);
        for (int round = 0; round < 100; round++) {
            int[] truths = random.ints(FACTS.size(), 0, 3).toArray();
            for (int index = 0; index < conditions.size(); index++) {
                Request.Builder request = Request.of(
                        "t" + index, Course.UNSTATED.toBuilder().quantity(1).build());
                for (int fact = 0; fact < truths.length; fact++) {
                    request.fact("fact_" + fact, new FactValue.YesNo(Truth.values()[truths[fact]]));
                }
                Determination determination = rules.determine(request.build());
                int truth = truth(conditions.get(index), truths);
                assertEquals(
                        List.of(Outcome.DOES_NOT_CONFORM, Outcome.UNDOCUMENTED, Outcome.CONFORMS)
                                .get(truth),
                        determination.outcome());
                assertEquals(
                        List.of(Status.NOT_MET, Status.UNKNOWN, Status.MET).get(truth),
                        determination.findings().get(0).status());
            }
        }
    }

    private Condition condition(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(7);
        List<Condition> parts = random.ints(1 + random.nextInt(4), 0, 1)
                .mapToObj(unused -> kind == 0 ? Models.holds(FACTS.get(0)) : condition(depth - 1))
                .toList();
        return switch (kind) {
            case 1 -> new Condition.Not(parts.get(0));
            case 2 -> new Condition.Documented(parts.get(0));
            case 3 -> new Condition.All(parts);
            case 4 -> new Condition.Any(parts);
            case 5, 6 ->
                new Condition.Count(
                        Condition.Quantifier.values()[random.nextInt(3)], 1 + random.nextInt(parts.size()), parts);
            default -> Models.holds(FACTS.get(random.nextInt(FACTS.size())));
        };
    }

    /** 0 no, 1 unknown, 2 yes: Kleene's truths in their order. */
    private static int truth(Condition condition, int[] truths) {
        if (condition instanceof Condition.Holds holds) {
            return truths[FACTS.indexOf(holds.fact())];
        } else if (condition instanceof Condition.Not not) {
            return 2 - truth(not.part(), truths);
        } else if (condition instanceof Condition.Documented documented) {
            return truth(documented.part(), truths) == 1 ? 0 : 2;
        } else if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .mapToInt(part -> truth(part, truths))
                    .min()
                    .orElse(2);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .mapToInt(part -> truth(part, truths))
                    .max()
                    .orElse(0);
        }
        Condition.Count count = (Condition.Count) condition;
        int[] parts =
                count.parts().stream().mapToInt(part -> truth(part, truths)).toArray();
        int sure = (int) IntStream.of(parts).filter(part -> part == 2).count();
        int possible = (int) IntStream.of(parts).filter(part -> part > 0).count();
        int wanted = count.count();
        return switch (count.quantifier()) {
            case AT_LEAST -> sure >= wanted ? 2 : possible < wanted ? 0 : 1;
            case AT_MOST -> possible <= wanted ? 2 : sure > wanted ? 0 : 1;
            case EXACTLY -> sure > wanted || possible < wanted ? 0 : sure == wanted && possible == wanted ? 2 : 1;
        };
    }
}
