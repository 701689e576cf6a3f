package org.imrlang.testing.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String RULES = """
            define improved as better and not worse
            walking for fit
              initial 4..6
              then max 20 if improved
              contraindicated if fever
              max 30 per injury unless rare is documented
            """;

    private static String with(String cases) {
        return RULES + cases;
    }

    @Test
    void whatIsWeighedIsCounted() {
        assertEquals(
                List.of(
                        "1 definition `improved`: yes 1, no 0, unknown 0",
                        "1 condition `better`: yes 1, no 0, unknown 0",
                        "1 condition `worse`: yes 0, no 1, unknown 0",
                        "2 recommendation `walking for fit`: applied 1",
                        "2 condition `fit`: yes 1, no 0, unknown 0",
                        "3 phase `initial 4..6`: open 1",
                        "4 phase `then max 20 if improved`: open 1, closed 0, unknown 0",
                        "4 condition `improved`: yes 1, no 0, unknown 0",
                        "5 gate `contraindicated if fever`: weighed 1",
                        "5 condition `fever`: yes 0, no 1, unknown 0",
                        "6 cap or end `max 30 per injury unless rare is documented`: not binding 1, binding 0, unknown 0",
                        "6 condition `rare is documented`: yes 0, no 1"),
                Told.items(with("""
                        case "goes on"
                          request walking 4
                          completed 4
                          given fit, better, no worse, no fever
                          expect conforms
                        """)));
    }

    @Test
    void whatFollowsFromAnotherIsNotTold() {
        assertEquals(
                List.of(
                        "1 `improved` never weighed",
                        "2 `walking for fit` never applied",
                        "2 `fit` never no, never unknown"),
                Told.missing(with("")));
    }

    @Test
    void aTableCountsRowsOnTheirOwnAndTheHeadOnce() {
        assertEquals(
                List.of(
                        "4 gate `requires seen`: weighed 3",
                        "4 condition `seen`: yes 1, no 0, unknown 2",
                        "5 condition `better`: yes 0, no 0, unknown 3",
                        "6 table row `| knee | 6 | 12 |`: applied 1",
                        "6 condition `knee`: yes 1, no 0, unknown 1",
                        "6 phase `initial 6`: open 2",
                        "6 phase `then 12`: open 0, closed 2, unknown 0",
                        "7 table row `| hip | 8 | 24 |`: applied 0",
                        "7 condition `hip`: yes 0, no 1, unknown 1",
                        "7 phase `initial 8`: open 1",
                        "7 phase `then 24`: open 0, closed 1, unknown 0"),
                Told.items("""
                        fact joint one of (knee, hip)
                        fact seen
                        table walking
                          requires seen
                          | joint | initial _ | then max _ if better |
                          | knee | 6 | 12 |
                          | hip | 8 | 24 |
                        case "a knee"
                          request walking 4
                          completed 0
                          given joint knee, seen
                          expect conforms
                        case "nobody says which"
                          request walking 4
                          completed 0
                          expect undocumented
                        """));
    }

    @Test
    void treatmentsOfOneHeadingAreRecommendationsOfTheirOwn() {
        assertEquals(
                List.of(
                        "1 recommendation `walking, running (running)`: applied 0",
                        "1 recommendation `walking, running (walking)`: applied 1",
                        "2 phase `up to 4`: open 1"),
                Told.items("""
                        walking, running
                          up to 4
                        case "walks"
                          request walking 4
                          completed 0
                          expect conforms
                        """));
    }

    @Test
    void whatACaseGivesOfADefinitionSaysNothingOfItsParts() {
        assertEquals(
                List.of(
                        "1 definition `improved`: yes 0, no 0, unknown 1",
                        "1 condition `better`: yes 0, no 0, unknown 0",
                        "1 condition `worse`: yes 0, no 0, unknown 0",
                        "2 recommendation `walking`: applied 1",
                        "3 phase `up to 4 if improved`: open 0, closed 0, unknown 1",
                        "3 condition `improved`: yes 0, no 0, unknown 1"),
                Told.items("""
                        define improved as better and not worse
                        walking
                          up to 4 if improved
                        case "given"
                          request walking 4
                          completed 0
                          given improved unknown
                          expect undocumented
                        """));
    }

    @Test
    void whatCannotComeDoesNotCount() {
        assertEquals(
                List.of(
                        "1 recommendation `walking for requested more than 2 and fever is not documented`: applied 0",
                        "1 condition `requested more than 2 and fever is not documented`: yes 0, no 0",
                        "1 condition `requested more than 2`: yes 0, no 0",
                        "1 condition `fever is not documented`: yes 0, no 0",
                        "2 cap or end `max 4 per request`: not binding 0, binding 0",
                        "3 gate `not recommended unless rare`: weighed 0",
                        "3 condition `rare`: yes 0, no 0, unknown 0"),
                Told.items("""
                        walking for requested more than 2 and fever is not documented
                          max 4 per request
                          not recommended unless rare
                        """));
    }

    @Test
    void adviceIsNothingToExercise() {
        assertEquals(List.of("1 recommendation `walking`: applied 0", "2 phase `up to 4`: open 0"), Told.items("""
                        walking
                          up to 4
                          optimum 3
                          evidence strong
                          note "slowly"
                        """));
    }

    @Test
    void limitsAndPaceCount() {
        assertEquals(
                List.of(
                        "2 recommendation `walking`: applied 3",
                        "3 frequency or duration `at 2 per week`: kept 1, exceeded 1",
                        "4 phase `up to 40 over 8 weeks`: open 3",
                        "4 frequency or duration `over 8 weeks`: kept 0, exceeded 1",
                        "5 limit `limit walking max 50 per injury`: not binding 2, binding 1, unknown 0"),
                Told.items("""
                        treatment walking
                        walking
                          at 2 per week
                          up to 40 over 8 weeks
                        limit walking max 50 per injury
                        case "kept"
                          request walking 20 at 2 per week
                          completed 0
                          expect conforms
                        case "too often"
                          request walking 20 at 3 per week
                          completed 0
                          expect conforms in part
                        case "too much, too long"
                          request walking 51 over 9 weeks
                          completed 0
                          expect conforms in part
                        """));
    }

    @Test
    void linesAreFullPartOrNone() {
        SortedMap<Integer, LineState> lines = Told.coverage("""
                // a comment
                walking
                  up to 4
                  contraindicated if fever
                  note "slowly"

                running
                  up to 4
                case "walks"
                  request walking 4
                  completed 0
                  given no fever
                  expect conforms
                """).files().get(0).lines();
        assertEquals(
                Map.of(2, LineState.FULL, 3, LineState.FULL, 4, LineState.PART, 7, LineState.NONE, 8, LineState.NONE),
                lines);
    }

    @Test
    void aFileWithNothingToExerciseIsWhole() {
        Coverage coverage = Told.coverage("treatment walking\n");
        assertEquals(new Count(0, 0), coverage.count());
        assertEquals(100, coverage.count().percent());
        assertEquals(Map.of(), coverage.files().get(0).lines());
    }
}
