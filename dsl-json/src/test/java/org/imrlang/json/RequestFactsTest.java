package org.imrlang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of every type, in a case, a request and a delivery. */
class RequestFactsTest {

    private static final Vocabulary VOCABULARY = Vocabulary.of(
            List.of(new TreatmentInfo("CBT", "cognitive behavioral therapy", "sessions")),
            List.of(
                    new FactInfo("improved", "it has improved"),
                    new FactInfo("score", new FactType.Number(Optional.empty()), "the score"),
                    new FactInfo("wait", new FactType.Number(Optional.of("minutes")), "the wait"),
                    new FactInfo("relief", new FactType.Percent(), "pain relief"),
                    new FactInfo("surgery", new FactType.Date(), "the surgery"),
                    new FactInfo("region", new FactType.Choice(List.of("low_back", "neck")), "the region"),
                    new FactInfo("diagnosis", new FactType.Codes(Optional.of("ICD10")), "the diagnosis")));

    private static CaseFile read(String json) throws InvalidJsonRequestException {
        return RequestReader.read(json.replace('\'', '"'), VOCABULARY);
    }

    private static Map<String, FactValue> facts(String facts) throws InvalidJsonRequestException {
        return read("{'treatment': 'CBT', 'quantity': 1, 'facts': {" + facts + "}}")
                .requests()
                .get(0)
                .facts();
    }

    private static List<String> problems(String json) {
        return assertThrows(InvalidJsonRequestException.class, () -> read(json)).problems();
    }

    private static FactValue number(String text) {
        return new FactValue.Number(new BigDecimal(text));
    }

    @Test
    void everyTypeIsRead() throws InvalidJsonRequestException {
        assertEquals(
                Map.of(
                        "improved", new FactValue.YesNo(Truth.YES),
                        "score", number("-2.5"),
                        "wait", number("90"),
                        "relief", number("40"),
                        "surgery", new FactValue.Date(LocalDate.of(2013, 11, 2)),
                        "region", new FactValue.Choice("low_back"),
                        "diagnosis", new FactValue.Codes(List.of("F32.2", "F33.1"))),
                facts("'improved': true, 'score': -2.5, 'wait': 90, 'relief': 40, 'surgery': '2013-11-02',"
                        + " 'region': 'low_back', 'diagnosis': ['F32.2', 'F33.1', 'F32.2']"));
    }

