package org.imrlang.compiler.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.interpret.CaseResult.Compared;
import org.junit.jupiter.api.Test;

class CaseResultTest {

    private static final String RULES = """
            walking
              at 1..3 per week
              initial 4..6
              then max 20 if better
              at least 2 days apart
            """;

    private static CaseResult result(String... lines) {
        return results("guideline test\nfact better\nfact fever\n" + RULES + "case \"title\"\n  "
                        + String.join("\n  ", lines) + "\n")
                .get(0);
    }

    private static List<CaseResult> results(String... texts) {
        List<InputFile> files = new ArrayList<>();
        for (String text : texts) {
            files.add(new InputFile("file" + files.size() + ".imr", text.getBytes(StandardCharsets.UTF_8)));
        }
        Compilation compilation = Compiler.compile(files, false);
        return CaseRunner.run(compilation
                .ruleset()
                .orElseThrow(() ->
                        new IllegalStateException(compilation.diagnostics().toString())));
    }

    @Test
    void aCaseThatPassesSaysNothing() {
        CaseResult result = result("request walking 4", "completed 0", "history none", "expect conforms certify 4");
        assertTrue(result.passed());
        assertEquals("", result.message());
        assertEquals(List.of(), result.unstated());
    }

    @Test
    void allThatACaseSpeaksOfIsComparedAtOnce() {
        CaseResult result = result(
                "request walking 12",
                "completed 0",
                "history none",
                "expect conforms certify 12 possible 12 missing none");
        assertFalse(result.passed());
        assertEquals(
                List.of(
                        new Compared("outcome", "conforms", "conforms in part"),
                        new Compared("certify", "12", "6"),
                        new Compared("possible", "12", "6"),
                        new Compared("missing", "none", "none")),
                result.compared());
    }

    @Test
    void theMessageSaysWhatWasExpectedWhatCameAndWhy() {
        assertEquals(
                """
                expected conforms, certify 12; came conforms in part, certify 6
                decided by file0.imr:6, `initial 4..6`: 12 sessions are asked for with none delivered so far, more than \
                the guideline allows: a trial of 4 to 6 sessions.""",
                result("request walking 12", "completed 0", "history none", "expect conforms certify 12")
                        .message());
    }

    @Test
    void whatWasNotStatedIsNamed() {
        CaseResult result = result("request walking 8", "history 6 on 2020-01-01", "expect conforms");
        assertEquals(List.of("better", "request_date"), result.unstated());
        assertTrue(
                result.message().endsWith("\nnot stated, and needed to decide: better, request_date"),
                result.message());
    }

    @Test
    void whereTheCaseSpeaksOfWhatIsMissingItIsComparedAlone() {
        CaseResult result = result("request walking 8", "completed 6", "expect undocumented missing better");
        assertEquals(
                new Compared("missing", "better", "better, history, request_date"),
                result.compared().get(1));
        assertEquals(List.of(), result.unstated());
    }

    @Test
    void theOrderOfWhatIsMissingIsNoDifference() {
        CaseResult result =
                result("request walking 8", "completed 6", "expect undocumented missing request_date, history, better");
        assertTrue(result.passed(), result::message);
    }

    @Test
    void aFrequencyThatDecidesIsNamed() {
        CaseResult result = result("request walking 1 at 5 per week", "completed 0", "history none", "expect conforms");
        assertEquals("at 1..3 per week", result.decided().words());
    }

    @Test
    void ofTwoClausesOfAKindOnOneLineTheOneThatBindsIsSaid() {
        CaseResult result = results("""
                walking
                  max 20 per injury max 2 per request
                case "three"
                  request walking 3
                  completed 0
                  expect conforms
                """).get(0);
        assertTrue(
                result.decided().sentence().contains("2 sessions"),
                result.decided().sentence());
    }

    @Test
    void whereNoRecommendationAppliesThatIsSaid() {
        CaseResult result = results("""
                treatment running
                walking
                  up to 4
                case "runs"
                  request running 3
                  completed 0
                  expect conforms
                """).get(0);
        assertEquals("", result.decided().words());
        assertTrue(result.message().contains("No guideline"), result.message());
    }

    @Test
    void whereNothingLimitsTheRequestThatIsSaid() {
        CaseResult result = results("""
                walking
                  note "as much as you like"
                case "walks"
                  request walking 3
                  completed 0
                  expect does not conform
                """).get(0);
        assertTrue(result.message().endsWith("nothing limits this request"), result.message());
    }

    @Test
    void aLimitOfAnotherFileIsNamedWithItsFile() {
        List<CaseResult> results = results("""
                treatment walking
                walking
                  up to 40
                """, """
                guideline above
                  use file0
                limit walking max 10 per request
                case "forty"
                  request walking 40
                  completed 0
                  expect conforms
                """);
        assertEquals("file1.imr:3", results.get(0).decided().place().orElseThrow());
        assertEquals(
                "limit walking max 10 per request", results.get(0).decided().words());
    }
}
