package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Incremental equals clean, byte for byte, whatever was done to the project in between: each build after a random change leaves,
 * and says, what a build of the same sources in an empty folder does.
 */
class IncrementalLawTest {

    private static final int STEPS = 20;

    /** Long ago, so that a file which is written again is told from one that is not. */
    private static final FileTime EARLIER = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    /** More with {@code -Dimr.property.scripts=100}, others with {@code -Dimr.property.first=5}. */
    static LongStream seeds() {
        long first = Long.getLong("imr.property.first", 1);
        return LongStream.range(first, first + Long.getLong("imr.property.scripts", 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anIncrementalBuildLeavesWhatACleanOneLeaves(long seed) throws Exception {
        ScratchProject project = new ScratchProject(folder.resolve("project"));
        RandomChanges changes = new RandomChanges(project, seed);
        boolean builtBefore = false;
        for (int step = 0; step < STEPS; step++) {
            String change = changes.next();
            String where = "seed " + seed + ", step " + step + ": " + change;

            ScratchProject clean = new ScratchProject(folder.resolve("clean" + step));
            clean.packageName = project.packageName;
            clean.strict = project.strict;
            ScratchProject.files(project.base.resolve("src")).forEach((path, text) -> clean.write("src/" + path, text));
            String expected = build(clean);

            SortedMap<String, String> before = ScratchProject.files(project.generated());
            age(project.generated(), before);
            project.nextBuild();
            String outcome = build(project);

            assertEquals(expected, outcome, where);
            assertEquals(ScratchProject.files(clean.sarif().getParent()).get("imr.sarif"), sarif(project), where);
            assertEquals(said(clean), said(project), where);
            if (outcome.isEmpty()) {
                SortedMap<String, String> after = ScratchProject.files(project.generated());
                assertEquals(ScratchProject.files(clean.generated()), after, where);
                assertEquals(ScratchProject.files(clean.reports()), ScratchProject.files(project.reports()), where);
                assertEquals(ScratchProject.files(clean.docs()), ScratchProject.files(project.docs()), where);
                requireTimesKept(project.generated(), before, after, where);
                if (builtBefore && change.equals(RandomChanges.NOTHING)) {
                    assertEquals(
                            4,
                            project.log.stream()
                                    .filter(line -> line.contains("unchanged"))
                                    .count(),
                            where);
                }
            }
            builtBefore = outcome.isEmpty();
        }
    }

    /** All goals, as a build runs them; what the build fails by. */
    private static String build(ScratchProject project) {
        try {
            project.check().execute();
            project.generate().execute();
            project.test().execute();
            project.docsGoal().execute();
            return "";
        } catch (MojoFailureException failure) {
            return failure.getMessage();
        }
    }

    private static String sarif(ScratchProject project) throws IOException {
        return Files.readString(project.sarif());
    }

    private static List<String> said(ScratchProject project) {
        return project.log.stream().filter(line -> !line.startsWith("info ")).toList();
    }

    private static void age(Path folder, Map<String, String> files) throws IOException {
        for (String file : files.keySet()) {
            Files.setLastModifiedTime(folder.resolve(file), EARLIER);
        }
    }

    private static void requireTimesKept(
            Path folder, SortedMap<String, String> before, SortedMap<String, String> after, String where)
            throws IOException {
        SortedMap<String, String> same = new TreeMap<>(after);
        same.entrySet().removeIf(file -> !file.getValue().equals(before.get(file.getKey())));
        for (String file : same.keySet()) {
            assertEquals(EARLIER, Files.getLastModifiedTime(folder.resolve(file)), where + ": " + file);
        }
        assertTrue(after.keySet().containsAll(same.keySet()));
    }
}
