package org.imrlang.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A mistake in a request is refused by name, and never becomes an unknown. */
class VocabularyTest {

    private static final LocalDate DAY = LocalDate.of(2014, 2, 1);

    private static final Vocabulary VOCABULARY = Vocabulary.of(
            List.of(new TreatmentInfo("CBT", "cognitive behavioral therapy", "sessions")),
            List.of(
                    new FactInfo("improved", "it has improved"),
                    new FactInfo("score", new FactType.Number(Optional.of("points")), "the score"),
                    new FactInfo("relief", new FactType.Percent(), "pain relief"),
                    new FactInfo("surgery", new FactType.Date(), "the surgery"),
                    new FactInfo("region", new FactType.Choice(List.of("low_back", "neck")), "the region"),
                    new FactInfo("diagnosis", new FactType.Codes(Optional.of("ICD10")), "the diagnosis")));

    private static final Course ONE = Course.UNSTATED.toBuilder().quantity(1).build();

    private static FactValue.Number number(String text) {
        return new FactValue.Number(new BigDecimal(text));
    }

    private static String refused(Request request) {
        return assertThrows(InvalidRequestException.class, () -> VOCABULARY.check(request))
                .getMessage();
    }

    private static String refused(String fact, FactValue value) {
        return refused(Request.of("CBT", ONE).fact(fact, value).build());
    }

    @Test
    void everyFactTakesAValueOfItsType() {
        Map<String, FactValue> facts = Map.of(
                "improved", new FactValue.YesNo(Truth.NO),
                "score", number("-2.5"),
                "relief", number("50"),
                "surgery", new FactValue.Date(DAY),
                "region", new FactValue.Choice("neck"),
                "diagnosis", new FactValue.Codes(List.of("F32.2", "F32.2")));
        Request.Builder request = Request.of(
                "CBT",
                ONE.toBuilder()
                        .history(List.of(new Delivery("CBT", DAY, 1, facts)))
                        .build());
        facts.forEach(request::fact);
        assertDoesNotThrow(() -> VOCABULARY.check(request.build()));
    }

    @Test
    void unknownFitsEveryFact() {
        for (String fact : VOCABULARY.facts().keySet()) {
            Request request = Request.of("CBT", ONE)
                    .fact(fact, new FactValue.YesNo(Truth.UNKNOWN))
                    .build();
            assertDoesNotThrow(() -> VOCABULARY.check(request));
        }
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertEquals("`improved` is yes or no, not a number", refused("improved", number("1")));
        assertEquals("`score` is a number in points, not the date 2014-02-01", refused("score", date(DAY)));
        assertEquals("`relief` is a percentage, not `half`", refused("relief", new FactValue.Choice("half")));
        assertEquals("`surgery` is a date, not yes", refused("surgery", new FactValue.YesNo(Truth.YES)));
        assertEquals("`region` is one of `low_back`, `neck`, not no", refused("region", new FactValue.YesNo(Truth.NO)));
        assertEquals("`region` is one of `low_back`, `neck`, not a list of codes", refused("region", codes("neck")));
        assertEquals(
                "`diagnosis` is a list of codes, not `F32.2`", refused("diagnosis", new FactValue.Choice("F32.2")));
    }

    @Test
    void aChoiceThatTheFactDoesNotHaveIsRefused() {
        assertEquals(
                "`region` has no value `lowback`; did you mean `low_back`?",
                refused("region", new FactValue.Choice("lowback")));
        assertEquals(
                "`region` has no value `knee`; it is one of `low_back`, `neck`",
                refused("region", new FactValue.Choice("knee")));
    }

    @Test
    void aLongListIsCutShort() {
        List<String> values = IntStream.range(0, 15).mapToObj(i -> "v" + i).toList();
        Vocabulary many =
                Vocabulary.of(List.of(), List.of(new FactInfo("level", new FactType.Choice(values), "the level")));
        assertEquals(
                Optional.of("`level` has no value `x`; it is one of `v0`, `v1`, `v2`, `v3`, `v4`, `v5`, `v6`, `v7`,"
                        + " `v8`, `v9`, `v10`, `v11` and 3 more"),
                many.problemWithFact("level", new FactValue.Choice("x")));
    }

    @Test
    void whatIsDefinedIsStatedByItsFacts() {
        Vocabulary defining = VOCABULARY.defining("healed improved");
        assertEquals(
                Optional.of("`healed` is defined by a guideline; state the facts that it rests on instead"),
                defining.problemWithFact("healed"));
        assertEquals(VOCABULARY.facts(), defining.facts());
        assertEquals(VOCABULARY.problemWithFact("heal"), VOCABULARY.defining("").problemWithFact("heal"));
    }

    @Test
    void whatWouldFillTheMemoryIsRefused() {
        for (String huge : List.of("1e999999999", "1e-999999999", "0e-999999999", "1e101", "9".repeat(101))) {
            assertEquals(
                    "`score` is a number of at most 100 digits; round what is stated", refused("score", number(huge)));
        }
        for (String huge : List.of("1e999999999", "1e-999999999", "1000000.1", "0", "-1", "0.123456789012345678901")) {
            BigDecimal count = new BigDecimal(huge);
            assertThrows(IllegalArgumentException.class, () -> new Frequency(count, TimeUnit.WEEK));
            assertThrows(IllegalArgumentException.class, () -> new CourseDuration(count, TimeUnit.WEEK));
        }
        assertEquals(
                "`surgery` is a date of the years 1 to 9999, not +10000-01-01",
                refused("surgery", date(LocalDate.of(10_000, 1, 1))));
    }

    @Test
    void aNameThatNobodyDeclaresIsRefused() {
        FactValue yes = new FactValue.YesNo(Truth.YES);
        assertEquals("no guideline knows the fact `improve`; did you mean `improved`?", refused("improve", yes));
        assertEquals(
                "no guideline knows the fact `functional`; it knows `diagnosis`, `improved`, `region`, `relief`,"
                        + " `score`, `surgery`",
                refused("functional", yes));
        for (BuiltIn what : BuiltIn.values()) {
            assertEquals(
                    "no guideline knows the fact `" + what.text() + "`; it is read from the request itself",
                    refused(what.text(), number("1")));
        }
        assertEquals(
                "no guideline knows the treatment `CBR`; it knows `CBT`",
                refused(Request.of("CBR", ONE).build()));
    }

    @Test
    void deliveriesAreLookedAtToo() {
        assertEquals(
                "in the delivery of 2014-02-01, `region` has no value `nek`; it is one of `low_back`, `neck`",
                refused(delivered("CBT", Map.of("region", new FactValue.Choice("nek")))));
        assertEquals(
                "in the delivery of 2014-02-01, no guideline knows the fact `regions`; did you mean `region`?",
                refused(delivered("CBT", Map.of("regions", new FactValue.Choice("neck")))));
        assertEquals(
                "in the delivery of 2014-02-01, no guideline knows the treatment `CBR`; it knows `CBT`",
                refused(delivered("CBR", Collections.emptyMap())));
    }

    @Test
    void aRequestStatesItsQuantity() {
        assertEquals(
                "the request of `CBT` states no quantity",
                refused(Request.of("CBT", Course.UNSTATED).build()));
    }

    private static Request delivered(String treatment, Map<String, FactValue> facts) {
        Delivery delivery = new Delivery(treatment, DAY, 1, facts);
        return Request.of("CBT", ONE.toBuilder().history(List.of(delivery)).build())
                .build();
    }

    private static FactValue date(LocalDate date) {
        return new FactValue.Date(date);
    }

    private static FactValue codes(String code) {
        return new FactValue.Codes(List.of(code));
    }
}
