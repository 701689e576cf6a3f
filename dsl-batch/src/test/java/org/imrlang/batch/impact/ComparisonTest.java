package org.imrlang.batch.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Rules;
import org.junit.jupiter.api.Test;

/** What a change is, what decides, which lines only one version can read, and what is kept of a request. */
class ComparisonTest {

    private static final String WALKS =
            "treatment walk in walks\nfact fresh\nwalk\n  initial 4..6\n  then max 20 if fresh\n";
    private static final Rules BASE = Compared.rules(WALKS);
    private static final Rules HEAD = Compared.rules(WALKS.replace("4..6", "4..8"));
    private static final String SIX = "{'id': 'a', 'treatment': 'walk', 'quantity': 6, 'completed': 0}";
    private static final String TWELVE = "{'id': 'b', 'treatment': 'walk', 'quantity': 12, 'completed': 0}";
    private static final String OPEN = "{'treatment': 'walk', 'quantity': 2, 'completed': 6}";

    @Test
    void whatStaysIsCountedAndNotTold() {
        Impact impact = Compared.impact(BASE, HEAD, SIX, SIX);
        assertEquals(2, impact.requests());
        assertEquals(0, impact.changing());
        assertEquals(List.of(), impact.changes());
        assertEquals(2, impact.all().of(Outcome.CONFORMS, Outcome.CONFORMS));
    }

    @Test
    void anotherAmountIsAChangeThoughTheOutcomeStays() {
        Impact impact = Compared.impact(BASE, HEAD, TWELVE, SIX);
        Ground initial = new Ground(
                Optional.of("tone"), Optional.empty(), Optional.of(new Binding("tone", ClauseKind.INITIAL, 4)));
        Transition transition =
                new Transition("walk", Outcome.CONFORMS_IN_PART, Outcome.CONFORMS_IN_PART, initial, initial);
        assertEquals(List.of(new Change(transition, "walks", 1, 2, 0)), impact.changes());
        assertEquals(List.of(new TreatmentCount("walk", "walks", 2, 1, 12, 14, 2, 0)), impact.treatments());
    }

    @Test
    void soIsAnotherPossibleAmount() {
        Impact impact = Compared.impact(
                Compared.rules("walk\n  initial 4..6\n  then max 20 if fresh\n"),
                Compared.rules("walk\n  initial 4..6\n  then max 18 if fresh\n"),
                "{'treatment': 'walk', 'quantity': 30, 'completed': 6}");
        assertEquals(1, impact.changed().of(Outcome.UNDOCUMENTED, Outcome.UNDOCUMENTED));
        assertEquals(14, impact.examples().get(0).base().possible());
        assertEquals(12, impact.examples().get(0).head().possible());
    }

    @Test
    void anotherClauseWithTheSameAmountIsNone() {
        Rules capped = Compared.rules(WALKS + "  max 6 per request\n");
        assertEquals(0, Compared.impact(BASE, capped, SIX, TWELVE).changing());
    }

    @Test
    void whatNothingAddressesIsDecidedByNothing() {
        Rules none = Compared.rules("treatment walk in walks\nfact fresh\n");
        Impact impact = Compared.impact(none, BASE, SIX);
        assertEquals(1, impact.changed().of(Outcome.NOT_ADDRESSED, Outcome.CONFORMS));
        Transition transition = impact.changes().get(0).transition();
        assertEquals("nothing", transition.base().words());
        assertEquals("initial, tone:4", transition.head().words());
        assertEquals(6, impact.changes().get(0).gained());
    }

    @Test
    void aCaseIsComparedRequestByRequest() {
        Impact impact = Compared.impact(BASE, HEAD, SIX, "{'case': 'c', 'requests': [" + SIX + ", " + TWELVE + "]}");
        assertEquals(2, impact.lines());
        assertEquals(3, impact.requests());
        assertEquals(
                new Place(2, OptionalInt.of(2), Optional.of("b")),
                impact.examples().get(0).place());
        assertEquals("line 2, request 2", impact.examples().get(0).place().words());
    }

    @Test
    void daysAndWeeksAreComparedAsDays() {
        Rules days = Compared.rules("treatment rest in days\nrest up to 14 days\n");
        Rules weeks = Compared.rules("treatment rest in weeks\nrest up to 2 weeks\n");
        Impact impact = Compared.impact(
                days,
                weeks,
                "{'treatment': 'rest', 'quantity': 14, 'unit': 'days', 'completed': 0}",
                "{'treatment': 'rest', 'quantity': 10, 'unit': 'days', 'completed': 0}");
        assertEquals(1, impact.changing());
        assertEquals(List.of(new TreatmentCount("rest", "days", 2, 1, 24, 21, 0, 3)), impact.treatments());
    }

