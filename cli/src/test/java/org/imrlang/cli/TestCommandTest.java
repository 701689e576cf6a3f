package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final String WALKING = """
            guideline walking
            fact better
            fact able
            walking
              initial 4..6
              then max 20 if better and able
            case "a trial"
              request walking 6
              completed 0
              expect conforms
            """;

    private static final String FAILS = """
            case "too many"
              request walking 12
              completed 0
              expect conforms certify 12
            """;

    @TempDir
    private Path folder;

    private Path guideline(String text) throws IOException {
        return Files.writeString(folder.resolve("walking.imr"), text);
    }

    private static Said test(Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = "test";
        System.arraycopy(args, 0, all, 1, args.length);
        return Said.by(all);
    }

    @Test
    void casesThatPassAreCounted() throws IOException {
        assertEquals(new Said(Exit.FINE, "1 case passes, 0 fail\n", ""), test(guideline(WALKING)));
    }

    @Test
    void aCaseThatFailsShowsWhatWasExpectedWhatCameAndWhy() throws IOException {
        Path file = guideline(WALKING + FAILS);
        Said said = test(file);
        assertEquals(Exit.WRONG, said.exit());
        assertEquals(file + """
                :11: case "too many" fails

                              expected   came
                    outcome   conforms   conforms in part   <- differs
                    certify   12         6                  <- differs

                    Decided by line 5:  initial 4..6
                    12 sessions are asked for with none delivered so far, more than the guideline
                    allows: a trial of 4 to 6 sessions.

                1 case passes, 1 fails
                """, said.out());
    }

    @Test
    void whatWasNotStatedIsNamed() throws IOException {
        Said said = test(guideline(WALKING + FAILS.replace("  completed 0\n", "")));
        assertTrue(
                said.out().contains("    Not stated in this case, and needed to decide: completed, better, able\n"),
                said.out());
    }

    @Test
    void listsThatAreLongStandBelowEachOther() throws IOException {
        Said said = test(guideline("""
                guideline walking
                walking
                  up to 4 if all of (one_condition_of_some_length, another_condition_of_some_length)
                case "a trial"
                  request walking 4
                  completed 0
                  expect undocumented certify 0 missing one_condition_of_some_length
                """));
        assertTrue(said.out().contains("""
                              expected       came
                    outcome   undocumented   undocumented
                    certify   0              0
                    missing   <- differs
                      expected  one_condition_of_some_length
                      came      one_condition_of_some_length, another_condition_of_some_length
                """), said.out());
    }

    @Test
    void colourIsForTerminals() throws IOException {
        Path file = guideline(WALKING + FAILS);
        assertFalse(test(file).out().contains("\u001B"));
        String seen = Said.atATerminal("test", file).out();
        assertTrue(seen.contains("\u001B[32mconforms\u001B[0m   \u001B[31mconforms in part\u001B[0m"), seen);
    }

    @Test
    void junitIsWrittenToStandardOutput() throws IOException {
        Said said = test("--format", "junit", guideline(WALKING + FAILS));
        assertEquals(Exit.WRONG, said.exit());
        assertTrue(said.out()
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"imr\" tests=\"2\""));
        assertTrue(said.out().endsWith("</testsuites>\n"));
        assertEquals("", said.err());
    }

    @Test
    void coverageSaysWhatNeverCame() throws IOException {
        Path file = guideline(WALKING);
        Said said = test("--coverage", file);
        assertEquals(Exit.FINE, said.exit());
        assertEquals("""
                1 case passes, 0 fail

                FILE: 6 of 14 exercised (42 %)
                  recommendations 1 of 1, phases 2 of 4, conditions 3 of 9
                  FILE:6: `then max 20 if better and able` was never open, never unknown
                  FILE:6: `better`, `able` were never yes, never no

                coverage: 6 of 14 exercised (42 %)
                """.replace("FILE", file.toString()), said.out());
    }

    @Test
    void coverageWithJsonIsAKeyOfIt() throws IOException {
        Path file = guideline(WALKING);
        assertTrue(test("--coverage", "--format", "json", file).out().contains("\"coverage\" : {"));
        assertFalse(test("--format", "json", file).out().contains("coverage"));
    }

    @Test
    void coverageHasNoPlaceInJunit() throws IOException {
        Said said = test("--coverage", "--format", "junit", guideline(WALKING));
        assertEquals(Exit.UNREADABLE, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().startsWith("imr: JUnit XML has no place for --coverage"), said.err());
    }

    @Test
    void pageAndLcovAreWrittenWhereTheyAreNamed() throws IOException {
        Path page = folder.resolve("new/coverage.html");
        Path lcov = folder.resolve("new/coverage.info");
        Said said = test("--coverage-html", page, "--coverage-lcov", lcov, guideline(WALKING + FAILS));
        assertEquals(Exit.WRONG, said.exit(), "a case fails, and what was asked for is written all the same");
        assertFalse(said.out().contains("exercised"), said.out());
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
        assertTrue(Files.readString(lcov).endsWith("end_of_record\n"));
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Path file = guideline(WALKING);
        Said said = test("--coverage-html", file, file);
        assertEquals(Exit.UNREADABLE, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().contains("walking.imr: it is a guideline and would be lost"), said.err());
        assertEquals(WALKING, Files.readString(file));
        assertEquals(Exit.UNREADABLE, test("--coverage-lcov", folder, file).exit());
    }
}
