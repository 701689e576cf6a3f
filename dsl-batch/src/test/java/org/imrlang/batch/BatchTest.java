package org.imrlang.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imrlang.json.CaseFile;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestLimits;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchTest {

    private static final Rules RULES = Drawn.rules();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Tally run(String lines, Answers answers, int threads) throws IOException {
        out.reset();
        return new Batch(RULES, answers)
                .run(
                        new JsonLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))),
                        threads,
                        new StreamResults(out),
                        count -> {});
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String without(String pretty) {
        // outside of strings only indentation has line feeds
        return pretty.replaceAll("\\n *", "")
                .replace("\" : ", "\":")
                .replace("[ ]", "[]")
                .replace("{ }", "{}");
    }

    @Test
    void everyLineIsAnsweredAsByDecidingItAlone() throws IOException {
        String lines = Drawn.lines(600, 1);
        run(lines, Answers.FULL_JSON, 3);
        String[] answers = said().split("\n");
        int next = 0;
        int line = 0;
        for (String one : lines.split("\r?\n", -1)) {
            line++;
            if (!one.isBlank()) {
                assertEquals(alone(one, line), answers[next++]);
            }
        }
        assertEquals(answers.length, next);
    }

    private static String alone(String line, int number) {
        try {
            CaseFile file = RequestReader.read(line, RULES.vocabulary());
            List<Determination> determinations =
                    file.requests().stream().map(RULES::determine).toList();
            String review = without(DeterminationWriter.write(file.title(), determinations));
            String only = review.replaceFirst("^\\{\"review\":\"[a-z ]+\",\"determinations\":\\[", "");
            return file.isCase() ? review : only.substring(0, only.length() - 2);
        } catch (InvalidJsonRequestException e) {
            String problems = String.join("; ", e.problems())
                    .replaceFirst("^line 1, column", "column")
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"");
            return "{\"line\":" + number + ",\"error\":\"" + problems + "\"}";
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNumberOfThreadsChangesNothing(Answers answers) throws IOException {
        String lines = Drawn.lines(3000, 4);
        Tally one = run(lines, answers, 1);
        String right = said();
        for (int threads = 2; threads < 6; threads++) {
            Tally other = run(lines, answers, threads);
            assertEquals(right, said());
            assertEquals(one.treatments(), other.treatments());
        }
    }

    @Test
    void withoutTheExplanationALineSaysWhatIsDecidedAndByWhat() throws IOException {
        run(
                "{\"id\": \"7\", \"treatment\": \"humming\", \"quantity\": 4, \"completed\": 0}\n\n"
                        + "{\"case\": \"two\", \"requests\": [{\"treatment\": \"humming\", \"quantity\": 2}]}\n"
                        + "{\"treatment\": \"humming\", \"quantity\": 0, \"facts\": {\"clam\": 1}}\n",
                Answers.JSON,
                1);
        assertEquals("""
                {"id":"7","treatment":"humming","requested":4,"unit":"sessions","outcome":"undocumented","certified":0,\
                "possible":2,"missing":["diagnosis","weight"],"guideline":"invented","authority":"MTUS",\
                "edition":"=2016, first","chosen_by":{"basis":"request_date"},\
                "binding":{"guideline":"invented","clause":"contraindicated","line":25},"review":"upheld"}
                {"case":"two","review":"upheld","determinations":[{"treatment":"humming","requested":2,"unit":"sessions",\
                "outcome":"undocumented","certified":0,"possible":2,"missing":["diagnosis","weight","completed","calm"],\
                "guideline":"invented","authority":"MTUS","edition":"=2016, first","chosen_by":{"basis":"request_date"},\
                "binding":{"guideline":"invented","clause":"contraindicated","line":25},"review":"upheld"}]}
                {"line":4,"error":"quantity: must be a whole number from 1 to 1,000,000, not 0; \
                facts.clam: no guideline knows the fact `clam`; did you mean `calm`?"}
                """, said());
    }

    @Test
    void outcomesAreCounted() throws IOException {
        Tally tally = run(Drawn.lines(2000, 8), Answers.JSON, 3);
        assertEquals(said().lines().count(), tally.records());
        assertEquals(
                said().lines().filter(line -> line.startsWith("{\"line\":")).count(), tally.badRecords());
        assertTrue(tally.badRecords() > 50);
        long decided =
                tally.outcomes().values().stream().mapToLong(Long::longValue).sum();
        assertEquals(said().split("\"outcome\":").length - 1, decided);
        assertEquals(
                decided,
                tally.treatments().values().stream()
                        .flatMap(counts -> counts.values().stream())
                        .mapToLong(Long::longValue)
                        .sum());
        assertEquals(
                List.of("humming", "moonbathing"),
                List.copyOf(tally.treatments().keySet()));
    }

    /** With a heap that the stream would fill many times. */
    @Test
    void aLongStreamNeedsNoMoreMemoryThanAShortOne() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongStream.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("120000 records\n", said);
        assertEquals(0, process.waitFor());
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        OutputStream full = new OutputStream() {
            private int left = 10_000;

            @Override
            public void write(int one) throws IOException {
                left--;
                if (left < 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        IOException thrown = assertThrows(
                UnwritableResultsException.class,
                () -> new Batch(RULES, Answers.JSON)
                        .run(
                                new JsonLines(new ByteArrayInputStream(
                                        Drawn.lines(3000, 1).getBytes(StandardCharsets.UTF_8))),
                                2,
                                new StreamResults(full),
                                count -> {}));
        assertEquals("cannot be written to its end: the disk is full", thrown.getMessage());
    }

    private List<String> csv(String rows) throws IOException {
        out.reset();
        CsvRows source =
                new CsvRows(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), RULES.vocabulary());
        new Batch(RULES, Answers.CSV).run(source, 2, new StreamResults(out), count -> {});
        return said().lines().skip(1).toList();
    }

    private static String asCsv(String cells, String json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Batch(RULES, Answers.FULL_JSON)
                .run(
                        new CsvRows(
                                new ByteArrayInputStream(cells.getBytes(StandardCharsets.UTF_8)), RULES.vocabulary()),
                        1,
                        new StreamResults(out),
                        count -> {});
        ByteArrayOutputStream right = new ByteArrayOutputStream();
        new Batch(RULES, Answers.FULL_JSON)
                .run(
                        new JsonLines(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))),
                        1,
                        new StreamResults(right),
                        count -> {});
        assertEquals(right.toString(StandardCharsets.UTF_8), out.toString(StandardCharsets.UTF_8));
        return right.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRowStatesWhatJsonStates() throws IOException {
        String json =
                "{\"id\": \"a, \\\"b\\\"\\nc\", \"treatment\": \"moonbathing\", \"quantity\": 12, \"unit\": \"nights\","
                        + "\"frequency\": {\"count\": 2.5, \"per\": \"week\"}, \"duration\": {\"count\": 6, \"unit\": \"weeks\"},"
                        + "\"completed\": 1, \"authorized\": 6, \"request_date\": \"2014-02-01\", \"service_date\": \"2014-02-10\","
                        + "\"injury_date\": \"2013-05-09\", \"facts\": {\"calm\": true, \"relief\": 40, \"region\": \"left\","
                        + "\"onset\": \"2013-11-02\", \"diagnosis\": [\"F32.2\", \"M54\"], \"weight\": 70.5}}";
        String head = "id,treatment,quantity,unit,frequency,duration,completed,authorized,request_date,service_date,"
                + "injury_date,calm,relief,region,onset,diagnosis,weight\r\n";
        String row =
                "\"a, \"\"b\"\"\nc\",moonbathing,12,nights,2.5 per week,6 weeks,1,6,2014-02-01,2014-02-10,2013-05-09,"
                        + "TRUE,40%,left,2013-11-02,F32.2 M54,70.5\r\n";
        assertTrue(asCsv(head + row, json).contains("\"id\":\"a, \\\"b\\\"\\nc\""));
        asCsv("\uFEFF" + head + row, json);
        asCsv(
                "treatment;quantity;calm;diagnosis;weight\nhumming;3;unknown;\"F32.2;M54\";\n;;;;\n\n",
                "{\"treatment\":\"humming\",\"quantity\":3,\"facts\":{\"diagnosis\":[\"F32.2\",\"M54\"]}}");
    }

    @Test
    void aWrongRowIsAnsweredInItsPlace() throws IOException {
        List<String> rows = csv("treatment,quantity,calm,relief,frequency,completed\n"
                + "humming,3,yes,,,1\n"
                + "huming,x,perhaps,50,often,1\n"
                + "humming,3,yes\n"
                + "\n"
                + "humming,3,,,0 per week,\n"
                + "humming,3,,\uFFFD,,\n"
                + "humming,3,no,,,1");
        assertEquals(
                "2,,humming,3,sessions,undocumented,0,1,,,diagnosis weight,invented,\"'=2016, first\"", start(rows, 0));
        assertEquals(
                "3,,,,,,,,,,,,,,,,\"quantity: must be a whole number, not \"\"x\"\"; calm: must be yes, no or unknown, not"
                        + " \"\"perhaps\"\"; frequency: must be written such as 2 per week, not \"\"often\"\"\"",
                rows.get(1));
        assertEquals(
                "4,,,,,,,,,,,,,,,,\"this row has 3 cells, the header has 6; look for a missing or surplus separator or"
                        + " quotation mark\"",
                rows.get(2));
        assertEquals(
                "6,,,,,,,,,,,,,,,,\"frequency.count: must be a number above 0 and at most 1,000,000, not 0\"",
                rows.get(3));
        assertEquals("7,,,,,,,,,,,,,,,,this is not text in UTF-8; save it as UTF-8", rows.get(4));
        assertTrue(rows.get(5).startsWith("8,,humming,3,"));
        assertEquals(6, rows.size());
    }

    private static String start(List<String> rows, int row) {
        return rows.get(row).substring(0, rows.get(row).indexOf("first\"") + 6);
    }

    @Test
    void aHeaderThatCannotBeReadIsTold() {
        assertEquals(
                "in the header, no column `quantty` is known; did you mean `quantity`?; the column `treatment` stands here"
                        + " twice; column 4 has no name",
                header("treatment,quantty,treatment,,calm"));
        assertEquals("in the header, the column `quantity` is missing", header("treatment,calm"));
        assertEquals(
                "in the header, `history` cannot be stated in a cell; write the requests as JSON",
                header("treatment,quantity,history"));
        assertEquals(
                "in the header, tabs separate the columns; separate them by commas", header("treatment\tquantity"));
        assertEquals(
                "there is nothing here; write a header such as treatment,quantity, and a row for each request",
                header(""));
    }

    private static String header(String header) {
        return assertThrows(
                        UnreadableRequestsException.class,
                        () -> new CsvRows(
                                new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)), RULES.vocabulary()))
                .getMessage();
    }

    @Test
    void aHeaderAndACellHaveTheirLimits() throws IOException {
        assertEquals(
                "the header has more than 10000 columns",
                header("treatment,quantity" + ",calm".repeat(RequestLimits.ENTRIES - 1)));
        String longest = "t".repeat(RequestLimits.TEXT);
        csv("id,treatment,quantity\n" + longest + ",humming,1\n" + longest + "t,humming,1\n");
        List<String> lines = said().lines().toList();
        assertTrue(lines.get(1).startsWith("2," + longest + ",humming,1,"), lines.get(1));
        assertTrue(lines.get(2).endsWith("id: must be at most 10000 characters long; shorten it"), lines.get(2));
    }

    @Test
    void aQuotationMarkThatIsNotClosedEndsTheRun() throws IOException {
        String rows = "treatment,quantity\nhumming,1\n\"humming,2\nhumming,3\n";
        IOException thrown = assertThrows(UnreadableRequestsException.class, () -> csv(rows));
        assertEquals(
                "a quotation mark stands where none can, or is not closed, or a row does not end, below line 2",
                thrown.getMessage());
        assertEquals(2, said().lines().count());
    }

    @Test
    void aSpreadsheetObeysNoCell() throws IOException {
        run(Drawn.lines(500, 6), Answers.CSV, 1);
        Optional<String> dangerous = said().lines()
                .filter(line -> line.matches("[0-9]+,\"?[=+@-].*"))
                .findFirst();
        assertEquals(Optional.empty(), dangerous);
        assertTrue(said().lines().anyMatch(line -> line.matches("[0-9]+,\"'=.*")));
        List<String> heads = new ArrayList<>(said().lines().limit(1).collect(Collectors.toList()));
        assertEquals(String.join(",", CsvAnswers.COLUMNS), heads.get(0));
    }
}
