package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
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
 * The interpreter and the generated Java give the same determinations, whole: amounts, findings, missing facts, binding
 * limit, citations and rationale. The seed of a difference is in the message; so drawn, it becomes a case.
 */
class ExecutionsAgreeTest {

    private static final int GUIDELINES = Integer.getInteger("imr.property.guidelines", 240);
    private static final int REQUESTS = 50;

    @Test
    void onRandomGuidelinesAndRequests() {
        List<Rules> interpreters = new ArrayList<>();
        List<JavaFile> files = new ArrayList<>();
        for (int seed = 0; seed < GUIDELINES; seed++) {
            CheckedRuleset ruleset = compiled(RandomGuideline.text(new Random(seed), true), seed);
            interpreters.add(Interpreter.of(ruleset));
            files.addAll(JavaGenerator.generate(ruleset, "drawn" + seed));
        }
        Compiled generated = new Compiled(files);
        assertEquals(List.of(), generated.errors());
        int pairs = 0;
        for (int seed = 0; seed < GUIDELINES; seed++) {
            Rules rules = generated.rules("drawn" + seed);
            Random random = new Random(~seed);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = RandomRequest.draw(random);
                Determination expected = interpreters.get(seed).determine(request);
                assertEquals(expected, rules.determine(request), "seed " + seed + ", request " + i);
                pairs++;
            }
        }
        assertTrue(pairs >= 10_000, "only " + pairs + " pairs were compared");
    }

    @Test
    void everyCompletionLiesBetweenSureAndPossible() {
        for (int seed = 0; seed < GUIDELINES; seed++) {
            Rules rules = Interpreter.of(compiled(RandomGuideline.text(new Random(seed), false), seed));
            Random random = new Random(seed);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = RandomRequest.draw(random);
                Determination open = rules.determine(request);
                List<String> everything = new ArrayList<>(RandomGuideline.FACTS);
                everything.add("completed");
                Determination known = rules.determine(RandomRequest.completed(random, request, everything));
                String where = "seed " + seed + ", request " + i;
                assertEquals(known.certified(), known.possible(), where);
                assertTrue(open.certified() <= known.certified() && known.certified() <= open.possible(), where);
            }
        }
    }

    @Test
    void statingAllThatIsMissingDecidesAndStatingOneNeverHurts() {
        for (int seed = 0; seed < GUIDELINES; seed++) {
            Rules rules = Interpreter.of(compiled(RandomGuideline.text(new Random(seed), false), seed));
            Random random = new Random(seed);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = RandomRequest.draw(random);
                Determination open = rules.determine(request);
                String where = "seed " + seed + ", request " + i;
                Determination all = rules.determine(RandomRequest.completed(random, request, open.missing()));
                assertEquals(all.certified(), all.possible(), where);
                assertEquals(List.of(), all.missing(), where);
                for (String one : open.missing()) {
                    Determination more = rules.determine(RandomRequest.completed(random, request, List.of(one)));
                    assertTrue(open.certified() <= more.certified() && more.possible() <= open.possible(), where);
                }
            }
        }
    }

    private static CheckedRuleset compiled(String text, int seed) {
        Compilation compilation =
                Compiler.compile(List.of(new InputFile("drawn.imr", text.getBytes(StandardCharsets.UTF_8))), false);
        return compilation
                .ruleset()
                .orElseThrow(() -> new AssertionError("seed " + seed + ": " + compilation.diagnostics() + "\n" + text));
    }
}
