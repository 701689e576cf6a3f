package org.imrlang.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.Compiled;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.property.Disagreement;
import org.imrlang.json.RequestWriter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.Vocabulary;

/**
 * A ruleset with its two executions.
 *
 * @param interpreted decides on the model
 * @param generated decides in the Java that was generated
 */
record TwoExecutions(Rules interpreted, Rules generated) {

    private static final String PACKAGE = "fuzzed.rules";

    /** Compiles the Java of a ruleset, every warning an error. */
    static TwoExecutions of(CheckedRuleset ruleset) {
        Compiled compiled = new Compiled(JavaGenerator.generate(ruleset, PACKAGE));
        assertEquals(List.of(), compiled.errors(), "the generated Java compiles");
        return new TwoExecutions(Interpreter.of(ruleset), compiled.rules(PACKAGE));
    }

    Vocabulary vocabulary() {
        return interpreted.vocabulary();
    }

    /** Both say the same of these requests, in every word; and no more is certain than possible, or possible than asked. */
    void assertAgree(List<Request> requests) {
        assertEquals(
                interpreted.vocabulary().treatments(), generated.vocabulary().treatments(), "treatments");
        assertEquals(interpreted.vocabulary().facts(), generated.vocabulary().facts(), "facts");
        for (Request request : requests) {
            Determination one = interpreted.determine(request);
            Map<String, String> differences = Disagreement.between(one, generated.determine(request));
            assertTrue(
                    differences.isEmpty(),
                    () -> RequestWriter.write(request) + "\n" + String.join("\n", differences.values()));
            assertTrue(
                    0 <= one.certified()
                            && one.certified() <= one.possible()
                            && one.possible() <= request.course().quantity(),
                    () -> RequestWriter.write(request) + "\n" + one);
        }
    }
}
