package org.imrlang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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
