package org.imrlang.testing.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.CaseRules;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.property.DrawnFiles;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.testing.mutation.TriedChange.Verdict;
import org.junit.jupiter.api.Test;

/**
 * A change said to make no difference makes none: on random rulesets of every construct, for some of their changes. More
 * by {@code -Dimr.mutation.rulesets} and {@code -Dimr.mutation.changes}, elsewhere by {@code -Dimr.property.first}.
 */
class ChangesOfDrawnRulesetsTest {

    private static final int FIRST = Integer.getInteger("imr.property.first", 0);
    private static final int RULESETS = Integer.getInteger("imr.mutation.rulesets", 3);
    private static final int CHANGES = Integer.getInteger("imr.mutation.changes", 12);
    private static final int REQUESTS = 600;

    @Test
    void whatIsSaidToMakeNoDifferenceMakesNone() {
        List<List<String>> wrong = IntStream.range(FIRST, FIRST + RULESETS)
                .parallel()
                .mapToObj(ChangesOfDrawnRulesetsTest::compared)
                .toList();
        assertEquals(
                List.of(),
                wrong.stream()
                        .flatMap(List::stream)
                        .filter(one -> !one.isEmpty())
                        .toList());
        assertTrue(wrong.stream().mapToInt(List::size).sum() > 0, "some changes make no difference");
    }

    /** What each change said to make no difference was found to make, empty where it makes none. */
    private static List<String> compared(int seed) {
        DrawnFiles drawn = DrawnFiles.draw(seed, REQUESTS);
        List<String> found = new ArrayList<>();
        for (Change change : withoutEffect(drawn.rules())) {
            List<InputFile> files = drawn.files().stream()
                    .map(file -> file.name().equals(change.file().name())
                            ? new InputFile(file.name(), change.text().getBytes(StandardCharsets.UTF_8))
                            : file)
                    .toList();
            CheckedRuleset changed = Compiler.compile(files, false)
                    .ruleset()
                    .orElseThrow(() -> new AssertionError("seed " + seed + ": the change compiles"));
            String where = "seed " + seed + ", " + change.file().name() + ":" + change.line() + ": " + change.words();
            found.add(difference(drawn, changed).map(one -> where + ": " + one).orElse(""));
        }
        return found;
    }

    /** As many changes as are tried, spread over all recommendations; what all of them share takes minutes to look through. */
    private static List<Change> withoutEffect(CheckedRuleset rules) {
        Slices slices = Slices.of(rules);
        List<Task> tasks = new Tasks(rules, slices)
                .all().stream().filter(task -> !task.shared()).toList();
        int step = Math.max(
                1, tasks.stream().mapToInt(task -> task.changes().size()).sum() / CHANGES);
        List<Change> found = new ArrayList<>();
        int number = 0;
        for (Task task : tasks) {
            List<Change> some = new ArrayList<>();
            for (Change change : task.changes()) {
                if (number++ % step == 0) {
                    some.add(change);
                }
            }
            Task part = new Task(task.place(), some, task.treatments(), task.sites(), task.shared());
            new TaskRun(part, slices, rules, List.of())
                    .run().outcomes().stream()
                            .filter(one -> one.verdict() == Verdict.WITHOUT_EFFECT)
                            .forEach(one -> found.add(one.change()));
        }
        return found;
    }

    /** By each guideline alone, as cases are decided. */
    private static Optional<String> difference(DrawnFiles drawn, CheckedRuleset after) {
        for (Guideline guideline : drawn.rules().ruleset().guidelines()) {
            CaseRules old = CaseRules.of(drawn.rules(), guideline, true);
            CaseRules changed = CaseRules.of(after, Judge.guideline(after, guideline.file()), true);
            for (Request request : drawn.requests()) {
                String one = words(old.decide(request, Map.of()));
                String two = words(changed.decide(request, Map.of()));
                if (!one.equals(two)) {
                    return Optional.of(one + " became " + two);
                }
            }
        }
        return Optional.empty();
    }

    private static String words(Determination determination) {
        Set<String> missing = new TreeSet<>(determination.missing());
        return determination.outcome() + " " + determination.certified() + " " + determination.possible() + " "
                + missing;
    }
}