    @Test
    void unlikeUnitsAreBothNamed() {
        Rules visits = Compared.rules(WALKS.replace("in walks", "in visits"));
        Impact impact = Compared.impact(BASE, visits, SIX, SIX.replace("'quantity'", "'unit': 'walks', 'quantity'"));
        assertEquals("walks / visits", impact.treatments().get(0).unit());
        assertEquals(0, impact.changing());
        assertEquals(
                Map.of("head counts the treatment `walk` in visits, not in walks", 1L),
                impact.onlyBase().reasons());
    }

    @Test
    void aFactThatOneVersionDoesNotKnowIsNamedInBothDirections() {
        Rules more = Compared.rules(WALKS + "  contraindicated if fever\n");
        String fever = "{'treatment': 'walk', 'quantity': 6, 'facts': {'fever': null}}";
        Impact grown = Compared.impact(BASE, more, fever, SIX);
        assertEquals(1, grown.onlyHead().lines());
        assertEquals(
                Map.of("base does not know the fact `fever`", 1L),
                grown.onlyHead().reasons());
        assertEquals(1, grown.unread());
        assertEquals(1, grown.requests());
        Impact shrunk = Compared.impact(more, BASE, fever, SIX);
        assertEquals(
                Map.of("head does not know the fact `fever`", 1L),
                shrunk.onlyBase().reasons());
        assertEquals(List.of(new UnreadLine(1, List.of())), shrunk.onlyBase().examples());
    }

    @Test
    void aTreatmentAndAFactOfAnotherTypeAreNamed() {
        Rules other = Compared.rules(
                "treatment stroll\nfact fresh number\ntreatment walk in walks\nwalk up to 4 if fresh > 2\nstroll up to 2\n");
        Impact impact = Compared.impact(
                BASE,
                other,
                "{'treatment': 'stroll', 'quantity': 2}",
                "{'treatment': 'walk', 'quantity': 2, 'facts': {'fresh': true}}");
        assertEquals(
                Map.of("base does not know the treatment `stroll`", 1L),
                impact.onlyHead().reasons());
        assertEquals(
                Map.of("head declares the fact `fresh` otherwise", 1L),
                impact.onlyBase().reasons());
    }

    @Test
    void adviceIsNoReason() {
        Rules renamed = Compared.rules(WALKS.replace("fresh", "frosh"));
        Impact impact =
                Compared.impact(BASE, renamed, "{'treatment': 'walk', 'quantity': 2, 'facts': {'fresh': true}}");
        assertEquals(
                Map.of("head does not know the fact `fresh`", 1L),
                impact.onlyBase().reasons());
    }

    @Test
    void whatNeitherCanReadIsCounted() {
        Impact impact = Compared.impact(BASE, HEAD, SIX, "", "no request", "{'treatment': 'Jane Roe', 'quantity': 2}");
        assertEquals(3, impact.lines());
        assertEquals(2, impact.neither().lines());
        assertEquals(Map.of(), impact.neither().reasons());
        assertEquals(
                List.of(new UnreadLine(3, List.of()), new UnreadLine(4, List.of())),
                impact.neither().examples());
    }

    @Test
    void nothingOfARequestIsKeptButItsId() {
        String line = "{'id': 'b', 'treatment': 'walk', 'quantity': 12, 'completed': 0, 'request_date': '2031-05-09'}";
        String mistaken = "{'treatment': 'walk', 'quantity': 12, 'request_date': 'Jane Roe'}";
        String told = Compared.impact(BASE, HEAD, line, mistaken).toString();
        assertTrue(told.contains("Optional[b]"), told);
        assertFalse(told.contains("2031") || told.contains("Jane"), told);
    }

    @Test
    void unlessItIsAskedFor() {
        Comparison comparison = new Comparison(BASE, HEAD, 10, true);
        Impact impact = Compared.impact(comparison, List.of(TWELVE, "{'treatment': 'walk', 'quantity': 0}"), 1);
        assertEquals(
                Optional.of("{\"id\":\"b\",\"treatment\":\"walk\",\"quantity\":12,\"completed\":0}"),
                impact.examples().get(0).request());
        assertEquals(
                List.of("quantity: must be a whole number from 1 to 1,000,000, not 0"),
                impact.neither().examples().get(0).problems());
    }

    @Test
    void aRareChangeIsNotHiddenByAFrequentOne() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(TWELVE);
        }
        lines.add(OPEN);
        Impact impact = Compared.impact(new Comparison(BASE, HEAD, 3, false), lines, 2);
        assertEquals(
                List.of(1L, 2L, 101L),
                impact.examples().stream()
                        .map(example -> example.place().line())
                        .toList());
        assertEquals(
                List.of(),
                Compared.impact(new Comparison(BASE, HEAD, 0, false), lines, 2).examples());
    }
}
