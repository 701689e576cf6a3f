package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code imr decide} makes of its files: what is wrong is said by the file's name, and nothing is decided. */
class DecideInputTest {

    private static final String GUIDELINE = "CBT initial 4..6 then max 20 if improved\n";
    private static final String BAD_CASE = "{'case': 'two lines', 'facts': {'improve': true}, 'requests': ["
            + "{'treatment': 'CBT', 'quantity': 1}, {'treatment': 'CBT', 'quantity': 0}]}";
    private static final List<String> MISTAKES = List.of(
            "facts.improve: no guideline knows the fact `improve`; did you mean `improved`?",
            "requests[1].quantity: must be a whole number from 1 to 1,000,000, not 0");

    @TempDir
    private Path folder;

    private record Said(int exit, String out, List<String> errors) {}

    private static Said run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        List<String> errors = err.toString()
                .lines()
                .filter(line -> line.contains(": error: ") || line.startsWith("imr: "))
                .toList();
        return new Said(exit, out.toString(), errors);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }

    private static Said withStandardInput(String json, Object... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        try {
            return run(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void everyMistakeOfACaseIsSaidByTheFilesName() throws IOException {
        Path rules = write("psychological.imr", GUIDELINE);
        Path request = write("case.json", BAD_CASE);
        Said said = run("decide", "--rules", rules, "--format", "json", request);
        assertEquals(Exit.WRONG, said.exit);
        assertEquals("", said.out);
        assertEquals(MISTAKES.stream().map(one -> request + ": error: " + one).toList(), said.errors);
    }

    @Test
    void standardInputIsReadAlike() throws IOException {
        Path rules = write("psychological.imr", GUIDELINE);
        Said said = withStandardInput(BAD_CASE, "decide", "--rules", rules, "-");
        assertEquals(Exit.WRONG, said.exit);
        assertEquals("", said.out);
        assertEquals(
                MISTAKES.stream().map(one -> "standard input: error: " + one).toList(), said.errors);
    }

    @Test
    void whatIsNoJsonIsSaidByTheFilesName() throws IOException {
        Path rules = write("psychological.imr", GUIDELINE);
        Path request = write("request.json", "{'treatment': 'CBT'");
        Said said = run("decide", "--rules", rules, request);
        assertEquals(Exit.WRONG, said.exit);
        assertEquals(1, said.errors.size());
        assertTrue(said.errors.get(0).startsWith(request + ": error: line 1, column "), said.errors::toString);
    }

    @Test
    void rulesWithErrorsDecideNothing() throws IOException {
        Path rules = write("bad.imr", "CBT initial 4..\n");
        Said said = run("decide", "--rules", rules, write("request.json", "{'treatment': 'CBT', 'quantity': 1}"));
        assertEquals(Exit.WRONG, said.exit);
        assertEquals("", said.out);
        assertFalse(said.errors.stream().anyMatch(line -> line.contains("request.json")), said.errors::toString);
    }

    @Test
    void aFileThatIsNotThereCannotBeRead() throws IOException {
        Path rules = write("psychological.imr", GUIDELINE);
        Path nowhere = folder.resolve("nowhere.json");
        Said noRequest = run("decide", "--rules", rules, nowhere);
        assertEquals(Exit.UNREADABLE, noRequest.exit);
        assertEquals(List.of("imr: " + nowhere + ": there is no such file"), noRequest.errors);
        Path request = write("request.json", "{'treatment': 'CBT', 'quantity': 1}");
        Said noRules = run("decide", "--rules", folder.resolve("nowhere.imr"), request);
        assertEquals(Exit.UNREADABLE, noRules.exit);
        assertEquals("", noRules.out);
    }

    @Test
    void whatALoneFileUsesIsReportedToo() throws IOException {
        Path rules = write("psychological.imr", "guideline psychological\n  use words\n\n" + GUIDELINE);
        write("words.imr", "guideline words\n\ntreatment CBT in\n");
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "check", rules.toString());
        assertEquals(Exit.WRONG, exit);
        assertTrue(err.toString().contains("words.imr:3:15: error["), err::toString);
    }
}
