package org.imrlang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no JSON, not the JSON of a request, or too large. */
class RequestTextTest {

    private static final Vocabulary VOCABULARY =
            Vocabulary.of(List.of(new TreatmentInfo("CBT", "cognitive behavioral therapy", "sessions")), List.of());

    private static List<String> problems(String json) {
        return assertThrows(
                        InvalidJsonRequestException.class,
                        () -> RequestReader.read(json.replace('\'', '"'), VOCABULARY))
                .problems();
    }

    private static String problemWith(String members) {
        List<String> problems = problems("{'treatment': 'CBT', 'quantity': 12, " + members + "}");
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "12", "'text'", "null", "true"})
    void theWholeIsAnObject(String json) {
        List<String> problems = problems(json);
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("write one object, such as "), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{'treatment': 'CBT' 'quantity': 1}",
                "{'treatment': CBT}",
                "{'quantity': 012}",
                "{'quantity': 1,}",
                "{'quantity': NaN}",
                "{'id': 'a\nb'}",
                "{'id': 'open}",
                "{} {}",
                "{} x",
                "((((",
                "\u0000"
            })
    void whatIsNoJsonIsToldByItsPlace(String json) {
        List<String> problems = problems(json);
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).matches("line \\d+, column \\d+: [a-z].*"), problems::toString);
        assertNoInsides(problems.get(0));
    }

    @Test
    void hostileSizesAreRefused() {
        for (String json : List.of(
                "[".repeat(100_000),
                "{'facts':".repeat(5_000),
                "{'quantity': " + "9".repeat(5_000) + "}",
                "",
                "  \n ",
                "{'treatment': 'CBT', 'quantity': 1, '" + "k".repeat(5_000_000) + "': 1}",
                "{'treatment': '" + "t".repeat(5_000_000) + "', 'quantity': 1}",
                "{'treatment': 'CBT', 'quantity': 1, 'unit': '" + "t".repeat(5_000_000) + "'}",
                "{'treatment': 'CBT', 'quantity': 1, 'facts': {'" + "t".repeat(5_000_000) + "': 1}}",
                "(".repeat(5_000_000))) {
            List<String> problems = problems(json);
            assertEquals(1, problems.size());
            assertTrue(problems.get(0).length() < 300, problems::toString);
            assertNoInsides(problems.get(0));
        }
        assertEquals(List.of("line 1, column 65: this is nested deeper than 64 levels"), problems("[".repeat(100_000)));
        assertEquals(
                List.of("history[0].quantity: must be a number of at most 100 characters; round it"),
                problems("{'history': [{'quantity': " + "9".repeat(101) + "}]}"));
        assertEquals(
                List.of("quantity: must be a number with a smaller exponent"),
                problems("{'quantity': 1e99999999999999}"));
        assertEquals(
                List.of("this is larger than 64 MB; split it into several files"),
                assertThrows(
                                InvalidJsonRequestException.class,
                                () -> RequestReader.read(new byte[RequestReader.MOST_BYTES + 1], VOCABULARY))
                        .problems());
    }

    @Test
    void eachLimitIsReachedAndNotPassed() throws InvalidJsonRequestException {
        String longest = "t".repeat(RequestLimits.TEXT);
        assertEquals(
                longest,
                RequestReader.read("{\"id\": \"" + longest + "\", \"treatment\": \"CBT\", \"quantity\": 1}", VOCABULARY)
                        .requests()
                        .get(0)
                        .course()
                        .id()
                        .orElseThrow());
        assertEquals(
                List.of("id: must be at most 10000 characters long; shorten it"),
                problems("{'id': '" + longest + "t', 'treatment': 'CBT', 'quantity': 1}"));
        String delivery = "{\"date\": \"2014-01-06\", \"quantity\": 1}";
        String history = "{\"treatment\": \"CBT\", \"quantity\": 1, \"history\": [LIST]}";
        String most = String.join(",", Collections.nCopies(RequestLimits.ENTRIES, delivery));
        assertEquals(
                RequestLimits.ENTRIES,
                RequestReader.read(history.replace("LIST", most), VOCABULARY)
                        .requests()
                        .get(0)
                        .course()
                        .history()
                        .orElseThrow()
                        .size());
        assertEquals(
                List.of("history: must have at most 10000 entries; split it"),
                problems(history.replace("LIST", most + "," + delivery)));
        assertEquals(
                List.of("requests: must have at most 10000 entries; split it"),
                problems("{'requests': [" + String.join(",", Collections.nCopies(10_001, "{}")) + "]}"));
        StringBuilder keys = new StringBuilder("{'k': 1");
        for (int i = 0; i < RequestLimits.ENTRIES; i++) {
            keys.append(", 'k").append(i).append("': 1");
        }
        assertEquals(List.of("must have at most 10000 entries; split it"), problems(keys + "}"));
    }

    @Test
    void ofVeryManyMistakesTheFirstAreTold() {
        String wrong = "{'treatment': 'CBT', 'quantity': 0}";
        List<String> told = problems("{'requests': [" + String.join(",", Collections.nCopies(5_000, wrong)) + "]}");
        assertEquals(RequestLimits.TOLD + 1, told.size());
        assertTrue(told.get(0).startsWith("requests[0].quantity: "), told::toString);
        assertEquals("there are more mistakes than these 1000; mend them first", told.get(RequestLimits.TOLD));
    }

    @Test
    void halfACharacterIsNoText() throws InvalidJsonRequestException {
        assertEquals(
                List.of("id: must be text; a part of a character alone is none"),
                problems("{'id': 'a\\ud83d', 'treatment': 'CBT', 'quantity': 1}"));
        assertEquals(
                List.of("id: must be text; a part of a character alone is none"),
                problems("{'id': '\\ude00\\ud83d', 'treatment': 'CBT', 'quantity': 1}"));
        assertEquals(
                "\uD83D\uDE00",
                RequestReader.read("{\"id\": \"\\ud83d\\ude00\", \"treatment\": \"CBT\", \"quantity\": 1}", VOCABULARY)
                        .requests()
                        .get(0)
                        .course()
                        .id()
                        .orElseThrow());
    }

    @Test
    void whatIsNotSeenIsNamedInMessages() {
        assertEquals(
                List.of("<U+202E>key: no such key is known here; there are `id`, `treatment`, `quantity`, `unit`,"
                        + " `frequency`, `duration`, `completed`, `authorized`, `request_date`, `service_date`,"
                        + " `injury_date`, `history`, `facts`"),
                problems("{'treatment': 'CBT', 'quantity': 1, '\u202ekey': 1}"));
        for (String unseen : List.of("\u202e", "\u2066", "\u200b", "\u2028", "\u0085", "\u001b", "\u0000")) {
            String escaped = String.format("\\u%04x", (int) unseen.charAt(0));
            for (String json : List.of(
                    "{'treatment': 'CBT', 'quantity': 1, 'unit': 'TEXT'}",
                    "{'treatment': 'TEXT', 'quantity': 1}",
                    "{'treatment': 'CBT', 'quantity': 1, 'request_date': 'TEXT'}",
                    "{'treatment': 'CBT', 'quantity': 'TEXT'}",
                    "{'treatment': 'CBT', 'quantity': 1, 'facts': {'TEXT': 1}}")) {
                String told = String.join("\n", problems(json.replace("TEXT", escaped)));
                assertFalse(told.contains(unseen), told);
            }
        }
    }

    @Test
    void aKeyThatStandsThriceIsToldOnce() {
        assertEquals("id: stands here twice; write it once", problemWith("'id': '1', 'id': '2', 'id': '3'"));
        assertEquals("id: stands here twice; write it once", problemWith("'id': '1', '\\u0069d': '2'"));
    }

    @Test
    void bytesAreUtf8() throws InvalidJsonRequestException {
        InvalidJsonRequestException refused = assertThrows(
                InvalidJsonRequestException.class,
                () -> RequestReader.read(new byte[] {'{', (byte) 0xff, '}'}, VOCABULARY));
        assertEquals(List.of("this is not text in UTF-8; save it as UTF-8"), refused.problems());
        byte[] marked = "\uFEFF{\"treatment\": \"CBT\", \"quantity\": 1}".getBytes(StandardCharsets.UTF_8);
        assertEquals(1, RequestReader.read(marked, VOCABULARY).requests().size());
    }

    private static void assertNoInsides(String problem) {
        for (String inside : List.of("Exception", "jackson", "JsonParser", "Unexpected", "token", "Source:")) {
            assertFalse(problem.contains(inside), problem);
        }
    }
}
