package org.imrlang.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.imrlang.json.CaseFile;
import org.imrlang.json.DeterminationLines;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestLines;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read and written in a short way is what is read and written in the long one. */
final class RequestLinesTest {

    private static final Rules RULES = Drawn.rules();
    private static final RequestLines LINES = new RequestLines(RULES.vocabulary());
    private static final Set<String> EXPLAINING = Set.of("ask_next", "unlocks", "findings", "citations", "rationale");

    /** What a slip of the hand, or a hostile one, puts into a line. */
    private static final List<String> SLIPS = List.of(
            "\"",
            ",",
            ":",
            "{",
            "}",
            "[",
            "]",
            " ",
            "\t",
            "\r",
            "-",
            "+",
            "0",
            "00",
            ".",
            "e5",
            "1e2",
            ".0",
            "null",
            "true",
            "NaN",
            "\\",
            "\\u0041",
            "\\n",
            "ü",
            "€",
            "\uFFFD",
            "\u0000",
            "\u007F",
            "\uFEFF",
            "/",
            "//",
            "'",
            "\"id\": null, ",
            "\"id\": \"x\", ",
            "\"facts\": null, ",
            "\"facts\": {}, ",
            "\"quantity\": 3, ",
            "\"unit\": \"nights\", ",
            "\"unit\": \"weeks\", ",
            "\"calm\": null, ",
            "\"calm\": true, ",
            "\"calm\": \"yes\", ",
            "\"relief\": \"40%\", ",
            "\"count\": 2, ",
            "\"count\": null, ",
            "\"per\": null, ",
            "\"date\": null, ",
            "\"weight\": -0, ",
            "\"weight\": -0.0, ",
            "\"weight\": 120.00, ",
            "\"weight\": 1200, ",
            "\"authorized\": 4, ",
            "\"service_date\": \"0000-01-01\", ",
            "\"injury_date\": \"2013-02-29\", ",
            "\"history\": [], ",
            "\"history\": [{\"date\": \"2013-09-09\", \"quantity\": 2, \"treatment\": "
                    + "\"humming\", \"facts\": {\"calm\": false, \"weight\": 70.50}}], ",
            "\"duration\": {\"unit\": \"week\", \"count\": 2.50}, ",
            "\"duration\": {\"unit\": \"years\"}, ",
            "\"frequency\": {\"count\": 0, \"per\": \"day\"}, ",
            "\"frequency\": {\"count\": 1, \"per\": \"year\"}, ",
            "\"diagnosis\": [], ",
            "\"diagnosis\": [\" F32.1\"], ",
            "\"diagnosis\": [\"M54\", \"M54\"], ",
            "\"completed\": 1000001, ",
            "\"completed\": 99999999999999999999, ",
            "\"completed\": 2.0, ");

    /** All that reading gives, or all that is said of it. */
    private interface Reading {
        CaseFile read(byte[] json) throws InvalidJsonRequestException;
    }

    private static List<Object> read(Reading reading, byte[] json) {
        List<Object> all = new ArrayList<>();
        try {
            CaseFile file = reading.read(json);
            all.add(file.isCase());
            all.add(file.title());
            for (Request request : file.requests()) {
                all.add(List.of(request.treatment(), request.course(), request.facts()));
            }
        } catch (InvalidJsonRequestException e) {
            all.add(e.problems());
        }
        return all;
    }

    private static void assertReadAlike(byte[] line) {
        Vocabulary vocabulary = RULES.vocabulary();
        byte[] among = new byte[line.length + 2];
        Arrays.fill(among, (byte) '"');
        System.arraycopy(line, 0, among, 1, line.length);
        assertEquals(
                read(json -> RequestReader.readLine(json, 1, json.length - 1, vocabulary), among),
                read(json -> LINES.read(json, 1, json.length - 1), among),
                () -> new String(line, StandardCharsets.UTF_8));
    }

