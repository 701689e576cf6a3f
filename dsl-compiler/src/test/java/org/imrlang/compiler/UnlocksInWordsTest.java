package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;

/** What unlocks a request, as a reviewer reads it; snow bathing is invented, and so are its numbers. */
class UnlocksInWordsTest {

    private static final LocalDate DAY = LocalDate.of(2014, 5, 1);

    private static Determination determination(String rules, Course course, Map<String, FactValue> facts) {
        InputFile file = new InputFile("book.imr", rules.getBytes(StandardCharsets.UTF_8));
        Compilation compilation = Compiler.compile(List.of(file), false);
        Request.Builder request = Request.of("snow_bathing", course);
        facts.forEach(request::fact);
        return Interpreter.of(compilation.ruleset().orElseThrow(() -> new AssertionError(compilation.diagnostics())))
                .determine(request.build());
    }

    private static List<String> unlocks(Determination determination) {
        return determination.unlocks().stream()
                .map(unlock -> unlock.clause().text() + " " + unlock.line() + ": " + unlock.text())
                .toList();
    }

    private static List<String> unlocks(String rules, Course.Builder course) {
        return unlocks(determination(rules, course.build(), Map.of()));
    }

    private static Course.Builder requested(int quantity) {
        return Course.UNSTATED.toBuilder().quantity(quantity);
    }

    private static Course.Builder delivered(int quantity, int delivered) {
        Delivery delivery = new Delivery("snow_bathing", LocalDate.of(2014, 4, 20), delivered, Map.of());
        return requested(quantity).requestDate(DAY).history(List.of(delivery));
    }

    @Test
    void aFrequencyPerYearIsPutIntoWordsOfARequest() {
        Frequency twice = new Frequency(BigDecimal.valueOf(2), TimeUnit.WEEK);
        assertEquals(
                List.of("frequency 2: All 6 sessions conform at 0.98 per month."),
                unlocks(
                        "snow_bathing\n  at 12 per year\n  initial 20\n",
                        requested(6).completed(0).frequency(twice)));
        assertEquals(
                List.of("frequency 2: 4 sessions conform now at 0.5 per week."),
                unlocks(
                        "snow_bathing\n  at 1 every 2 weeks\n  initial 4\n",
                        requested(6).completed(0).frequency(twice)));
    }

    @Test
    void theClauseIsThePhaseThatCountsAfterTheChange() {
        assertEquals(
                List.of(
                        "initial 2: 4 sessions conform now.",
                        "then 3: Once 2 sessions have been delivered, all 6 sessions conform."),
                unlocks(
                        "snow_bathing\n  initial 2..4\n  then max 10\n",
                        requested(6).completed(0)));
    }

    @Test
    void aPercentageRisesToItsThreshold() {
        String rules =
                "fact relief percent \"pain relief\"\nsnow_bathing\n  initial 4\n  requires relief at least 50%\n";
        Map<String, FactValue> some = Map.of("relief", new FactValue.Number(BigDecimal.valueOf(30)));
        assertEquals(
                List.of("requires 4: With “pain relief” at 50%, all 4 sessions conform."),
                unlocks(determination(rules, requested(4).completed(0).build(), some)));
    }

    @Test
    void whatSpeaksAgainstItIsRuledOut() {
        String rules = "fact flare \"a flare\"\nsnow_bathing\n  initial 4\n  contraindicated if flare\n";
        Determination determination =
                determination(rules, requested(4).completed(0).build(), Map.of());
        assertEquals(
                List.of("contraindicated 4: With “a flare” ruled out, all 4 sessions conform."),
                unlocks(determination));
        assertEquals(List.of("flare"), determination.askNext());
    }

    @Test
    void aDayIsOrLaterOnlyWhereItLasts() {
        assertEquals(
                List.of("apart 3: Dated 2014-05-18 or later, the 1 session conforms."),
                unlocks("snow_bathing\n  up to 9\n  at least 4 weeks apart\n", delivered(1, 1)));
        assertEquals(
                List.of("cap 2: 1 session conforms now.", "cap 2: Dated 2015-01-01 or later, all 2 sessions conform."),
                unlocks("snow_bathing\n  max 2 per calendar year\n", delivered(2, 1)));
        String untilMay = "snow_bathing\n  up to 9\n  at least 2 weeks apart\n  until 4 weeks after started\n";
        assertEquals(List.of("apart 3: Dated 2014-05-04, the 1 session conforms."), unlocks(untilMay, delivered(1, 1)));
    }

    @Test
    void whereNoneIsEnoughAloneTheyComeTogether() {
        String rules = "fact helps \"it helps\"\nsnow_bathing\n  initial 3\n  then max 9 if helps\n"
                + "  at least 2 weeks apart\n";
        Map<String, FactValue> not = Map.of("helps", new FactValue.YesNo(Truth.NO));
        assertEquals(
                List.of("then 4: Dated 2014-05-04 or later, and with “it helps” shown, all 4 sessions conform."),
                unlocks(determination(rules, delivered(4, 3).build(), not)));
    }

    @Test
    void moreDeliveredIsSoughtAtThePaceThatConforms() {
        Frequency often = new Frequency(BigDecimal.valueOf(4), TimeUnit.WEEK);
        String rules = "fact helps \"it helps\"\nsnow_bathing\n  at 3 per week\n  initial 4\n  then max 20 if helps\n";
        Determination determination =
                determination(rules, requested(10).completed(0).frequency(often).build(), Map.of());
        assertEquals(
                List.of(
                        "frequency 3: 4 sessions conform now at 3 per week.",
                        "frequency 3: Once 4 sessions have been delivered, and with “it helps” shown,"
                                + " all 10 sessions conform at 3 per week."),
                unlocks(determination));
        assertFalse(determination.rationale().contains("4 sessions conform now."));
    }

    @Test
    void aListWithListsInItIsTakenApart() {
        String rules =
                "fact a \"a\"\nfact b \"b\"\nfact c number in months \"c\"\nsnow_bathing\n  initial 4 if a and b\n"
                        + "  requires c at least 1\n";
        assertEquals(
                List.of(
                        "With none stated as delivered; “a” and “b” shown; and “c” at 1 month, all 4 sessions conform."),
                determination(rules, requested(4).build(), Map.of()).unlocks().stream()
                        .map(unlock -> unlock.text())
                        .toList());
    }

    @Test
    void aCourseSaysWhatItStates() {
        assertEquals(
                "[quantity 6, completed 0]", requested(6).completed(0).build().toString());
        assertEquals("[]", Course.UNSTATED.toString());
    }

    @Test
    void nothingUnlocksWhatIsNotRecommended() {
        assertEquals(List.of(), unlocks("snow_bathing\n  not recommended\n", requested(2)));
    }

    @Test
    void whatConformsAndWhatNobodySpeaksOfNeedsNothing() {
        assertEquals(
                List.of(), unlocks("snow_bathing\n  initial 4\n", requested(4).completed(0)));
        String children = "fact child \"the patient is a child\"\nsnow_bathing for child\n  initial 4\n";
        Map<String, FactValue> not = Map.of("child", new FactValue.YesNo(Truth.NO));
        Determination none = determination(children, requested(4).completed(0).build(), not);
        assertEquals(List.of(), none.unlocks());
        assertEquals(List.of(), none.askNext());
    }
}
