package org.imrlang.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {

    private static final Vocabulary VOCABULARY = Vocabulary.of(
            List.of(
                    new TreatmentInfo("CBT", "cognitive behavioral therapy", "sessions"),
                    new TreatmentInfo("biofeedback", "biofeedback", "sessions"),
                    new TreatmentInfo("rest", "rest", "days"),
                    new TreatmentInfo("program", "program", "weeks")),
            List.of(new FactInfo("adl_improved", "activities have improved"), new FactInfo("flare", "a flare")));

    private static CaseFile read(String json) throws InvalidJsonRequestException {
        return RequestReader.read(json.replace('\'', '"'), VOCABULARY);
    }

    private static Request one(String json) throws InvalidJsonRequestException {
        return read(json).requests().get(0);
    }

    private static List<String> problems(String json) {
        return assertThrows(InvalidJsonRequestException.class, () -> read(json)).problems();
    }

    /** What is wrong with a request of CBT that states this besides. */
    private static String problemWith(String members) {
        List<String> problems = problems("{'treatment': 'CBT', 'quantity': 12, " + members + "}");
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    @Test
    void readsEveryKey() throws InvalidJsonRequestException {
        Request request = one("{'id': '1', 'treatment': 'CBT', 'quantity': 12.0, 'unit': 'session',"
                + " 'frequency': {'count': 0.5, 'per': 'week'}, 'duration': {'count': 6, 'unit': 'week'},"
                + " 'completed': 1, 'authorized': 6, 'request_date': '2014-02-01', 'service_date': '2014-02-10',"
                + " 'injury_date': '2013-05-09', 'facts': {'adl_improved': true, 'flare': 'no'}, 'history':"
                + " [{'date': '2014-01-06', 'quantity': 1, 'facts': {'flare': 'yes'}},"
                + " {'date': '2014-01-07', 'quantity': 2, 'treatment': 'biofeedback'}]}");
        Course course = request.course();
        assertEquals("CBT", request.treatment());
        assertEquals(Optional.of("1"), course.id());
        assertEquals(12, course.quantity());
        assertEquals(new BigDecimal("0.5"), course.frequency().orElseThrow().count());
        assertEquals(TimeUnit.WEEK, course.duration().orElseThrow().unit());
        assertEquals(OptionalInt.of(1), course.statedCompleted());
        assertEquals(OptionalInt.of(6), course.authorized());
        assertEquals(Optional.of(LocalDate.of(2014, 2, 1)), course.requestDate());
        assertEquals(Optional.of(LocalDate.of(2014, 2, 10)), course.serviceDate());
        assertEquals(Optional.of(LocalDate.of(2013, 5, 9)), course.injuryDate());
        assertEquals("CBT", course.history().orElseThrow().get(0).treatment());
        assertEquals("biofeedback", course.history().orElseThrow().get(1).treatment());
        assertEquals(Truth.YES, request.truth("adl_improved"));
        assertEquals(Truth.NO, request.truth("flare"));
    }

    @Test
    void whatIsNotStatedIsUnknown() throws InvalidJsonRequestException {
        Request request = one("{'treatment': 'CBT', 'quantity': 12, 'completed': null, 'history': null,"
                + " 'request_date': null, 'facts': {'flare': null, 'adl_improved': 'unknown'}}");
        assertFalse(request.course().knowsCompleted());
        assertTrue(request.course().requestDate().isEmpty());
        assertEquals(Truth.UNKNOWN, request.truth("flare"));
        assertEquals(Truth.UNKNOWN, request.truth("adl_improved"));
        assertTrue(one("{'treatment': 'CBT', 'quantity': 12, 'history': []}")
                .course()
                .knowsCompleted());
    }

    @Test
    void aRequestsOwnFactsWin() throws InvalidJsonRequestException {
        CaseFile file = read("{'case': 'a title', 'facts': {'flare': true, 'adl_improved': true}, 'requests': ["
                + "{'treatment': 'CBT', 'quantity': 1, 'facts': {'flare': null, 'adl_improved': false}},"
                + "{'treatment': 'biofeedback', 'quantity': 2}]}");
        assertEquals(Optional.of("a title"), file.title());
        assertEquals(Truth.UNKNOWN, file.requests().get(0).truth("flare"));
        assertEquals(Truth.NO, file.requests().get(0).truth("adl_improved"));
        assertEquals(Truth.YES, file.requests().get(1).truth("flare"));
    }

    @Test
    void daysAndWeeksConvertRoundedDown() throws InvalidJsonRequestException {
        assertEquals(
                14,
                one("{'treatment': 'rest', 'quantity': 2, 'unit': 'weeks'}")
                        .course()
                        .quantity());
        assertEquals(
                1,
                one("{'treatment': 'program', 'quantity': 13, 'unit': 'days'}")
                        .course()
                        .quantity());
        assertEquals(
                List.of("quantity: must come to 1 to 1,000,000 weeks, in which `program` is counted, not to less"),
                problems("{'treatment': 'program', 'quantity': 6, 'unit': 'days'}"));
        assertEquals(
                List.of("quantity: must come to 1 to 1,000,000 days, in which `rest` is counted, not to more"),
                problems("{'treatment': 'rest', 'quantity': 1000000, 'unit': 'weeks'}"));
        assertEquals("unit: `CBT` is counted in sessions, not in hours", problemWith("'unit': 'hours'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0|0",
                "12.5|12.5",
                "-1|-1",
                "1000001|1000001",
                "1e3000|a number of that size",
                "1e-3000|a number of that size",
                "'12'|\"12\"",
                "true|true",
                "[12]|a list",
                "{}|an object"
            })
    void refusesAQuantity(String value, String shown) {
        assertEquals(
                List.of("quantity: must be a whole number from 1 to 1,000,000, not " + shown),
                problems("{'treatment': 'CBT', 'quantity': " + value + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'completed': -1|completed: must be a whole number from 0 to 1,000,000, not -1",
                "'authorized': 'six'|authorized: must be a whole number from 0 to 1,000,000, not \"six\"",
                "'id': 1|id: must be text in quotes, not 1",
                "'request_date': '2014-02-30'|request_date: must be a date of the calendar as \"2014-02-01\", not"
                        + " \"2014-02-30\"",
                "'service_date': '1.2.2014'|service_date: must be a date of the calendar as \"2014-02-01\", not"
                        + " \"1.2.2014\"",
                "'injury_date': 2014|injury_date: must be a date of the calendar as \"2014-02-01\", not 2014",
                "'complete': 1|complete: no such key is known here; did you mean `completed`?",
                "'completed': 1, 'completed': 2|completed: stands here twice; write it once",
                "'frequency': 2|frequency: must be an object such as {\"count\": 2, \"per\": \"week\"}, not 2",
                "'frequency': {'per': 'week'}|frequency.count: is missing; write a number above 0",
                "'frequency': {'count': 0, 'per': 'week'}|frequency.count: must be a number above 0 and at most"
                        + " 1,000,000, not 0",
                "'frequency': {'count': 1, 'per': 'year'}|frequency.per: must be \"day\", \"week\" or \"month\", not"
                        + " \"year\"",
                "'duration': {'count': 1e-3000, 'unit': 'weeks'}|duration.count: must have at most 20 decimals; round"
                        + " it",
                "'duration': {'count': 1e999999999, 'unit': 'weeks'}|duration.count: must be a number above 0 and at"
                        + " most 1,000,000, not a number of that size",
                "'duration': {'count': -1, 'unit': 'weeks'}|duration.count: must be a number above 0 and at most"
                        + " 1,000,000, not -1",
                "'duration': {'count': 1, 'unit': 'weeks', 'per': 'day'}|duration.per: no such key is known here; there"
                        + " are `count`, `unit`",
                "'frequency': {'count': '2', 'per': 'week'}|frequency.count: must be a number above 0 and at most"
                        + " 1,000,000, not \"2\"",
                "'frequency': {'count': 2, 'per': 'weeks'}|frequency.per: must be \"day\", \"week\" or \"month\", not"
                        + " \"weeks\"",
                "'frequency': {'count': 2, 'per': 'week', 'count': 3}|frequency.count: stands here twice; write it once",
                "'request_date': '0000-01-01'|request_date: must be a date of the calendar as \"2014-02-01\", not"
                        + " \"0000-01-01\"",
                "'request_date': '+12014-02-01'|request_date: must be a date of the calendar as \"2014-02-01\", not"
                        + " \"+12014-02-01\"",
                "'request_date': '2014-02-01T00:00'|request_date: must be a date of the calendar as \"2014-02-01\", not"
                        + " \"2014-02-01T00:00\"",
                "'request_date': '2014-2-1'|request_date: must be a date of the calendar as \"2014-02-01\", not"
                        + " \"2014-2-1\"",
                "'completed': 1e999999999|completed: must be a whole number from 0 to 1,000,000, not a number of that"
                        + " size",
                "'completed': 0.5|completed: must be a whole number from 0 to 1,000,000, not 0.5",
                "'unit': 12|unit: must be text in quotes, not 12",
                "'history': [{'date': '2014-01-06', 'quantity': 1, 'unit': 'sessions'}]|history[0].unit: no such key is"
                        + " known here; there are `date`, `quantity`, `treatment`, `facts`",
                "'history': [{'date': '2014-01-06', 'quantity': 1}, {'date': '2014-13-06', 'quantity': 1}]|"
                        + "history[1].date: must be a date of the calendar as \"2014-02-01\", not \"2014-13-06\"",
                "'history': [{'date': '2014-01-06', 'date': '2014-01-06', 'quantity': 1}]|history[0].date: stands here"
                        + " twice; write it once",
                "'duration': {'count': 1, 'unit': 'hours'}|duration.unit: must be \"days\", \"weeks\", \"months\" or"
                        + " \"years\", not \"hours\"",
                "'history': {}|history: must be a list of objects such as {\"date\": \"2014-01-06\", \"quantity\": 1},"
                        + " not an object",
                "'history': [1]|history[0]: must be an object such as {\"date\": \"2014-01-06\", \"quantity\": 1}, not"
                        + " 1",
                "'history': [{'quantity': 1}]|history[0].date: is missing; write the day as \"2014-01-06\"",
                "'history': [{'date': '2014-01-06'}]|history[0].quantity: is missing; write a whole number from 1 to"
                        + " 1,000,000",
                "'history': [{'date': '2014-01-06', 'quantity': 0}]|history[0].quantity: must be a whole number from 1"
                        + " to 1,000,000, not 0",
                "'history': [{'date': '2014-01-06', 'quantity': 1, 'treatment': 'CBR'}]|history[0].treatment: no"
                        + " guideline knows the treatment `CBR`; it knows `CBT`, `biofeedback`, `program`, `rest`",
                "'history': [{'date': '2014-01-06', 'quantity': 1, 'facts': {'flare': 1}}]|history[0].facts.flare: must"
                        + " be true, false or null, or \"yes\", \"no\" or \"unknown\", not 1",
                "'facts': []|facts: must be an object such as {\"adl_improved\": true}, not a list",
                "'facts': {'adl_improved': 'Yes'}|facts.adl_improved: must be true, false or null, or \"yes\", \"no\""
                        + " or \"unknown\", not \"Yes\"",
                "'facts': {'adl_improve': true}|facts.adl_improve: no guideline knows the fact `adl_improve`; did you"
                        + " mean `adl_improved`?"
            })
    void tellsEachMistake(String members, String problem) {
        assertEquals(problem, problemWith(members));
    }

    @Test
    void namesTheNearTreatment() {
        assertEquals(
                List.of("treatment: no guideline knows the treatment `biofeedbak`; did you mean `biofeedback`?"),
                problems("{'treatment': 'biofeedbak', 'quantity': 6}"));
    }

    @Test
    void tellsAllMistakesAtOnceByTheirPath() {
        assertEquals(
                List.of(
                                "requests[0].quantity: must be a whole number from 1 to 1,000,000, not 0",
                                "requests[1].treatment: is missing; write the treatment's name, such as \"CBT\"",
                                "requests[1].quantity: is missing; write a whole number from 1 to 1,000,000",
                                "requests[2]: must be an object such as {\"treatment\": \"CBT\", \"quantity\": 12}, not 7")
                        .stream()
                        .sorted()
                        .toList(),
                problems("{'requests': [{'treatment': 'CBT', 'quantity': 0}, {'treatment': null}, 7]}").stream()
                        .sorted()
                        .toList());
    }

    @Test
    void aCaseHasRequests() {
        assertEquals(
                List.of("requests: is empty; write at least one request such as {\"treatment\": \"CBT\","
                        + " \"quantity\": 12}"),
                problems("{'requests': []}"));
        assertEquals(
                List.of("requests: is missing; write a list of requests such as [{\"treatment\": \"CBT\","
                        + " \"quantity\": 12}]"),
                problems("{'case': 'a title'}"));
        assertEquals(
                List.of("request: no such key is known here; did you mean `requests`?"),
                problems("{'request': 1, 'requests': [{'treatment': 'CBT', 'quantity': 1}]}"));
    }

    @Test
    void aRequestAndACaseAreNotMixed() {
        assertEquals(
                List.of(
                        "treatment: no such key is known here; there are `case`, `facts`, `requests`",
                        "quantity: no such key is known here; there are `case`, `facts`, `requests`"),
                problems("{'treatment': 'CBT', 'quantity': 1, 'requests': [{'treatment': 'CBT', 'quantity': 1}]}"));
    }

    @Test
    void aDeepMistakeIsToldByItsWholePath() {
        assertEquals(
                List.of("requests[1].history[0].date: must be a date of the calendar as \"2014-02-01\", not"
                        + " \"2014-02-30\""),
                problems("{'requests': [{'treatment': 'CBT', 'quantity': 1}, {'treatment': 'CBT', 'quantity': 1,"
                        + " 'history': [{'date': '2014-02-30', 'quantity': 1}]}]}"));
    }

    @Test
    void amountsStayAsWritten() throws InvalidJsonRequestException {
        Course course = one("{'treatment': 'CBT', 'quantity': 1.2e1, 'completed': 3.000, 'authorized': 0.0,"
                        + " 'frequency': {'count': 0.10000000000000000001, 'per': 'month'},"
                        + " 'duration': {'count': 1.5, 'unit': 'years'}, 'request_date': '0001-01-01',"
                        + " 'service_date': '9999-12-31'}")
                .course();
        assertEquals(12, course.quantity());
        assertEquals(OptionalInt.of(3), course.statedCompleted());
        assertEquals(OptionalInt.of(0), course.authorized());
        assertEquals(
                new BigDecimal("0.10000000000000000001"),
                course.frequency().orElseThrow().count());
        assertEquals(TimeUnit.MONTH, course.frequency().orElseThrow().per());
        assertEquals(new BigDecimal("1.5"), course.duration().orElseThrow().count());
        assertEquals(Optional.of(LocalDate.of(1, 1, 1)), course.requestDate());
        assertEquals(Optional.of(LocalDate.of(9999, 12, 31)), course.serviceDate());
    }

    @ParameterizedTest
    @CsvSource({
        "day,DAY",
        "days,DAY",
        "week,WEEK",
        "weeks,WEEK",
        "month,MONTH",
        "months,MONTH",
        "year,YEAR",
        "years,YEAR"
    })
    void aDurationsUnitMayBeSingular(String word, TimeUnit unit) throws InvalidJsonRequestException {
        Course course = one("{'treatment': 'CBT', 'quantity': 1, 'duration': {'count': 1, 'unit': '" + word + "'}}")
                .course();
        assertEquals(unit, course.duration().orElseThrow().unit());
    }
}