    @ParameterizedTest
    @CsvSource({"true,YES", "false,NO", "'\"yes\"',YES", "'\"no\"',NO"})
    void yesAndNo(String json, Truth truth) throws InvalidJsonRequestException {
        assertEquals(Map.of("improved", new FactValue.YesNo(truth)), facts("'improved': " + json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"improved", "score", "wait", "relief", "surgery", "region", "diagnosis"})
    void nullIsUnknown(String fact) throws InvalidJsonRequestException {
        assertEquals(Map.of(), facts("'" + fact + "': null"));
    }

    @Test
    void unknownAsAWordIsForYesAndNo() throws InvalidJsonRequestException {
        assertEquals(Map.of(), facts("'improved': 'unknown'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "50.0", "5e1", "\"50%\"", "\"50.00%\"", "0.5e2"})
    void fiftyIsFiftyHoweverItIsWritten(String json) throws InvalidJsonRequestException {
        assertEquals(Map.of("relief", number("50")), facts("'relief': " + json));
    }

    @Test
    void aPercentageIsNoFraction() throws InvalidJsonRequestException {
        assertEquals(Map.of("relief", number("0.4")), facts("'relief': 0.4"));
        assertEquals(Map.of("relief", number("0.4")), facts("'relief': '0.4%'"));
        assertEquals(Map.of("relief", number("-10")), facts("'relief': '-10%'"));
    }

    @Test
    void aKnownEmptyListIsKnown() throws InvalidJsonRequestException {
        assertEquals(Map.of("diagnosis", new FactValue.Codes(List.of())), facts("'diagnosis': []"));
    }

    @Test
    void numbersStayExact() throws InvalidJsonRequestException {
        String digits = "0.1234567890123456789012345678901234567891";
        assertEquals(Map.of("score", number(digits)), facts("'score': " + digits));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'improved': 1|improved: must be true, false or null, or \"yes\", \"no\" or \"unknown\", not 1",
                "'improved': 'true'|improved: must be true, false or null, or \"yes\", \"no\" or \"unknown\", not"
                        + " \"true\"",
                "'score': '12'|score: must be a number such as 12.5, or null, not \"12\"",
                "'score': true|score: must be a number such as 12.5, or null, not true",
                "'score': 'unknown'|score: must be a number such as 12.5, or null, not \"unknown\"",
                "'wait': '90 minutes'|wait: must be a number in minutes such as 12.5, or null, not \"90 minutes\"",
                "'score': 1e999999999|score: `score` is a number of at most 100 digits; round what is stated",
                "'score': 1e-999999999|score: `score` is a number of at most 100 digits; round what is stated",
                "'relief': '40'|relief: must be a percentage such as 40 or \"40%\", or null, not \"40\"",
                "'relief': '40 %'|relief: must be a percentage such as 40 or \"40%\", or null, not \"40 %\"",
                "'relief': 'half'|relief: must be a percentage such as 40 or \"40%\", or null, not \"half\"",
                "'relief': [40]|relief: must be a percentage such as 40 or \"40%\", or null, not a list",
                "'relief': 1e101|relief: `relief` is a number of at most 100 digits; round what is stated",
                "'surgery': '2013-02-29'|surgery: must be a date of the calendar as \"2014-02-01\", or null, not"
                        + " \"2013-02-29\"",
                "'surgery': 2013|surgery: must be a date of the calendar as \"2014-02-01\", or null, not 2013",
                "'region': 'lowback'|region: `region` has no value `lowback`; did you mean `low_back`?",
                "'region': 'Neck'|region: `region` has no value `Neck`; did you mean `neck`?",
                "'region': 'knee'|region: `region` has no value `knee`; it is one of `low_back`, `neck`",
                "'region': 'unknown'|region: `region` has no value `unknown`; it is one of `low_back`, `neck`",
                "'region': ['neck']|region: must be text in quotes such as \"low_back\", or null, not a list",
                "'region': true|region: must be text in quotes such as \"low_back\", or null, not true",
                "'diagnosis': 'F32.2'|diagnosis: must be a list of codes such as [\"F32.2\"], or null, not \"F32.2\"",
                "'diagnosis': {}|diagnosis: must be a list of codes such as [\"F32.2\"], or null, not an object",
                "'diagnosis': ['F32.2', 3]|diagnosis[1]: must be a code in quotes such as \"F32.2\", not 3",
                "'diagnosis': [null]|diagnosis[0]: must be a code in quotes such as \"F32.2\", not null",
                "'diagnosis': ['']|diagnosis[0]: must be a code in quotes such as \"F32.2\", not \"\"",
                "'diagnosis': [' F32.2']|diagnosis[0]: must be a code in quotes such as \"F32.2\", not \" F32.2\"",
                "'improve': true|improve: no guideline knows the fact `improve`; did you mean `improved`?",
                "'completed': 3|completed: no guideline knows the fact `completed`; it is read from the request itself",
                "'improved': true, 'improved': true|improved: stands here twice; write it once"
            })
    void aWrongValueIsToldWhereverItStands(String facts, String problem) {
        String inRequest = "{'treatment': 'CBT', 'quantity': 1, 'facts': {" + facts + "}}";
        assertEquals(List.of("facts." + problem), problems(inRequest));
        assertEquals(
                List.of("facts." + problem),
                problems("{'facts': {" + facts + "}, 'requests': [{'treatment': 'CBT', 'quantity': 1}]}"));
        assertEquals(List.of("requests[0].facts." + problem), problems("{'requests': [" + inRequest + "]}"));
        assertEquals(
                List.of("history[0].facts." + problem),
                problems("{'treatment': 'CBT', 'quantity': 1, 'history': [{'date': '2014-01-06', 'quantity': 1,"
                        + " 'facts': {" + facts + "}}]}"));
    }

    @Test
    void aDeliverysFactsAreItsOwn() throws InvalidJsonRequestException {
        Request request = read("{'facts': {'score': 3}, 'requests': [{'treatment': 'CBT', 'quantity': 1, 'facts':"
                        + " {'region': 'neck'}, 'history': [{'date': '2014-01-06', 'quantity': 1, 'facts':"
                        + " {'region': 'low_back', 'relief': null}}, {'date': '2014-01-07', 'quantity': 2}]}]}")
                .requests()
                .get(0);
        assertEquals(Map.of("score", number("3"), "region", new FactValue.Choice("neck")), request.facts());
        var history = request.course().history().orElseThrow();
        assertEquals(
                Map.of("region", new FactValue.Choice("low_back")),
                history.get(0).facts());
        assertEquals(Map.of(), history.get(1).facts());
    }

    @Test
    void aRequestsOwnNullWinsOverASharedValue() throws InvalidJsonRequestException {
        CaseFile file = read("{'facts': {'improved': true, 'score': 1, 'relief': '50%', 'surgery': '2013-11-02',"
                + " 'region': 'neck', 'diagnosis': ['F32.2']}, 'requests': [{'treatment': 'CBT', 'quantity': 1, 'facts':"
                + " {'improved': null, 'score': null, 'relief': null, 'surgery': null, 'region': null,"
                + " 'diagnosis': null}}, {'treatment': 'CBT', 'quantity': 1, 'facts': {'improved': 'unknown',"
                + " 'region': 'low_back'}}]}");
        assertEquals(Map.of(), file.requests().get(0).facts());
        Request second = file.requests().get(1);
        assertEquals(Truth.UNKNOWN, second.truth("improved"));
        assertEquals("low_back", second.choice("region"));
        assertEquals(List.of("F32.2"), second.codes("diagnosis"));
    }

    @Test
    void aSharedNullIsUnknownToo() throws InvalidJsonRequestException {
        CaseFile file = read("{'facts': {'score': null}, 'requests': [{'treatment': 'CBT', 'quantity': 1},"
                + " {'treatment': 'CBT', 'quantity': 1, 'facts': {'score': 2}}]}");
        assertEquals(Map.of(), file.requests().get(0).facts());
        assertEquals(Map.of("score", number("2")), file.requests().get(1).facts());
    }
}
