package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code imr decide --format html}: the review as a letter. */
class DecideLetterTest {

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void writeRules() throws IOException {
        rules = Files.writeString(
                folder.resolve("walks.imr"),
                "treatment walk in walks\n\nwalk\n  initial 4..6\n  then max 20 if fresh\n");
    }

    private Said letter(String json) throws IOException {
        Path request = Files.writeString(folder.resolve("request.json"), json.replace('\'', '"'));
        return Said.by("decide", "--rules", rules, "--format", "html", request);
    }

    @Test
    void theLetterGoesToStandardOutput() throws IOException {
        Said said = letter("{'case': 'Walks', 'requests': [{'treatment': 'walk', 'quantity': 12, 'completed': 0},"
                + " {'treatment': 'walk', 'quantity': 3, 'completed': 0}]}");
        assertEquals(Exit.FINE, said.exit());
        assertEquals("", said.err());
        assertTrue(said.out().startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), said::out);
        assertTrue(said.out().endsWith("</html>\n"), said::out);
        assertTrue(said.out().contains("<h1>Walks</h1>"), said::out);
        assertTrue(said.out().contains("The review as a whole: partially overturned."), said::out);
        assertTrue(said.out().contains("6 of the 12 walks requested can be certified on these criteria."), said::out);
        assertTrue(said.out().contains("All 3 walks requested can be certified on these criteria."), said::out);
    }

    @Test
    void aBadRequestGetsNoLetter() throws IOException {
        Said said = letter("{'treatment': 'walk', 'quantity': 0}");
        assertEquals(Exit.WRONG, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().contains("quantity: must be a whole number from 1 to 1,000,000, not 0"), said::err);
    }

    @Test
    void anUnknownFormatIsRefused() {
        Said said = Said.by("decide", "--format", "pdf", "request.json");
        assertEquals(Exit.UNREADABLE, said.exit());
        assertTrue(said.err().contains("--format"), said::err);
    }
}
