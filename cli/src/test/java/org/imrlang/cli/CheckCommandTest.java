package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code imr check}: its summary, its repairs, its reports and its colours. */
class CheckCommandTest {

    /** Two warnings that repair themselves, since a percentage is written with its sign. */
    private static final String UNSIGNED = """
            guideline humming_book "The humming book (invented)"
              authority ODG
            treatment humming "humming (invented)" in sessions
            fact relief percent "relief"
            source book "The humming book" edition "1"
            humming
              initial 4
              then 2 more if relief >= 40
              then 3 more if relief >= 60
              cite book

            case "at the outset"
              request humming 4 sessions
              completed 0
              expect conforms
            """;

    private static final String SIGNED = UNSIGNED.replace(">= 40", ">= 40%").replace(">= 60", ">= 60%");
    private static final String REVERSED = SIGNED.replace("initial 4", "initial 6..4");

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().toList();
        return lines.get(lines.size() - 1);
    }

    @Test
    void aCleanRulesetIsToldWhatWasChecked() throws IOException {
        Said said = Said.by("check", write("a.imr", SIGNED));
        assertEquals(Exit.FINE, said.exit(), said::toString);
        assertEquals("", said.out());
        assertEquals(
                "no errors and no warnings in 1 file: 1 recommendation, 1 case (`imr test` decides it)",
                said.err().strip());
    }

    @Test
    void theSummaryCountsAndSaysWhatCanBeRepaired() throws IOException {
        write("a.imr", UNSIGNED);
        write("b.imr", "treatment gargling in sessions\ngargling\n  initial 6..4\n");
        Said said = Said.by("check", folder);
        assertEquals(Exit.WRONG, said.exit());
        List<String> lines = said.err().lines().toList();
        assertTrue(lines.get(lines.size() - 2).matches("1 error, [0-9] warnings in 2 files"), said::err);
        assertEquals(
                "`imr check --fix` repairs 2 of them, and `imr check --dry-run` shows what that changes",
                lastLine(said.err()));
    }

    @Test
    void whatIsCertainIsRepaired() throws IOException {
        Path file = write("a.imr", UNSIGNED);
        Said said = Said.by("check", "--fix", file);
        assertEquals(Exit.FINE, said.exit(), said::toString);
        assertEquals(SIGNED, Files.readString(file));
        assertEquals(
                List.of(
                        file + ": 2 mistakes repaired",
                        "no errors and no warnings in 1 file: 1 recommendation, 1 case (`imr test` decides it)"),
                said.err().lines().toList());
        assertEquals(List.of("a.imr"), names());
    }

    @Test
    void lineEndsAndTheMarkAtTheBeginningStay() throws IOException {
        Path file = write("a.imr", "\uFEFF" + UNSIGNED.replace("\n", "\r\n").stripTrailing());
        assertEquals(Exit.FINE, Said.by("check", "--fix", file).exit());
        assertEquals("\uFEFF" + SIGNED.replace("\n", "\r\n").stripTrailing(), Files.readString(file));
    }

    @Test
    void whatRemainsIsReportedAndDecidesTheExitCode() throws IOException {
        Path file = write("a.imr", UNSIGNED.replace("initial 4", "initial 6..4"));
        Said said = Said.by("check", "--fix", file);
        assertEquals(Exit.WRONG, said.exit());
        assertEquals(REVERSED, Files.readString(file));
        assertTrue(said.err().contains("error[reversed-range]"), said::err);
        assertFalse(said.err().contains("percent-sign-missing"), said::err);
        assertEquals("1 error in 1 file", lastLine(said.err()));
    }

    @Test
    void whereNothingIsCertainThatIsSaidAndNothingIsWritten() throws IOException {
        Path file = write("a.imr", REVERSED);
        Said said = Said.by("check", "--fix", file);
        assertEquals(Exit.WRONG, said.exit());
        assertEquals(REVERSED, Files.readString(file));
        assertTrue(said.err().startsWith("nothing here can be repaired without asking: the help says what to write"));
    }

    @Test
    void aDryRunShowsTheChangeAndWritesNothing() throws IOException {
        Path file = write("a.imr", UNSIGNED);
        Said said = Said.by("check", "--dry-run", file);
        assertEquals(Exit.FINE, said.exit());
        assertEquals(UNSIGNED, Files.readString(file));
        assertEquals("""
                --- FILE
                +++ FILE
                @@ -5,8 +5,8 @@
                 source book "The humming book" edition "1"
                 humming
                   initial 4
                -  then 2 more if relief >= 40
                -  then 3 more if relief >= 60
                +  then 2 more if relief >= 40%
                +  then 3 more if relief >= 60%
                   cite book
                \s
                 case "at the outset"
                """.replace("FILE", file.toString()), said.out());
        assertEquals(
                List.of(file + ": 2 mistakes would be repaired", "nothing would remain in 1 file; nothing was written"),
                said.err().lines().toList());
        assertEquals(said, Said.by("check", "--dry-run", "--fix", file));
    }

    @Test
    void aLinkToAFileIsFollowedAndStays() throws IOException {
        Path real =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a.imr"), UNSIGNED);
        Path link = Files.createSymbolicLink(folder.resolve("link.imr"), real);
        assertEquals(Exit.FINE, Said.by("check", "--fix", link).exit());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(SIGNED, Files.readString(real));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndNothingIsLost() throws IOException {
        write("a.imr", UNSIGNED);
        Path locked = write("b.imr", UNSIGNED.replace("humming", "gargling"));
        assertTrue(locked.toFile().setWritable(false));
        Said said = Said.by("check", "--fix", folder);
        assertEquals(Exit.UNREADABLE, said.exit());
        assertEquals(
                "imr: cannot write " + locked + ": it is protected against writing",
                said.err().strip());
        assertEquals(UNSIGNED, Files.readString(folder.resolve("a.imr")), "none is written where one cannot be");
        assertEquals(List.of("a.imr", "b.imr"), names());
    }

    @Test
    void otherProgramsGetWhatRemainsInTheirFormat() throws IOException {
        Path file = write("a.imr", UNSIGNED.replace("initial 4", "initial 6..4"));
        Said said = Said.by("check", "--fix", "--format", "json", file);
        assertEquals(Exit.WRONG, said.exit());
        assertTrue(said.out().startsWith("["), said::out);
        assertTrue(said.out().contains("reversed-range") && !said.out().contains("percent-sign"), said::out);
        assertEquals(file + ": 2 mistakes repaired", said.err().strip());
        Said refused = Said.by("check", "--dry-run", "--format", "sarif", file);
        assertEquals(Exit.UNREADABLE, refused.exit());
        assertTrue(refused.err().startsWith("imr: --dry-run shows a change as text; leave --format sarif out"));
    }

    @Test
    void aSarifReportGoesToStandardOutput() throws IOException {
        Said said = Said.by("check", "--format", "sarif", write("a.imr", REVERSED));
        assertEquals(Exit.WRONG, said.exit());
        assertEquals("", said.err());
        assertTrue(said.out().contains("\"ruleId\" : \"reversed-range\""), said::out);
        assertTrue(said.out().contains("\"version\" : \"0."), said::out);
        assertFalse(said.out().contains("\u001B"), said::out);
    }

    @Test
    void coloursAreForTerminals() throws IOException {
        Path file = write("a.imr", UNSIGNED);
        Said seen = Said.atATerminal("check", file);
        Said piped = Said.by("check", file);
        assertTrue(seen.err().contains("\u001B[1;33mwarning[percent-sign-missing]\u001B[0m"), seen::err);
        assertEquals(piped.err(), seen.err().replaceAll("\u001B\\[[0-9;]*m", ""));
        Said diff = Said.atATerminal("check", "--dry-run", file);
        assertTrue(diff.out().contains("\u001B[32m+  then 2 more if relief >= 40%\u001B[0m\n"), diff::out);
        assertFalse(Said.atATerminal("check", "--format", "json", file).out().contains("\u001B"));
    }

    @Test
    void nothingThatATerminalObeysGetsThrough() throws IOException {
        Path file = write("a.imr", UNSIGNED.replace("relief >= 40", "relief >= 40 // \u001B]0;owned\u0007 \u202E"));
        for (Object[] args : new Object[][] {{"check", file}, {"check", "--dry-run", file}}) {
            Said said = Said.atATerminal(args);
            String text = (said.out() + said.err()).replaceAll("\u001B\\[[0-9;]*m", "");
            assertFalse(text.codePoints().anyMatch(one -> one != '\n' && one != '\r' && Character.isISOControl(one)));
            assertFalse(text.contains("\u202E"));
            assertTrue(text.contains("<U+001B>]0;owned<U+0007> <U+202E>"), text);
        }
        assertTrue(Said.by("check", "--dry-run", file).out().contains("\u001B]0;owned\u0007 \u202E"), "for patch");
    }

    @Test
    void whoDecidesOrRunsCasesIsNotToldOfWarnings() throws IOException {
        Path file = write("a.imr", UNSIGNED);
        Path request = write("request.json", "{\"treatment\": \"humming\", \"quantity\": 4}");
        for (Said said : List.of(Said.by("decide", "--rules", file, request), Said.by("test", file))) {
            assertEquals(Exit.FINE, said.exit(), said::toString);
            assertEquals("", said.err());
        }
        Path wrong = write("b.imr", UNSIGNED.replace("initial 4", "initial 6..4"));
        for (Said said : List.of(Said.by("decide", "--rules", wrong, request), Said.by("test", wrong))) {
            assertEquals(Exit.WRONG, said.exit());
            assertTrue(said.err().contains("error[reversed-range]"), said::err);
            assertFalse(said.err().contains("warning["), said::err);
        }
    }

    @Test
    void whatIsOnlyUsedIsNotChanged() throws IOException {
        Path used = write("humming_book.imr", UNSIGNED);
        Path user = write("user.imr", "guideline user\n  use humming_book\n\nhumming\n  initial 2\n");
        Said said = Said.by("check", "--fix", user);
        assertEquals(UNSIGNED, Files.readString(used));
        assertTrue(
                said.err().startsWith("2 repairs left out: name the files that are used, to repair them too"),
                said::err);
        Said.by("check", "--fix", user, used);
        assertEquals(SIGNED, Files.readString(used));
    }

    @Test
    void filesThatLookTheSameAreNotRepaired() throws IOException {
        write("a\u0001.imr", UNSIGNED);
        write("a\u0002.imr", UNSIGNED.replace("humming", "gargling"));
        Said said = Said.by("check", "--fix", folder);
        assertEquals(Exit.UNREADABLE, said.exit());
        assertEquals(
                "imr: two files are both shown as " + folder + "/a?.imr; rename one before they are repaired",
                said.err().strip());
        assertEquals(UNSIGNED, Files.readString(folder.resolve("a\u0001.imr")));
    }

    @Test
    void theTitleOfACaseSaysNothingToTheTerminal() throws IOException {
        Path file = write(
                "a.imr", SIGNED.replace("at the outset", "at \u202Ethe outset").replace("humming 4", "humming 5"));
        Said said = Said.atATerminal("test", file);
        assertEquals(Exit.WRONG, said.exit(), said::toString);
        assertFalse((said.out() + said.err()).contains("\u202E"), said::toString);
        assertTrue((said.out() + said.err()).contains("<U+202E>"), said::toString);
    }

    @Test
    void bytesThatAreNoTextAreLeftAlone() throws IOException {
        byte[] latin = UNSIGNED.replace("invented", "inventé").getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("a.imr"), latin);
        assertEquals(Exit.WRONG, Said.by("check", "--fix", file).exit());
        assertEquals(latin.length, Files.size(file));
    }
}
