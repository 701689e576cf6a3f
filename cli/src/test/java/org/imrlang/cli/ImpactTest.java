package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code imr impact}: two versions of a ruleset over the same requests. */
class ImpactTest {

    private static final String RULES = """
            guideline tone
              edition "first"
            treatment walk in walks
            fact fresh
            walk
              initial 4..6
              then max 20 if fresh
            """;

    private static final String REQUESTS = """
            {'id': 'a', 'treatment': 'walk', 'quantity': 12, 'completed': 0, 'request_date': '2031-05-09'}
            {'id': 'b', 'treatment': 'walk', 'quantity': 6, 'completed': 0}

            {'case': 'c', 'requests': [
            """.stripTrailing()
            + "{'treatment': 'walk', 'quantity': 8, 'completed': 0}, {'treatment': 'walk', 'quantity': 1}]}\n";

    @TempDir
    private Path folder;

    private Path base;
    private Path head;

    @BeforeEach
    void writeRules() throws IOException {
        base = write("base.imr", RULES);
        head = write("head.imr", RULES.replace("first", "second").replace("4..6", "4..8"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path requests(String text) throws IOException {
        return write("requests.ndjson", text.replace('\'', '"'));
    }

    private Said impact(Object... more) {
        Object[] args = new Object[more.length + 5];
        args[0] = "impact";
        args[1] = "--base";
        args[2] = base;
        args[3] = "--head";
        args[4] = head;
        System.arraycopy(more, 0, args, 5, more.length);
        return Said.by(args);
    }

    @Test
    void theReportSaysWhatChangesAndWhatDecides() throws IOException {
        Path requests = requests(REQUESTS);
        Said said = impact(requests);
        assertEquals("", said.err());
        assertEquals(Exit.FINE, said.exit());
        assertEquals("""
                base      %s
                head      %s
                requests  %s

                4 requests were decided by both versions. 2 of them change (50.0 %%).

                Outcomes
                  outcome           base  head  difference
                  conforms             1     2          +1
                  conforms in part     2     1          -1
                  does not conform     0     0           0
                  undocumented         1     1           0
                  not addressed        0     0           0

                What is certified
                  treatment  requests  change  by base  by head  gained  lost  counted in
                  walk              4       2       18       22      +4     0  walks

                What changes
                  requests  treatment  by base              by head           gained  lost  counted in
                         1  walk       conforms in part  →  conforms              +2     0  walks
                      decided by initial, tone:6, in both
                         1  walk       conforms in part  →  conforms in part      +2     0  walks
                      decided by initial, tone:6, in both

                Examples
                  line 1, a: walk
                      base  conforms in part (certified 6), by initial, tone:6
                      head  conforms in part (certified 8), by initial, tone:6
                  line 4, request 1: walk
                      base  conforms in part (certified 6), by initial, tone:6
                      head  conforms (certified 8), by initial, tone:6
                """.formatted(base, head, requests), said.out());
    }

    @Test
    void sameRulesChangeNothing() throws IOException {
        head = base;
        Said said = impact("--fail-on-change", requests(REQUESTS));
        assertEquals(Exit.FINE, said.exit());
        assertTrue(
                said.out().contains("4 requests were decided by both versions. No outcome and no amount changes."),
                said::out);
        assertFalse(said.out().contains("What changes"), said::out);
    }

    @Test
    void aChangeCanFailABuild() throws IOException {
        Said said = impact("--fail-on-change", requests(REQUESTS));
        assertEquals(Exit.WRONG, said.exit());
        assertEquals("imr: 2 requests change\n", said.err());
        assertTrue(said.out().contains("What changes"), said::out);
    }

    @Test
    void nothingThatARequestStatesIsShownUnlessItIsAskedFor() throws IOException {
        Path requests = requests(REQUESTS + "{'treatment': 'walk', 'quantity': 1, 'request_date': '2032'}\n");
        for (String format : new String[] {"text", "json", "html"}) {
            Said silent = impact("--format", format, requests);
            assertEquals(Exit.WRONG, silent.exit());
            assertFalse(silent.out().contains("2031") || silent.out().contains("2032"), silent::out);
            Said asked = impact("--format", format, "--show-requests", requests);
            assertTrue(asked.out().contains("2031-05-09") && asked.out().contains("2032"), asked::out);
        }
    }

    @Test
    void linesThatAVersionCannotReadAreToldAndEndInFailure() throws IOException {
        head = write("more.imr", RULES + "  contraindicated if fever\n");
        Path requests = requests("""
                {'treatment': 'walk', 'quantity': 1, 'completed': 0, 'facts': {'fever': true}}
                {'treatment': 'walk', 'quantity': 1, 'completed': 0, 'facts': {'fever': false}}
                {'treatment': 'walk', 'quantity': 0}
                {'treatment': 'walk', 'quantity': 1, 'completed': 0}
                """);
        Said said = impact(requests);
        assertEquals(Exit.WRONG, said.exit());
        assertEquals("imr: 3 lines of " + requests + " were not compared; the report says why\n", said.err());
        assertTrue(said.out().endsWith("""

                                Not compared
                                  2 lines that head alone can read
                                      2  base does not know the fact `fever`
                                      line 1, line 2
                                  1 line that neither version can read
                                      line 3
                                """), said::out);
    }

    @Test
    void commaSeparatedValuesMayHaveColumnsThatOneVersionKnows() throws IOException {
        head = write("more.imr", RULES + "  contraindicated if fever\n");
        Path requests = write("requests.csv", "id,treatment,quantity,completed,fever\na,walk,6,0,\nb,walk,6,0,yes\n");
        Said said = impact(requests);
        assertEquals(Exit.WRONG, said.exit());
        assertTrue(said.out().contains("1 request was decided by both versions. It changes."), said::out);
        assertTrue(said.out().contains("1  base does not know the fact `fever`\n      line 3\n"), said::out);
        Path unknown = write("unknown.csv", "id,treatment,quantity,fevr\na,walk,6,\n");
        Said refused = impact(unknown);
        assertEquals(Exit.UNREADABLE, refused.exit());
        assertEquals("", refused.out());
        assertEquals(
                "imr: " + unknown + ": in the header, no column `fevr` is known; did you mean `fever`?\n",
                refused.err());
    }

    @Test
    void rulesWithErrorsCompareNothingAndSayWhich() throws IOException {
        Path requests = requests(REQUESTS);
        head = write("bad.imr", "walk initial 4..\n");
        Said said = impact(requests);
        assertEquals(Exit.WRONG, said.exit());
        assertEquals("", said.out());
        assertTrue(said.err().contains("bad.imr:1:15: error["), said::err);
        assertTrue(said.err().endsWith("imr: the rules of --head have errors, so nothing was compared\n"), said::err);
    }

    @Test
    void noRequestsAreNoFailure() throws IOException {
        Said said = impact(requests("\n\n"));
        assertEquals(Exit.FINE, said.exit());
        assertTrue(said.out().contains("There are no requests, so nothing was compared."), said::out);
        assertTrue(impact("--format", "json", requests("")).out().contains("\"requests\" : 0"));
        assertTrue(impact("--format", "html", requests("")).out().contains("There are no requests"));
    }

    @Test
    void standardInputIsReadAlike() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(REQUESTS.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        try {
            String piped = impact("-").out();
            assertEquals(
                    impact(requests(REQUESTS)).out().lines().skip(3).toList(),
                    piped.lines().skip(3).toList());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Said noFile = impact(folder.resolve("nowhere.ndjson"));
        assertEquals(Exit.UNREADABLE, noFile.exit());
        assertEquals("imr: " + folder.resolve("nowhere.ndjson") + ": there is no such file\n", noFile.err());
        Said aFolder = impact(folder);
        assertEquals(Exit.UNREADABLE, aFolder.exit());
        assertTrue(aFolder.err().contains("this is a folder"), aFolder::err);
        base = folder.resolve("nowhere.imr");
        Said noRules = impact(requests(REQUESTS));
        assertEquals(Exit.UNREADABLE, noRules.exit());
        assertTrue(noRules.err().contains("nowhere.imr"), noRules::err);
    }

    @Test
    void wrongUsageIsRefused() throws IOException {
        Path requests = requests(REQUESTS);
        assertEquals(
                Exit.UNREADABLE, Said.by("impact", "--base", base, requests).exit());
        assertEquals(Exit.UNREADABLE, impact("--examples", "-1", requests).exit());
        assertEquals(Exit.UNREADABLE, impact("--examples", "1001", requests).exit());
        assertEquals(Exit.UNREADABLE, impact("--format", "pdf", requests).exit());
        assertFalse(impact("--examples", "0", requests).out().contains("Examples"));
    }

    @Test
    void namesOfRequestsAreShownWithoutWhatATerminalObeys() throws IOException {
        Path requests =
                requests("{'id': 'a\\u202e\\u001b[31m', 'treatment': 'walk', 'quantity': 12, 'completed': 0}\n");
        String out = impact(requests).out();
        assertFalse(out.contains("\u202e") || out.contains("\u001b"), out);
        String page = impact(
                        "--format",
                        "html",
                        requests("{'id': '<script>', 'treatment': 'walk', 'quantity': 12, 'completed': 0}"))
                .out();
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
    }
}
