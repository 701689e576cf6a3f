package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.junit.jupiter.api.Test;

/** The interpreter keeps the laws of chapter 7, on random rulesets and requests. */
class LawsTest {

    private static final int RULESETS = Scale.rulesets(250);
    private static final int REQUESTS = 40;
    private static final int SHOWN = 3;

    @Test
    void everyCompletionLiesBetweenSureAndPossible() {
        holds(Laws::completionsLieBetween, Without.DOCUMENTED, Without.UNSTATED_BASIS);
    }

    @Test
    void statingAllThatIsMissingDecides() {
        holds(Laws::statingAllMissingDecides, Without.DOCUMENTED, Without.UNSTATED_BASIS);
    }

    @Test
    void statingOneMissingThingNeverHurts() {
        holds(Laws::statingOneNeverHurts, Without.DOCUMENTED, Without.UNSTATED_BASIS);
    }

    @Test
    void knowingMoreNarrows() {
        holds(Laws::knowingMoreNarrows, Without.DOCUMENTED, Without.UNSTATED_BASIS);
    }

    @Test
    void askingForMoreNeverHelps() {
        holds(Laws::askingForMoreNeverHelps, Without.REQUESTED);
    }

    @Test
    void noOrderChangesANumber() {
        Broken broken = new Broken();
        for (long seed = 0; seed < RULESETS; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed);
            Function<Request, Verdict> rules = interpreted(ruleset);
            Draw draw = new Draw(~seed);
            for (Reordered order : Reordered.values()) {
                RandomRuleset other = order.of(ruleset, draw);
                Function<Request, Verdict> otherRules = interpreted(other);
                for (int i = 0; i < REQUESTS; i++) {
                    Request request = RandomRequest.draw(draw, ruleset);
                    Verdict one = rules.apply(request);
                    Verdict two = otherRules.apply(request);
                    if (!order.allows(one, two)) {
                        broken.add(
                                ruleset,
                                List.of(order + ": " + one + " became " + two + "\n  "
                                        + RequestJson.of(new Draw(0), ruleset, "broken", request) + "\n" + other));
                    }
                }
            }
        }
        broken.refuse();
    }

    private static void holds(BiFunction<Laws, Request, List<String>> law, Without... without) {
        Broken broken = new Broken();
        for (long seed = 0; seed < RULESETS; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed, without);
            Laws laws = new Laws(ruleset, interpreted(ruleset), seed);
            Draw draw = new Draw(~seed);
            for (int i = 0; i < REQUESTS; i++) {
                broken.add(ruleset, law.apply(laws, RandomRequest.draw(draw, ruleset, without)));
            }
        }
        broken.refuse();
    }

    private static Function<Request, Verdict> interpreted(RandomRuleset ruleset) {
        Rules rules = Interpreter.of(ruleset.compiled());
        return request -> Verdict.of(rules.determine(request));
    }

    /** What broke a law: how often, and the first of it with the rulesets' text. */
    private static final class Broken {
        private final List<String> shown = new ArrayList<>();
        private int count;

        void add(RandomRuleset ruleset, List<String> reasons) {
            count += reasons.size();
            if (!reasons.isEmpty() && shown.size() < SHOWN) {
                shown.add("seed " + ruleset.seed() + ": " + String.join("\n", reasons) + "\n" + ruleset);
            }
        }

        void refuse() {
            assertTrue(shown.isEmpty(), () -> count + " times broken; first\n" + String.join("\n\n", shown));
            assertEquals(0, count);
        }
    }
}
