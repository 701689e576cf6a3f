package org.imrlang.testing.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
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
        List<String> warned = new ArrayList<>(said(pasted));
        warned.removeAll(said(files));
        assertEquals(List.of(), warned, "what is proposed brings no warning");
        for (Guideline guideline : more.ruleset().guidelines()) {
            List<String> titles = guideline.cases().stream().map(Case::title).toList();
            report.proposed().stream()
                    .filter(one -> one.file().equals(guideline.file()))
                    .forEach(one -> assertEquals(1, Collections.frequency(titles, one.title()), one.title()));
        }
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

    /** The messages of the compiler, without their places. */
    private static List<String> said(List<InputFile> files) {
        return Compiler.compile(files, false).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void whatIsProposedIsWrittenAsTheLanguageHasIt() {
        nothingAlive(List.of(Rulesets.file("wounds.imr", """
                guideline wounds "Care of wounds"

                treatment dressing in visits

                fact area_reduced percent "how much smaller the wound is"
                fact codes codes ICD10 "diagnoses"

                dressing
                  requires codes includes ("L97.*")
                  initial 4..6
                  then max 12 if area_reduced >= 30%
                  max 8 per year unless area_reduced in 50%..80%
                """)));
    }

    @Test
    void theStepsOfAFrequencyAreReached() {
        List<InputFile> files = List.of(Rulesets.file("wounds.imr", """
                guideline wounds "Care of wounds"

                treatment bandaging in visits

                fact healing "the wound heals"
                fact specialist "a specialist has agreed"
                fact referral "a physician has referred"

                bandaging
                  requires referral
                  at 2 per week for 4 weeks, then 1 per week for 2 months, then 1 every 3 weeks
                  initial 6..8
                  then max 16..24 if healing
                  stop after 20 weeks unless specialist
                """));
        nothingAlive(files);
        assertEquals(List.of(), words(Mutations.of(Rulesets.compiled(files)).of(Verdict.UNDECIDED)));
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
