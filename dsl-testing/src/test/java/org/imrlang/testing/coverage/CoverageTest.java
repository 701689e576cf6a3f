package org.imrlang.testing.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}
