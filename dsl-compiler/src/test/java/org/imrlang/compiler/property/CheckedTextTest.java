package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.CheckedText;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.junit.jupiter.api.Test;

/** A checked ruleset that was written as text and read back is the same, its cases aside, and decides the same. */
class CheckedTextTest {

    private static final int RULESETS = 150;
    private static final int REQUESTS = 20;

    @Test
    void whatIsReadBackIsTheSameAndDecidesTheSame() {
        for (int seed = 0; seed < RULESETS; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed);
            CheckedRuleset checked = ruleset.compiled();
            String text = CheckedText.write(checked);
            CheckedRuleset back = CheckedText.read(text);
            assertEquals(ModelShape.of(checked.ruleset()), ModelShape.of(back.ruleset()), ruleset::toString);
            assertEquals(text, CheckedText.write(back), ruleset::toString);
            Interpreter one = Interpreter.of(checked);
            Interpreter other = Interpreter.of(back);
            Draw draw = new Draw(~(long) seed);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = RandomRequest.draw(draw, ruleset);
                Determination expected = one.determine(request);
                Determination came = other.determine(request);
                assertEquals(expected, came, ruleset::toString);
                assertEquals(expected.findings(), came.findings(), ruleset::toString);
                assertEquals(expected.rationale(), came.rationale(), ruleset::toString);
            }
            for (Guideline guideline : back.ruleset().guidelines()) {
                assertEquals(0, guideline.cases().size(), "cases decide nothing");
            }
        }
    }

    @Test
    void theTextIsTheSameEachTime() {
        RandomRuleset ruleset = RandomRuleset.draw(1);
        assertEquals(CheckedText.write(ruleset.compiled()), CheckedText.write(ruleset.compiled()));
        assertFalse(CheckedText.write(ruleset.compiled()).isEmpty());
    }
}
