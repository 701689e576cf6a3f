package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {

    private static final String FIRST =
            "{\"id\": \"1\", \"treatment\": \"humming\", \"quantity\": 2, \"completed\": 0}\n";
    private static final String SECOND = "{\"id\": \"2\", \"treatment\": \"humming\", \"quantity\": 9}\n";
    private static final String BAD = "{\"id\": \"3\", \"treatment\": \"hummin\", \"quantity\": 9}\n";
    private static final String FIRST_ANSWER = """
            {"id":"1","treatment":"humming","requested":2,"unit":"sessions","outcome":"conforms","certified":2,\
            "possible":2,"missing":[],"guideline":"invented","chosen_by":{"basis":"request_date"},\
            "binding":{"guideline":"invented","clause":"initial","line":8},"review":"overturned"}
            """;

    @TempDir
    private Path folder;

    private Path rules;
    private Path requests;

    @BeforeEach
    void write() throws IOException {
        rules = folder.resolve("invented.imr");
        Files.writeString(rules, """
                guideline invented

                treatment humming

                fact calm

                humming
                  initial 2
                  then max 9 if calm
                """);
        requests = folder.resolve("requests.ndjson");
        Files.writeString(requests, FIRST + "\n" + BAD + SECOND);
    }

    private Said batch(Object... more) {
        Object[] all = new Object[more.length + 3];
        all[0] = "batch";
        all[1] = "--rules";
        all[2] = rules;
        System.arraycopy(more, 0, all, 3, more.length);
        return Said.by(all);
    }

    @Test
    void linesAreAnsweredInOrderAndAWrongOneInItsPlace() {
        Said said = batch(requests);
        assertEquals(1, said.exit());
        assertEquals("imr: 1 record of 3 could not be decided; the results say why\n", said.err());
        String[] lines = said.out().split("\n");
        assertEquals(FIRST_ANSWER.strip(), lines[0]);
        assertEquals(
                "{\"line\":3,\"error\":\"treatment: no guideline knows the treatment `hummin`; did you mean `humming`?\"}",
                lines[1]);
        assertTrue(lines[2].contains("\"missing\":[\"completed\",\"calm\"]"), lines[2]);
        assertEquals(3, lines.length);
    }

    @Test
    void standardInputIsRead() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(FIRST.getBytes(StandardCharsets.UTF_8)));
        try {
            Said said = batch("-");
            assertEquals(new Said(0, FIRST_ANSWER, ""), said);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void aPipeThatHasANameIsRead() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process writing = new ProcessBuilder("cp", requests.toString(), pipe.toString()).start();
        assertEquals(batch(requests), batch(pipe));
        assertEquals(0, writing.waitFor());
    }

    @Test
    void theNamesOfFilesSayHowTheyAreWritten() throws IOException {
        Path rows = folder.resolve("requests.CSV");
        Files.writeString(rows, "id,treatment,quantity,completed,calm\n1,humming,2,0,\n");
        Path results = folder.resolve("results.csv");
        assertEquals(new Said(0, "", ""), batch("--output", results, rows));
        assertEquals("""
                line,id,treatment,requested,unit,outcome,certified,possible,frequency_limit,duration_limit,missing,guideline,\
                edition,clause,clause_line,review,error
                2,1,humming,2,sessions,conforms,2,2,,,,invented,,initial,8,overturned,
                """, Files.readString(results));
        assertEquals(new Said(0, FIRST_ANSWER, ""), batch("--to", "json", rows));
        assertEquals(
                0,
                batch("--from", "json", "--to", "csv", "--output", folder.resolve("x"), one())
                        .exit());
        assertTrue(batch("--from", "json", rows).err().startsWith("imr: 2 records of 2 could not be decided"));
    }

    private Path one() throws IOException {
        Path one = folder.resolve("one.csv.ndjson");
        Files.writeString(one, FIRST);
        return one;
    }

    @Test
    void outcomesAreSummedUp() throws IOException {
        String summary = """
                              conforms  conforms in part  does not conform  undocumented  not addressed  in all
                treatment
                  humming            1                 0                 0             1              0       2
                guideline
                  invented           1                 0                 0             1              0       2
                missing fact
                  calm               0                 0                 0             1              0       1
                  completed          0                 0                 0             1              0       1
                in all               1                 0                 0             1              0       2

                3 records, of which 1 could not be decided
                """;
        Path results = folder.resolve("results.ndjson");
        Said said = batch("--summary", "--output", results, requests);
        assertEquals(summary, said.out());
        assertTrue(batch("--summary", requests).err().startsWith(summary));
        Files.writeString(results, Files.readString(results).substring(0, 300));
        assertEquals(said, batch("--summary", "--resume", "--output", results, requests));
    }

    @Test
    void aRunIsGoneOnWith() throws IOException {
        Path results = folder.resolve("results.ndjson");
        assertEquals(1, batch("--output", results, requests).exit());
        String whole = Files.readString(results);
        Said again = batch("--output", results, requests);
        assertEquals(2, again.exit());
        assertEquals(
                "imr: " + results + " is there already; --resume goes on with it, or name another file\n", again.err());
        Files.writeString(results, whole.substring(0, 111));
        Said resumed = batch("--resume", "--output", results, requests);
        assertEquals(1, resumed.exit());
        assertEquals("imr: 1 record of 3 could not be decided; the results say why\n", resumed.err());
        assertEquals(whole, Files.readString(results));

        Files.writeString(rules, Files.readString(rules).replace("initial 2", "initial 1"));
        Said other = batch("--resume", "--output", results, requests);
        assertEquals(2, other.exit());
        assertEquals(
                "imr: " + results
                        + " does not hold what these requests and rules give; it was left as it is, name another"
                        + " file or call again with what it was made of\n",
                other.err());
        assertEquals(whole, Files.readString(results));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertTrue(
                batch("--resume", requests).err().startsWith("imr: --resume needs --output, the file to go on with\n"));
        Said said = batch("--full", "--to", "csv", requests);
        assertEquals(2, said.exit());
        assertTrue(said.err().startsWith("imr: --full is for json; csv has no room for all of it\n"));
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        assertEquals(
                new Said(2, "", "imr: " + folder + ": this is a folder; name the file of the requests\n"),
                batch(folder));
        Path nowhere = folder.resolve("nowhere.ndjson");
        assertEquals(new Said(2, "", "imr: " + nowhere + ": there is no such file\n"), batch(nowhere));
        Path rows = folder.resolve("rows.csv");
        Files.writeString(rows, "treatment,quantity,clam\n");
        assertEquals(
                new Said(2, "", "imr: " + rows + ": in the header, no column `clam` is known; did you mean `calm`?\n"),
                batch(rows));
        Files.writeString(rules, "guideline broken\n\nhumming\n  initial\n");
        assertEquals(1, batch(requests).exit());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsTold() throws IOException {
        Files.writeString(requests, FIRST.repeat(3000));
        assertEquals(
                new Said(2, "", "imr: /dev/full cannot be written to its end: the disk is full\n"),
                batch("--output", "/dev/full", requests));
    }

    @Test
    void allThatExplainsItIsWrittenWhereItIsAskedFor() throws IOException {
        Said said = batch("--full", one());
        assertEquals(0, said.exit());
        assertTrue(said.out().contains("\"rationale\":\"2 sessions of humming were requested"), said.out());
        assertTrue(said.out().contains("\"findings\":[{\"guideline\":\"invented\""), said.out());
    }

    @Test
    void theHelpShowsExamples() {
        Said said = Said.by("batch", "--help");
        assertEquals(0, said.exit());
        assertTrue(said.out().contains("imr batch --rules guidelines requests.ndjson > determinations.ndjson"));
    }
}
