package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code imr check --against}: what a change breaks, in each form, and how it ends. */
class CheckAgainstTest {

    private static final String SONGS = """
            treatment humming in sessions
            fact pitch one of (high, low) "how it sounds"
            humming
              initial 4 if pitch is low
            """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aChangeOfWhatIsDecidedBreaksNobody() throws IOException {
        Path old = write("old/songs.imr", SONGS);
        Said said = Said.by("check", "--against", old, write("new/songs.imr", SONGS.replace("initial 4", "initial 5")));
        assertEquals(Exit.FINE, said.exit(), said::toString);
        assertTrue(
                said.err()
                        .endsWith("callers of the version before notice nothing but what is decided"
                                + System.lineSeparator()),
                said::err);
    }

    @Test
    void aWarningEndsWell() throws IOException {
        Path old = write("old/songs.imr", SONGS);
        Said said = Said.by(
                "check", "--against", old, write("new/songs.imr", SONGS.replace("(high, low)", "(high, low, middle)")));
        assertEquals(Exit.FINE, said.exit(), said::toString);
        assertTrue(said.err().contains("warning[value-added]"), said::err);
        assertTrue(said.err().contains("1 change may break callers of the version before"), said::err);
    }

    @Test
    void whatBreaksCallersFails() throws IOException {
        write("old/songs.imr", SONGS);
        write("new/songs.imr", SONGS.replace("(high, low)", "(low, middle)").replace("in sessions", "in visits"));
        Said said = Said.by("check", "--against", folder.resolve("old"), folder.resolve("new"));
        assertEquals(Exit.WRONG, said.exit(), said::toString);
        assertEquals("", said.out());
        assertTrue(
                said.err().contains("songs.imr:1:11: error[unit-changed]: `humming` was counted in sessions"),
                said::err);
        assertTrue(said.err().contains("2 changes break callers of the version before, 1 change may"), said::err);
    }

    @Test
    void reportsHoldTheSame() throws IOException {
        Path old = write("old/songs.imr", SONGS);
        Path now = write("new/songs.imr", SONGS.replace("in sessions", "in visits"));
        Said json = Said.by("check", "--against", old, "--format", "json", now);
        assertEquals(Exit.WRONG, json.exit(), json::toString);
        assertTrue(json.out().contains("\"unit-changed\""), json::out);
        assertEquals("", json.err());
        Said sarif = Said.by("check", "--against", old, "--format", "sarif", now);
        assertEquals(Exit.WRONG, sarif.exit(), sarif::toString);
        assertTrue(sarif.out().contains("\"ruleId\" : \"unit-changed\"")
                || sarif.out().contains("\"ruleId\":\"unit-changed\""));
    }

    @Test
    void nothingIsComparedWhereAVersionHasErrors() throws IOException {
        Path right = write("right/songs.imr", SONGS);
        Path wrong = write("wrong/songs.imr", SONGS.replace("initial 4", "initial 4..2"));
        for (Said said :
                new Said[] {Said.by("check", "--against", wrong, right), Said.by("check", "--against", right, wrong)}) {
            assertEquals(Exit.WRONG, said.exit(), said::toString);
            assertTrue(said.err().contains("error[reversed-range]"), said::err);
            assertTrue(said.err().contains("one of the two versions has errors, so they were not compared"), said::err);
        }
    }

    @Test
    void whatCannotBeReadAndWrongUsage() throws IOException {
        Path now = write("songs.imr", SONGS);
        assertEquals(
                Exit.UNREADABLE,
                Said.by("check", "--against", folder.resolve("nowhere"), now).exit());
        Said fixing = Said.by("check", "--fix", "--against", now, now);
        assertEquals(2, fixing.exit());
        assertTrue(fixing.err().startsWith("imr: --against compares and repairs nothing"), fixing::err);
        assertFalse(fixing.err().contains("Exception"));
    }
}
