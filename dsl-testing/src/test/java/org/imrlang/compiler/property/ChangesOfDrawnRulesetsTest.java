package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.testing.mutation.Change;
import org.imrlang.testing.mutation.MutationReport;
import org.imrlang.testing.mutation.Mutations;
import org.imrlang.testing.mutation.TriedChange;
import org.imrlang.testing.mutation.TriedChange.Verdict;
import org.junit.jupiter.api.Test;

/** The laws of changing guidelines, on random rulesets of every construct. */
class ChangesOfDrawnRulesetsTest {

    private static final int FIRST = Integer.getInteger("imr.property.first", 0);
    private static final int RULESETS = Integer.getInteger("imr.mutation.rulesets", 1);
    private static final int REQUESTS = 2_000;

    @Test
    void whatIsSaidToMakeNoDifferenceMakesNone() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (int seed = FIRST; seed < FIRST + RULESETS; seed++) {
            RandomRuleset drawn = RandomRuleset.draw(seed);
            CheckedRuleset ruleset = drawn.compiled();
            MutationReport report = Mutations.of(ruleset);
            for (TriedChange tried : report.of(Verdict.WITHOUT_EFFECT)) {
                Optional<CheckedRuleset> changed = changed(drawn, tried.change());
                assertTrue(changed.isPresent(), "the change compiles");
                compared++;
                difference(drawn, ruleset, changed.get(), seed)
                        .ifPresent(one -> wrong.add("seed " + drawn.seed() + ", "
                                + tried.change().file().name() + ":"
                                + tried.change().line() + ": " + tried.change().words() + " (" + tried.why() + "): "
                                + one));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(compared > 0, "some changes make no difference");
    }

    private static Optional<CheckedRuleset> changed(RandomRuleset drawn, Change change) {
        List<InputFile> files = new ArrayList<>();
        for (InputFile file : drawn.inputs()) {
            boolean its = file.name().equals(change.file().name());
            files.add(its ? new InputFile(file.name(), change.text().getBytes(StandardCharsets.UTF_8)) : file);
        }
        return Compiler.compile(files, false).ruleset();
    }

    /** By each guideline alone, as cases are decided. */
    private static Optional<String> difference(
            RandomRuleset drawn, CheckedRuleset before, CheckedRuleset after, int seed) {
        Draw draw = new Draw(seed + 77L);
        for (String guideline : new LinkedHashSet<>(
                before.ruleset().guidelines().stream().map(one -> one.name()).toList())) {
            Rules old = Interpreter.of(before).only(guideline);
            Rules changed = Interpreter.of(after).only(guideline);
            for (int i = 0; i < REQUESTS / before.ruleset().guidelines().size(); i++) {
                Request request = RandomRequest.draw(draw, drawn);
                String one = words(old.determine(request));
                String two = words(changed.determine(request));
                if (!one.equals(two)) {
                    return Optional.of(one + " became " + two);
                }
            }
        }
        return Optional.empty();
    }

    private static String words(Determination determination) {
        return determination.outcome() + " " + determination.certified() + " " + determination.possible() + " "
                + new java.util.TreeSet<>(determination.missing());
    }

    @Test
    void pastingAllProposedCasesLeavesNothingAlive() {
        for (int seed = FIRST; seed < FIRST + RULESETS; seed++) {
            RandomRuleset drawn = RandomRuleset.draw(seed);
            MutationReport report = Mutations.of(drawn.compiled());
            List<InputFile> pasted = new ArrayList<>();
            for (InputFile file : drawn.inputs()) {
                StringBuilder text = new StringBuilder(new String(file.content(), StandardCharsets.UTF_8));
                report.proposed().stream()
                        .filter(one -> one.file().equals(file.name()))
                        .forEach(one -> text.append('\n').append(one.text()));
                pasted.add(new InputFile(file.name(), text.toString().getBytes(StandardCharsets.UTF_8)));
            }
            var compilation = Compiler.compile(pasted, false);
            int number = seed;
            CheckedRuleset more = compilation
                    .ruleset()
                    .orElseThrow(() -> new AssertionError("seed " + number + ": " + compilation.diagnostics()));
            assertEquals(
                    List.of(),
                    CaseRunner.run(more).stream()
                            .filter(one -> !one.passed())
                            .map(CaseResult::toString)
                            .toList(),
                    "seed " + seed);
            MutationReport again = Mutations.of(more);
            assertEquals(
                    List.of(),
                    again.of(Verdict.SURVIVES).stream()
                            .map(one ->
                                    one.change().line() + ": " + one.change().words())
                            .toList(),
                    "seed " + seed);
        }
    }

    @Test
    void theReportIsTheSameOnOneCore() throws Exception {
        RandomRuleset drawn = RandomRuleset.draw(FIRST);
        CheckedRuleset ruleset = drawn.compiled();
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertEquals(one.submit(() -> Mutations.of(ruleset)).get(), Mutations.of(ruleset));
        } finally {
            one.shutdown();
        }
    }
}
