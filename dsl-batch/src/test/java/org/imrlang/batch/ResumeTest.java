package org.imrlang.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.imrlang.runtime.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Killed at any moment and called again, a run leaves the bytes of one run. */
class ResumeTest {

    private static final Rules RULES = Drawn.rules();

    @TempDir
    private Path folder;

    private static Source requests(String lines) {
        return new JsonLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static Tally run(Rules rules, String lines, Answers answers, FileResults to) throws IOException {
        try (FileResults results = to) {
            return new Batch(rules, answers).run(requests(lines), 2, results, count -> {});
        }
    }

    private static void assertSame(Tally one, Tally other) {
        assertEquals(one.records(), other.records());
        assertEquals(one.badRecords(), other.badRecords());
        assertEquals(one.outcomes(), other.outcomes());
        assertEquals(one.treatments(), other.treatments());
        assertEquals(one.guidelines(), other.guidelines());
        assertEquals(one.missing(), other.missing());
    }

    @ParameterizedTest
    @EnumSource
    void cutAtEveryByteItBecomesTheSameBytesAndCounts(Answers answers) throws IOException {
        String lines = Drawn.eachKind();
        Path whole = folder.resolve("whole");
        Tally tally = run(RULES, lines, answers, FileResults.create(whole));
        byte[] right = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut");
        // full answers are cut in the same way as short ones, and have ten times their bytes
        int step = answers == Answers.FULL_JSON ? 37 : 1;
        for (int length = 0; length <= right.length; length += step) {
            Files.write(cut, Arrays.copyOf(right, length));
            assertSame(tally, run(RULES, lines, answers, FileResults.resume(cut)));
            assertArrayEquals(right, Files.readAllBytes(cut), "cut after " + length);
        }
    }

    /** So long that most of it is not decided again. */
    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV"})
    void aLongRunGoesOnFromAnywhere(Answers answers) throws IOException {
        String lines = Drawn.lines(4000, 5);
        Path whole = folder.resolve("whole");
        Tally tally = run(RULES, lines, answers, FileResults.create(whole));
        byte[] right = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut");
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            int length = random.nextInt(right.length + 1);
            Files.write(cut, Arrays.copyOf(right, length));
            assertSame(tally, run(RULES, lines, answers, FileResults.resume(cut)));
            assertArrayEquals(right, Files.readAllBytes(cut), "cut after " + length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFinishedRunIsNotTouched(Answers answers) throws IOException {
        String lines = Drawn.lines(50, 1);
        Path file = folder.resolve("file");
        run(RULES, lines, answers, FileResults.create(file));
        FileTime then = FileTime.from(Instant.parse("2014-02-01T00:00:00Z"));
        Files.setLastModifiedTime(file, then);
        run(RULES, lines, answers, FileResults.resume(file));
        assertEquals(then, Files.getLastModifiedTime(file));
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV"})
    void whatOthersGiveIsRefusedAndLeft(Answers answers) throws IOException {
        String lines = Drawn.lines(3000, 2);
        Path file = folder.resolve("file");
        run(RULES, lines, answers, FileResults.create(file));
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {whole.length, whole.length / 2, 2000}) {
            byte[] before = Arrays.copyOf(whole, length);
            Files.write(file, before);
            refused(() -> run(Drawn.otherRules(), lines, answers, FileResults.resume(file)));
            refused(() ->
                    run(RULES, lines.substring(lines.indexOf("humming") - 30), answers, FileResults.resume(file)));
            refused(() -> run(RULES, Drawn.lines(3, 9), answers, FileResults.resume(file)));
            refused(() ->
                    run(RULES, lines, answers == Answers.CSV ? Answers.JSON : Answers.CSV, FileResults.resume(file)));
            assertArrayEquals(before, Files.readAllBytes(file));
        }
    }

    @Test
    void whatNoRunHasWrittenIsRefusedAndLeft() throws IOException {
        String lines = Drawn.lines(1500, 2);
        Path file = folder.resolve("requests.ndjson");
        Files.writeString(file, lines);
        for (Answers answers : Answers.values()) {
            refused(() -> run(RULES, lines, answers, FileResults.resume(file)));
        }
        assertEquals(lines, Files.readString(file));
    }

    private static void refused(Run run) {
        String said = assertThrows(UnwritableResultsException.class, run::run).getMessage();
        assertTrue(said.startsWith("does not hold what these requests and rules give"), said);
    }

    @FunctionalInterface
    private interface Run {
        Tally run() throws IOException;
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path file = folder.resolve("there");
        Files.writeString(file, "mine");
        assertEquals(
                "is there already; --resume goes on with it, or name another file",
                assertThrows(UnwritableResultsException.class, () -> FileResults.create(file))
                        .getMessage());
        assertEquals(
                "is a folder; name a file in it",
                assertThrows(UnwritableResultsException.class, () -> FileResults.create(folder))
                        .getMessage());
        assertEquals(
                "is no file that a run could go on with",
                assertThrows(UnwritableResultsException.class, () -> FileResults.resume(folder))
                        .getMessage());
        assertEquals(
                "cannot be written: the folder does not exist",
                assertThrows(
                                UnwritableResultsException.class,
                                () -> FileResults.create(
                                        folder.resolve("nowhere").resolve("file")))
                        .getMessage());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void twoRunsDoNotWriteOneFile() throws IOException {
        Path file = folder.resolve("file");
        try (FileResults first = FileResults.create(file)) {
            first.begin(Answers.CSV, 1);
            assertEquals(
                    "is being written by another run",
                    assertThrows(UnwritableResultsException.class, () -> FileResults.resume(file))
                            .getMessage());
        }
    }
}
