package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.Compiled;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.junit.jupiter.api.Test;

/**
 * The interpreter and the generated Java give the same determinations, whole: amounts, limits, findings, missing facts,
 * binding limit, citations and rationale. A difference prints its seed, the rules and the request; so drawn, it becomes
 * a case.
 */
class ExecutionsAgreeTest {

    private static final int RULESETS = Scale.rulesets(160);
    private static final int FIRST = Integer.getInteger("imr.property.first", 0);
    private static final int REQUESTS = Integer.getInteger("imr.property.requests", 125);

    /** So many rulesets are compiled in one run of javac: one run each would take most of the time. */
    private static final int TOGETHER = 80;

    private static final int SHOWN = 3;

    private final List<String> differences = new ArrayList<>();

    /** The seeds of the rulesets where a part of the determinations differs, by the part's name. */
    private final Map<String, Set<Long>> seeds = new TreeMap<>();

    private int differing;
    private int pairs;

    @Test
    void onRandomRulesetsAndRequests() {
        for (int first = FIRST; first < FIRST + RULESETS; first += TOGETHER) {
            compare(first, Math.min(FIRST + RULESETS, first + TOGETHER));
        }
        assertTrue(
                differences.isEmpty(),
                () -> differing + " of " + pairs + " pairs differ; by part, in the rulesets of these seeds: " + seeds
                        + "\nfirst\n" + String.join("\n\n", differences));
        assertEquals(RULESETS * REQUESTS, pairs);
    }

    private void compare(int first, int end) {
        List<RandomRuleset> rulesets = new ArrayList<>();
        List<Rules> interpreters = new ArrayList<>();
        List<JavaFile> files = new ArrayList<>();
        for (int seed = first; seed < end; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed);
            CheckedRuleset checked = ruleset.compiled();
            rulesets.add(ruleset);
            interpreters.add(Interpreter.of(checked));
            files.addAll(JavaGenerator.generate(checked, packageOf(ruleset)));
        }
        Compiled generated = new Compiled(files);
        assertTrue(
                generated.errors().isEmpty(),
                () -> "the Java of rulesets " + first + " to " + (end - 1) + " does not compile: "
                        + generated.errors().get(0));
        for (int i = 0; i < rulesets.size(); i++) {
            RandomRuleset ruleset = rulesets.get(i);
            compare(ruleset, interpreters.get(i), generated.rules(packageOf(ruleset)));
        }
    }

    private static String packageOf(RandomRuleset ruleset) {
        return "drawn" + ruleset.seed();
    }

    private void compare(RandomRuleset ruleset, Rules interpreter, Rules generated) {
        Draw draw = new Draw(~ruleset.seed());
        for (int i = 0; i < REQUESTS; i++) {
            Request request = RandomRequest.draw(draw, ruleset);
            Determination expected = interpreter.determine(request);
            Determination actual = generated.determine(request);
            pairs++;
            Map<String, String> parts = Disagreement.between(expected, actual);
            if (!parts.isEmpty()) {
                differing++;
                parts.keySet()
                        .forEach(part -> seeds.computeIfAbsent(part, name -> new TreeSet<>())
                                .add(ruleset.seed()));
                if (differences.size() < SHOWN) {
                    String json = RequestJson.of(new Draw(0), ruleset, String.valueOf(i), request);
                    differences.add("seed " + ruleset.seed() + ", request " + json + "\n"
                            + String.join("\n", parts.values()) + "\n" + ruleset);
                }
            }
        }
    }
}
