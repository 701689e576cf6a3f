package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code imr explain} as a person calls it. */
class ExplainTest {

    private record Said(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    private static Said explain(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length + 1];
        Arrays.setAll(words, i -> i == 0 ? "explain" : args[i - 1].toString());
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Said(exit, out.toString(), err.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aGuidelineIsReadBackAsText() throws IOException {
        Said said = explain(write("psychological.imr", "CBT initial 4..6 then max 20 if functional_improvement\n"));
        assertEquals(Exit.FINE, said.exit, said::toString);
        assertTrue(said.out.startsWith("psychological\n=============\n"), said.out);
        assertTrue(said.out.contains("  • Initial trial: 4 to 6 sessions; up to 6 can be certified.\n"), said.out);
        assertTrue(said.out.contains("(declared nowhere, and taken so from its use)"), said.out);
        assertTrue(said.err.contains("warning[undeclared-fact]"), said.err);
    }

    @Test
    void aGuidelineIsReadBackAsAPage() throws IOException {
        Said said =
                explain("--format", "html", write("humming.imr", "treatment humming in minutes\nhumming up to 4\n"));
        assertEquals(Exit.FINE, said.exit, said::toString);
        assertTrue(said.out.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), said.out);
        assertTrue(said.out.contains("up to 4 minutes in total."), said.out);
        assertTrue(said.out.endsWith("</html>\n"), said.out);
    }

    @Test
    void onlyWhatIsNamedIsReadBack() throws IOException {
        write("words.imr", "guideline words \"Shared words\"\ntreatment humming in minutes\n");
        Path user = write("user.imr", "guideline user \"The user\"\n  use words\nhumming up to 4\n");
        Said one = explain(user);
        assertEquals(Exit.FINE, one.exit, one::toString);
        assertTrue(one.out.startsWith("The user\n"), one.out);
        assertFalse(one.out.contains("\nShared words\n"), one.out);
        Said all = explain(folder);
        assertTrue(all.out.startsWith("Guidelines\n==========\n"), all.out);
        assertTrue(all.out.contains("\nShared words\n------------\n"), all.out);
    }

    @Test
    void whatHasErrorsIsNotReadBack() throws IOException {
        Said said = explain(write("bad.imr", "CBT initial 4..\n"));
        assertEquals(Exit.WRONG, said.exit);
        assertEquals("", said.out);
        assertTrue(said.err.contains("error["), said.err);
    }

    @Test
    void whatIsNotThereCannotBeReadBack() {
        for (Said said : new Said[] {explain(folder.resolve("none.imr")), explain("a\0b")}) {
            assertEquals(Exit.UNREADABLE, said.exit);
            assertEquals("", said.out);
            assertTrue(said.err.startsWith("imr: there is no file or folder "), said.err);
        }
        assertEquals(Exit.UNREADABLE, explain("--format", "json").exit);
    }
}
