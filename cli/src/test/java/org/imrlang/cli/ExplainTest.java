package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code imr explain} as a person calls it. */
class ExplainTest {

    @TempDir
    private Path folder;

    private static Said explain(Object... args) {
        return Said.by(Stream.concat(Stream.of("explain"), Stream.of(args)).toArray());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aGuidelineIsReadBackAsText() throws IOException {
        Said said = explain(write("psychological.imr", "CBT initial 4..6 then max 20 if functional_improvement\n"));
        assertEquals(Exit.FINE, said.exit(), said::toString);
        assertTrue(said.out().startsWith("psychological\n=============\n"), said.out());
        assertTrue(said.out().contains("  • Initial trial: 4 to 6 sessions; up to 6 can be certified.\n"), said.out());
        assertTrue(said.out().contains("(declared nowhere, and taken so from its use)"), said.out());
        assertTrue(said.err().contains("warning[undeclared-fact]"), said.err());
    }

    @Test
    void aGuidelineIsReadBackAsAPage() throws IOException {
        Said said =
                explain("--format", "html", write("humming.imr", "treatment humming in minutes\nhumming up to 4\n"));
        assertEquals(Exit.FINE, said.exit(), said::toString);
        assertTrue(said.out().startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), said.out());
        assertTrue(said.out().contains("up to 4 minutes in total."), said.out());
        assertTrue(said.out().endsWith("</html>\n"), said.out());
    }

    @Test
    void onlyWhatIsNamedIsReadBack() throws IOException {
        write("words.imr", "guideline words \"Shared words\"\ntreatment humming in minutes\n");
        Path user = write("user.imr", "guideline user \"The user\"\n  use words\nhumming up to 4\n");
        Said one = explain(user);
        assertEquals(Exit.FINE, one.exit(), one::toString);
        assertTrue(one.out().startsWith("The user\n"), one.out());
        assertFalse(one.out().contains("\nShared words\n"), one.out());
        Said all = explain(folder);
        assertTrue(all.out().startsWith("Guidelines\n==========\n"), all.out());
        assertTrue(all.out().contains("\nShared words\n------------\n"), all.out());
    }

    @Test
    void whatHasErrorsIsNotReadBack() throws IOException {
        Said said = explain(write("bad.imr", "CBT initial 4..\n"));
        assertEquals(Exit.WRONG, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().contains("error["), said.err());
    }

    @Test
    void theCodeOfAMessageShowsItsPage() {
        Said said = explain("near-miss");
        assertEquals(Exit.FINE, said.exit(), said::toString);
        assertTrue(said.out().startsWith("near-miss\n"), said.out());
        assertTrue(said.out().contains("    guideline.imr:"), said.out());
        Said two = explain("near-miss", "case-twin");
        assertTrue(two.out().startsWith(said.out() + "\ncase-twin\n"), two.out());
    }

    @Test
    void aCodeIsNotMixedWithWhatIsReadBack() throws IOException {
        Path guideline = write("humming.imr", "treatment humming in minutes\nhumming up to 4\n");
        Said mixed = explain("near-miss", guideline);
        assertEquals(Exit.UNREADABLE, mixed.exit());
        assertTrue(mixed.err().startsWith("imr: name either guidelines or codes of messages, not both\n"), mixed.err());
        assertEquals(Exit.UNREADABLE, explain("--format", "html", "near-miss").exit());
        Said misspelt = explain("near-mis");
        assertEquals(Exit.UNREADABLE, misspelt.exit());
        assertEquals(
                "imr: there is no file or folder near-mis; if the code of a message is meant, did you mean"
                        + " near-miss?\n",
                misspelt.err());
    }

    @Test
    void whatIsNotThereCannotBeReadBack() {
        for (Said said : new Said[] {explain(folder.resolve("none.imr")), explain("a\0b")}) {
            assertEquals(Exit.UNREADABLE, said.exit());
            assertEquals("", said.out());
            assertTrue(said.err().startsWith("imr: there is no file or folder "), said.err());
        }
        assertEquals(Exit.UNREADABLE, explain("--format", "json").exit());
    }
}
