package org.imrlang.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer found stays mended, and what it begins with breaks no law. */
class FoundTest {

    private static final Path FOUND = Path.of("src/test/resources/found");
    private static final Path PROJECT = Path.of("..");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** So many seeds of a target: other tests go through all of the guidelines. */
    private static final int SEEDS = 5;

    @TestFactory
    Stream<DynamicTest> whatWasFoundStaysMended() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Target target : Target.values()) {
            for (Path file : filesOf(target)) {
                tests.add(DynamicTest.dynamicTest(
                        target.key() + ": " + file.getFileName(), () -> assertHolds(target, Files.readAllBytes(file))));
            }
        }
        assertFalse(tests.isEmpty(), "nothing stands in " + FOUND);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> seedsBreakNoLaw() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Target target : Target.values()) {
            Map<String, byte[]> seeds = target.seeds(PROJECT);
            assertFalse(seeds.isEmpty(), () -> target.key() + " has no seeds");
            int every = Math.max(1, seeds.size() / SEEDS);
            int number = 0;
            for (Map.Entry<String, byte[]> seed : new TreeMap<>(seeds).entrySet()) {
                if (number++ % every == 0) {
                    tests.add(DynamicTest.dynamicTest(
                            target.key() + ": " + seed.getKey(), () -> assertHolds(target, seed.getValue())));
                }
            }
        }
        return tests.stream();
    }

    /** A folder of another name would never be looked at. */
    @Test
    void eachFolderIsThatOfATarget() throws IOException {
        List<String> targets = Stream.of(Target.values()).map(Target::key).toList();
        try (Stream<Path> folders = Files.list(FOUND)) {
            assertEquals(
                    List.of(),
                    folders.map(folder -> folder.getFileName().toString())
                            .filter(name -> !targets.contains(name))
                            .toList());
        }
    }

    private static void assertHolds(Target target, byte[] input) {
        assertTimeoutPreemptively(LONGEST, () -> target.law().of(input));
    }

    private static List<Path> filesOf(Target target) throws IOException {
        Path folder = FOUND.resolve(target.key());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
