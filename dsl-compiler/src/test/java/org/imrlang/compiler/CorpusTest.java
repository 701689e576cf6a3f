package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;

/** Sixty real limits with their cases: every case comes out as it says, by the interpreter and by the generated Java. */
class CorpusTest {

    private static final int CASES = 431;
    private static final int GIVING_DEFINITIONS = 65;

    private static final Compilation CORPUS = CaseFolder.compile(Path.of("src/test/resources/corpus"));

    @Test
    void theCorpusHasNoErrors() {
        assertEquals(
                List.of(),
                CORPUS.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .map(Diagnostic::toString)
                        .toList());
    }

    @Test
    void everyCasePassesByTheInterpreter() {
        List<CaseResult> results = CaseRunner.run(checked());
        assertEquals(
                List.of(), results.stream().filter(result -> !result.passed()).toList());
        assertEquals(CASES, results.size());
    }

    @Test
    void everyCasePassesByTheGeneratedJava() {
        BothExecutions executions = BothExecutions.of(Map.of("corpus", checked()))
                .values()
                .iterator()
                .next();
        Map<Definition.Key, Definition> definitions = new LinkedHashMap<>();
        for (Guideline guideline : executions.checked().ruleset().guidelines()) {
            guideline.definitions().forEach(definition -> definitions.put(definition.key(), definition));
        }
        List<String> different = new ArrayList<>();
        int asWritten = 0;
        int byFacts = 0;
        for (Guideline guideline : executions.checked().ruleset().guidelines()) {
            for (Case one : guideline.cases()) {
                Optional<Map<String, FactValue>> facts = GivenDefinitions.asFacts(one, definitions);
                if (facts.isEmpty()) {
                    different.add(one.title() + ": no facts make its definitions what it gives");
                    continue;
                }
                Determination came = executions.determine(guideline, request(one, facts.get()));
                // A definition that is given as unknown is missing by its own name, one that its facts leave open by
                // theirs.
                boolean withMissing = !one.definitions().containsValue(Truth.UNKNOWN);
                BothExecutions.differences(one, came, withMissing)
                        .forEach(problem -> different.add(one.title() + ": " + problem));
                if (one.definitions().isEmpty()) {
                    asWritten++;
                } else {
                    byFacts++;
                }
            }
        }
        assertEquals(List.of(), different);
        assertEquals(GIVING_DEFINITIONS, byFacts, "cases that give definitions, by facts");
        assertEquals(CASES - GIVING_DEFINITIONS, asWritten, "cases as they are written");
    }

    private static Request request(Case one, Map<String, FactValue> facts) {
        Request.Builder request = Request.of(one.treatment().name(), one.course());
        facts.forEach(request::fact);
        return request.build();
    }

    private static CheckedRuleset checked() {
        return CORPUS.ruleset().orElseThrow(() -> new AssertionError(CaseFolder.printed(CORPUS)));
    }
}