    @Test
    void readsDrawnLinesAsTheOtherReaderDoes() {
        Drawn.lines(5_000, 11).lines().forEach(line -> assertReadAlike(line.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsLinesWithSlipsAsTheOtherReaderDoes() {
        Random random = new Random(12);
        for (int i = 0; i < 30_000; i++) {
            StringBuilder line = new StringBuilder(Drawn.request(i, random));
            for (int slips = 1 + random.nextInt(2); slips > 0; slips--) {
                slip(line, random);
            }
            assertReadAlike(line.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void slip(StringBuilder line, Random random) {
        int at = random.nextInt(line.length());
        String slip = SLIPS.get(random.nextInt(SLIPS.size()));
        switch (random.nextInt(4)) {
            case 0 -> line.deleteCharAt(at);
            case 1 -> line.insert(at, slip);
            case 2 -> line.setCharAt(at, slip.charAt(0));
            default -> {
                // where a key may stand, so that it is read
                int key = Math.max(line.indexOf("\"", at), 0);
                line.insert(line.charAt(key) == '"' ? key : 1, slip);
            }
        }
    }

    @Test
    void readsBytesThatAreNoTextAsTheOtherReaderDoes() {
        Random random = new Random(13);
        for (int i = 0; i < 10_000; i++) {
            byte[] line = Drawn.request(i, random).getBytes(StandardCharsets.UTF_8);
            line[random.nextInt(line.length)] = (byte) random.nextInt(256);
            assertReadAlike(line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"count\": null, \"treatment\": \"humming\", \"quantity\": 2}",
                "{\"date\": null, \"treatment\": \"humming\", \"quantity\": 2}",
                "{\"quantity\": 2, \"treatment\": \"humming\"}",
                "{\"quantity\": 2.0, \"treatment\": \"humming\"}",
                "{\"quantity\": 2, \"treatment\": \"humming\", \"id\": null, \"id\": \"x\"}",
                "{\"quantity\": 2, \"treatment\": \"humming\", \"facts\": {\"calm\": null, \"calm\": true}}",
                "{\"quantity\": 2, \"treatment\": null}",
                "{\"quantity\": 3, \"unit\": \"nights\", \"treatment\": \"moonbathing\"}",
                "{\"quantity\": 3, \"unit\": \"sessions\", \"treatment\": \"moonbathing\"}",
                "{\"history\": [{\"date\": \"2013-09-01\", \"quantity\": 1}], \"quantity\": 2, \"treatment\": \"humming\"}",
                "{\"quantity\": 2, \"treatment\": \"humming\", \"facts\": {\"weight\": 1234567890123456789}}",
                "{\"quantity\": 2, \"treatment\": \"humming\", \"facts\": {\"weight\": 12345678901234.56780}}",
                "{\"quantity\": 2, \"treatment\": \"humming\", \"facts\": {\"weight\": 007}}",
                "{\"quantity\": 2, \"treatment\": \"humming\", \"facts\": {\"region\": \"left\"}}",
                "{\"quantity\": 2, \"treatment\": \"humming\", \"facts\": {\"region\": \"leftt\"}}",
                "{\"quantity\": 2, \"treatment\": \"humming\", \"facts\": {\"onset\": \"2013-11-31\"}}",
                "{\"quantity\": 2, \"treatment\": \"humming\"} \r",
                "{\"quantity\": 2, \"treatment\": \"humming\"}}",
                "{\"quantity\": 2, \"treatment\": \"humming\",}"
            })
    void readsEdgesAsTheOtherReaderDoes(String line) {
        assertReadAlike(line.getBytes(StandardCharsets.UTF_8));
    }

    /** The long layout without what explains is the short one. */
    @Test
    void writesWhatTheFullAnswerSaysWithoutWhatExplainsIt() throws IOException {
        int compared = 0;
        for (String line : Drawn.lines(1_000, 14).split("\n")) {
            CaseFile asked;
            try {
                asked = LINES.read(
                        line.getBytes(StandardCharsets.UTF_8), 0, line.getBytes(StandardCharsets.UTF_8).length);
            } catch (InvalidJsonRequestException e) {
                continue;
            }
            List<Determination> determinations =
                    asked.requests().stream().map(RULES::determine).toList();
            String full = asked.isCase()
                    ? DeterminationWriter.write(asked.title(), determinations)
                    : written(asked, determinations, true);
            assertEquals(shortened(full) + "\n", written(asked, determinations, false));
            assertEquals(shortened(written(asked, determinations, true)), shortened(full));
            compared++;
        }
        assertTrue(compared > 600, () -> "too few were compared");
    }

    private static String written(CaseFile asked, List<Determination> determinations, boolean explains)
            throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (DeterminationLines lines = new DeterminationLines(text, explains)) {
            lines.write(asked, determinations);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static String shortened(String full) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        JsonFactory json = new JsonFactory();
        try (JsonParser in = json.createParser(full);
                JsonGenerator out = json.createGenerator(text)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.FIELD_NAME && EXPLAINING.contains(in.currentName())) {
                    in.nextToken();
                    in.skipChildren();
                } else {
                    out.copyCurrentEventExact(in);
                }
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Marks, control characters, letters of every plane and lone halves of them. */
    @Test
    void writesTextsAsTheLibraryDoes() throws IOException {
        Random random = new Random(15);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder title = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                title.append(random.nextBoolean() ? (char) random.nextInt(0xD800) : (char) random.nextInt(0x90));
            }
            title.append(i % 3 == 0 ? "\uD83D\uDE00" : i % 3 == 1 ? "\uDE00" : "");
            Request request = RULES.vocabulary().treatments().keySet().stream()
                    .map(name -> Request.of(
                                    name,
                                    Course.UNSTATED.toBuilder()
                                            .id(title.toString())
                                            .quantity(1 + random.nextInt(1_000_000))
                                            .build())
                            .build())
                    .findFirst()
                    .orElseThrow();
            List<Determination> determinations = List.of(RULES.determine(request));
            CaseFile asked = new CaseFile(true, Optional.of(title.toString()), List.of(request));
            assertEquals(
                    shortened(DeterminationWriter.write(asked.title(), determinations)) + "\n",
                    written(asked, determinations, false));
        }
    }
}
