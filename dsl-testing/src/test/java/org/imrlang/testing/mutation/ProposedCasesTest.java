package org.imrlang.testing.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.testing.mutation.TriedChange.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is proposed holds, and notices what it says; on the small guidelines of the compiler's tests. */
class ProposedCasesTest {

    private static final Path CASES = Path.of("../dsl-compiler/src/test/cases");
    private static final Path OWN = Path.of("../guidelines-src/src/main/imr");

    @TestFactory
    Stream<DynamicTest> pastingAllProposedCasesLeavesNothingAlive() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(CASES, 2)) {
            folders = all.filter(folder -> CASES.relativize(folder).getNameCount() == 2)
                    .sorted()
                    .toList();
        }
        assertTrue(folders.size() > 150, "the guidelines of the compiler's tests are there");
        return folders.stream()
                .filter(folder -> Rulesets.sound(Rulesets.in(folder)).isPresent())
                .map(folder -> DynamicTest.dynamicTest(
                        CASES.relativize(folder).toString(), () -> nothingAlive(Rulesets.in(folder))));
    }

    static void nothingAlive(List<InputFile> files) {
        MutationReport report = Mutations.of(Rulesets.compiled(files));
        List<InputFile> pasted = Rulesets.withProposed(files, report);
        CheckedRuleset more = Rulesets.compiled(pasted);
        assertEquals(
                List.of(),
                CaseRunner.run(more).stream()
                        .filter(one -> !one.passed())
                        .map(CaseResult::message)
                        .toList());
        MutationReport again = Mutations.of(more);
        assertEquals(List.of(), words(again.of(Verdict.SURVIVES)));
        assertEquals(words(report.of(Verdict.WITHOUT_EFFECT)), words(again.of(Verdict.WITHOUT_EFFECT)));
        assertEquals(words(report.of(Verdict.UNDECIDED)), words(again.of(Verdict.UNDECIDED)));
    }

    private static List<String> words(List<TriedChange> changes) {
        List<String> words = new ArrayList<>();
        for (TriedChange tried : changes) {
            Change change = tried.change();
            words.add(change.line() + ":" + change.column() + ": " + change.words());
        }
        return words;
    }

    @Test
    void theReportIsTheSameOnOneCore() throws Exception {
        CheckedRuleset ruleset = Rulesets.compiled(Rulesets.in(OWN));
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertEquals(one.submit(() -> Mutations.of(ruleset)).get(), Mutations.of(ruleset));
        } finally {
            one.shutdown();
        }
    }
}
