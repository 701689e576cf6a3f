package org.imrlang.testing.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;

/** What holds of the coverage of every ruleset: of real guidelines and of all that stand in the compiler's tests. */
class CoverageLawsTest {

    private static final Path TESTS = Path.of("../dsl-compiler/src/test");

    @Test
    void numbersAddUpAndPlacesAreInTheText() throws IOException {
        int rulesets = 0;
        for (Path folder : folders()) {
            Compilation compilation = Compiler.compile(files(folder), false);
            if (compilation.ruleset().isPresent()) {
                Coverage coverage = Coverage.of(compilation.ruleset().get());
                coverage.files().forEach(CoverageLawsTest::holds);
                rulesets++;
            }
        }
        assertTrue(rulesets > 50, "only " + rulesets + " rulesets were looked at");
    }

    private static void holds(FileCoverage file) {
        Set<Object> places = new HashSet<>();
        int possible = 0;
        int exercised = 0;
        for (Item item : file.items()) {
            assertFalse(item.words().isBlank());
            assertTrue(item.at().start() < item.at().end()
                    && item.at().end() <= file.file().text().length());
            assertTrue(
                    places.add(List.of(item.kind(), item.at().start(), item.at().end(), item.words())), item::words);
            assertTrue(item.exercised() <= item.possible() && item.possible() >= 1);
            assertTrue(item.never().containsAll(item.told()));
            for (Truth answer : item.times().keySet()) {
                assertFalse(item.kind().word(answer).isEmpty(), () -> item.kind() + " has no word for " + answer);
            }
            possible += item.possible();
            exercised += item.exercised();
        }
        assertEquals(new Count(exercised, possible), file.count());
        assertEquals(file.count(), Count.of(file.items()));
        // that something is missing is always told of something
        assertEquals(
                file.items().stream().allMatch(item -> item.never().isEmpty()),
                file.items().stream().allMatch(item -> item.told().isEmpty()),
                () -> file.file().name() + " misses something of which nothing is told");
        int lines = file.file().text().split("\n", -1).length;
        file.lines().keySet().forEach(line -> assertTrue(line >= 1 && line <= lines));
        assertEquals(file.itemsByLine().keySet(), file.lines().keySet());
    }

    @Test
    void theSameCasesGiveTheSame() throws IOException {
        List<InputFile> corpus = files(TESTS.resolve("resources/corpus"));
        assertEquals(counted(corpus), counted(corpus));
    }

    private static List<String> counted(List<InputFile> files) {
        return Coverage.of(Compiler.compile(files, false).ruleset().orElseThrow()).files().stream()
                .flatMap(file -> file.items().stream())
                .map(item -> item.at().line() + item.words() + item.times() + item.told())
                .toList();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".imr"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<InputFile> files(Path folder) throws IOException {
        List<InputFile> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".imr"))
                    .sorted()
                    .toList()) {
                inputs.add(new InputFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return inputs;
    }
}
