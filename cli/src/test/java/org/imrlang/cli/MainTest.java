package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a person calls them, bad input above all: one clear message, no stack trace, nothing decided. */
class MainTest {

    private static final String GUIDELINE = """
            CBT initial 4..6 then max 20 if functional_improvement

            case "at the outset"
              request CBT 12 sessions
              completed 0
              expect conforms in part certify 6
            """;

    private record Said(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void writeRules() throws IOException {
        rules = write("psychological.imr", GUIDELINE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Said run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        Said said = new Said(exit, out.toString(), err.toString());
        for (String inside : List.of("Exception", "\tat ", "org.imrlang", "antlr", "jackson", "<EOF>", "mismatched")) {
            assertFalse(said.out.contains(inside) || said.err.contains(inside), said::toString);
        }
        return said;
    }

    private Said decide(String json, Object... more) throws IOException {
        Path request = write("request.json", json.replace('\'', '"'));
        Object[] args = new Object[4 + more.length];
        args[0] = "decide";
        args[1] = "--rules";
        args[2] = rules;
        System.arraycopy(more, 0, args, 3, more.length);
        args[3 + more.length] = request;
        return run(args);
    }

    private static int errors(String text) {
        return (int) Pattern.compile("error\\[").matcher(text).results().count();
    }

    @Test
    void decidesARequest() throws IOException {
        Said said = decide("{'id': '7', 'treatment': 'CBT', 'quantity': 12, 'completed': 0}");
        assertEquals(Exit.FINE, said.exit, said::toString);
        assertTrue(said.out.startsWith("7. "), said.out);
        assertTrue(said.out.contains("conforms in part, 6 of 12 sessions; upheld"), said.out);
        assertTrue(said.out.lines().allMatch(line -> line.length() <= 88), said.out);
    }

    @Test
    void guidelinesThatNobodyNamedDecideNothing() throws IOException {
        Path request = write("request.json", "{\"treatment\": \"CBT\", \"quantity\": 12}");
        Said said = run("decide", request);
        assertEquals(Exit.UNREADABLE, said.exit);
        assertEquals(
                "imr: no guidelines are named, and the folder src/main/imr is not here; name a file or a folder of them"
                        + System.lineSeparator(),
                said.err);
    }

    @Test
    void decidesARequestAsJson() throws IOException {
        Said said = decide("{'treatment': 'CBT', 'quantity': 12, 'completed': 0}", "--format", "json");
        assertEquals(Exit.FINE, said.exit, said::toString);
        assertTrue(said.out.contains("\"certified\" : 6"), said.out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'treatment': 'CBT', 'quantity': 12, 'complete': 0}|complete: no such key is known here; did you mean"
                        + " `completed`?",
                "{'treatment': 'CBT', 'quantity': 0}|quantity: must be a whole number from 1 to 1,000,000, not 0",
                "{'treatment': 'CBT', 'quantity': 12.5}|quantity: must be a whole number from 1 to 1,000,000, not 12.5",
                "{'treatment': 'CBT', 'quantity': 12, 'completed': -1}|completed: must be a whole number from 0 to"
                        + " 1,000,000, not -1",
                "{'treatment': 'CBT', 'quantity': 1, 'facts': {'functional_improvement': 40}}|"
                        + "facts.functional_improvement: must be true, false or null, or \"yes\", \"no\" or"
                        + " \"unknown\", not 40"
            })
    void aBadRequestGetsOneMessage(String json, String message) throws IOException {
        Said said = decide(json);
        assertEquals(Exit.WRONG, said.exit);
        assertEquals("", said.out);
        assertTrue(said.err.endsWith("request.json: error: " + message + System.lineSeparator()), said.err);
    }

    @Test
    void aTreatmentThatNoGuidelineHasGetsTheNearOne() throws IOException {
        rules = write("near.imr", "biofeedback initial 3..4\n");
        Said said = decide("{'treatment': 'biofeedbak', 'quantity': 1}");
        assertEquals(Exit.WRONG, said.exit);
        assertEquals("", said.out);
        assertTrue(said.err.contains("did you mean `biofeedback`?"), said.err);
    }

    @Test
    void aRequestThatCannotBeRead() throws IOException {
        Said missing = run("decide", "--rules", rules, folder.resolve("none.json"));
        assertEquals(Exit.UNREADABLE, missing.exit);
        assertTrue(missing.err.contains("none.json: there is no such file"), missing.err);
        assertEquals(Exit.UNREADABLE, run("decide", "--rules", rules, folder).exit);
    }

    @Test
    void threeSyntaxErrorsGetThreeMessages() throws IOException {
        Path bad = write("bad.imr", "CBT initial 4..\n\nbiofeedback initial\n\nmassage then max\n");
        Said said = run("check", bad);
        assertEquals(Exit.WRONG, said.exit);
        assertEquals(3, errors(said.err), said.err);
        assertTrue(
                Pattern.compile("bad\\.imr:\\d+:\\d+: error\\[")
                        .matcher(said.err)
                        .find(),
                said.err);
        assertEquals("", said.out);
    }

    @Test
    void wrongRulesDecideAndWriteNothing() throws IOException {
        rules = write("bad.imr", "CBT initial 4..\n");
        Said decided = decide("{'treatment': 'CBT', 'quantity': 1}");
        assertEquals(Exit.WRONG, decided.exit);
        assertEquals("", decided.out);
        Path output = folder.resolve("java");
        assertEquals(Exit.WRONG, run("generate", "--output", output, "--package", "org.example", rules).exit);
        assertFalse(Files.exists(output));
        assertEquals(Exit.WRONG, run("test", rules).exit);
    }

    @Test
    void rulesThatAreNotThere() throws IOException {
        assertEquals(Exit.UNREADABLE, run("check", folder.resolve("none.imr")).exit);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Said said = run("check", empty);
        assertEquals(Exit.UNREADABLE, said.exit);
        assertEquals(1, said.err.lines().count(), said.err);
    }

    @Test
    void filesThatAreNoGuidelines() throws IOException {
        Said empty = run("check", write("empty.imr", ""));
        assertEquals(Exit.WRONG, empty.exit);
        assertEquals(1, errors(empty.err), empty.err);
        Path latin = Files.write(folder.resolve("latin.imr"), "// caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Said notUtf8 = run("check", latin);
        assertEquals(Exit.WRONG, notUtf8.exit);
        assertEquals(1, errors(notUtf8.err), notUtf8.err);
        Said huge = run("check", write("huge.imr", "(".repeat(50_000_000)));
        assertEquals(Exit.WRONG, huge.exit);
        assertEquals(1, errors(huge.err), huge.err);
        assertTrue(huge.err.length() < 1_000, "the message quotes the file");
    }

    @Test
    void diagnosticsAsJson() {
        Said said = run("check", "--format", "json", rules);
        assertEquals(Exit.FINE, said.exit);
        assertEquals("", said.err);
        for (String key : List.of("file", "line", "column", "end_line", "end_column", "severity", "code", "related")) {
            assertTrue(said.out.contains("\"" + key + "\" : "), said.out);
        }
    }

    @Test
    void runsCases() throws IOException {
        Said passed = run("test", rules);
        assertEquals(Exit.FINE, passed.exit, passed::toString);
        assertEquals("1 case passes, 0 fail\n", passed.out);
        Said failed =
                run("test", "--format", "json", write("failing.imr", GUIDELINE.replace("certify 6", "certify 5")));
        assertEquals(Exit.WRONG, failed.exit);
        assertTrue(failed.out.contains("\"failed\" : 1"), failed.out);
    }

    @Test
    void writesJava() throws IOException {
        Path output = folder.resolve("java");
        Said said = run("generate", "--output", output, "--package", "org.example", rules);
        assertEquals(Exit.FINE, said.exit, said::toString);
        assertTrue(Files.exists(output.resolve("org/example/Psychological.java")));
        assertEquals(Exit.UNREADABLE, run("generate", "--output", output, "--package", "1", rules).exit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "decide", "test", "explain", "generate"})
    void everyCommandHasHelpWithAnExample(String command) {
        Said said = run(command, "--help");
        assertEquals(Exit.FINE, said.exit);
        assertTrue(said.out.contains("  imr " + command + " "), said.out);
    }

    @Test
    void wrongUsage() {
        for (Said said : List.of(run(), run("chek"), run("check", "--format", "xml"), run("decide"))) {
            assertEquals(Exit.UNREADABLE, said.exit, said::toString);
            assertEquals("", said.out);
            assertTrue(said.err.startsWith("imr: "), said.err);
        }
        assertTrue(run("--version").out.startsWith("imr 0"), "the version is filled in by the build");
    }
}
