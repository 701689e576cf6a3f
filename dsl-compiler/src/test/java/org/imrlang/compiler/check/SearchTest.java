package org.imrlang.compiler.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;

/** Holds the search against full enumeration. */
class SearchTest {

    private static final int PAIRS = 5_000;
    private static final long MOST_ENUMERATED = 5_000;

    @Test
    void agreesWithFullEnumeration() {
        int compared = 0;
        int[] verdicts = new int[3];
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomConditions random = new RandomConditions(new Random(seed));
            List<Condition> both = List.of(random.condition(2), random.condition(2));
            if (size(RandomConditions.domains(both, false)) > MOST_ENUMERATED) {
                continue;
            }
            compared++;
            Formulas formulas = new Formulas(Axes.of(both));
            List<Integer> goals = both.stream().map(formulas::of).toList();
            boolean possible = verdict(formulas, goals, true).verdict() == Search.Verdict.POSSIBLE;
            assertEquals(possible(both, false), possible, "opaque parts free, seed " + seed);
            Search.Answer surely = verdict(formulas, goals, false);
            boolean sure = surely.verdict() == Search.Verdict.POSSIBLE;
            assertEquals(possible(both, true), sure, "opaque parts unknown, seed " + seed);
            if (sure) {
                assertShown(formulas, both, surely.box(), "seed " + seed);
            }
            verdicts[sure ? 0 : possible ? 1 : 2]++;
        }
        assertTrue(compared > PAIRS / 2, "compared only " + compared);
        for (int verdict : verdicts) {
            assertTrue(verdict > compared / 50, "one verdict came only " + verdict + " times");
        }
    }

    @Test
    void whatIsCertainIsCertainInEveryEnumeration() {
        int certain = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            Condition condition = new RandomConditions(new Random(seed)).condition(2);
            List<Condition> no = List.of(new Condition.Not(condition));
            if (size(RandomConditions.domains(no, false)) > MOST_ENUMERATED) {
                continue;
            }
            Possibilities possibilities = new Possibilities(Axes.of(no));
            boolean canBeYes = possible(List.of(condition), false);
            boolean canBeNo = possible(no, false);
            assertEquals(canBeYes, possibilities.canBeYes(condition), "yes, seed " + seed);
            assertEquals(canBeNo, possibilities.canBeNo(condition), "no, seed " + seed);
            certain += canBeYes && canBeNo ? 0 : 1;
        }
        assertTrue(certain > PAIRS / 50, "only " + certain + " were certain");
    }

    private static Search.Answer verdict(Formulas formulas, List<Integer> goals, boolean opaqueFree) {
        return new Search(formulas, new Budget(), opaqueFree).together(goals, Box.ALL);
    }

    /** Whether the shown situation makes both yes, and less of it does not. Some built-in dates exclude each other. */
    private static void assertShown(Formulas formulas, List<Condition> both, Box box, String seed) {
        Optional<Situation> shown = new Examples(formulas).of("humming", both, box);
        boolean readsDeliveries = RandomConditions.domains(both, true).containsKey("last_delivered");
        assertTrue(shown.isPresent() || readsDeliveries, "no case to show, " + seed);
        if (shown.isPresent() && !readsDeliveries) {
            Map<Object, Object> values = new HashMap<>();
            shown.get().stated().forEach((reading, value) -> values.put(reading.name(), plain(value)));
            assertTrue(isYesWhereStated(both, values), shown.get().text() + ", " + seed);
            for (Reading reading : shown.get().stated().keySet()) {
                Map<Object, Object> fewer = new HashMap<>(values);
                fewer.remove(reading.name());
                assertTrue(
                        !isYesWhereStated(both, fewer),
                        reading.name() + " can be left out of " + shown.get().text() + ", " + seed);
            }
        }
    }

    private static Object plain(FactValue value) {
        if (value instanceof FactValue.YesNo yesNo) {
            return yesNo.truth() == Truth.YES;
        } else if (value instanceof FactValue.Choice choice) {
            return choice.value();
        } else if (value instanceof FactValue.Number number) {
            return number.value();
        }
        return ((FactValue.Date) value).value();
    }

    private static long size(Map<Object, List<Object>> domains) {
        return domains.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    }

    private static boolean possible(List<Condition> both, boolean opaqueUnknown) {
        Map<Object, List<Object>> domains = RandomConditions.domains(both, opaqueUnknown);
        return possible(both, domains, new ArrayList<>(domains.keySet()), 0, new HashMap<>());
    }

    private static boolean possible(
            List<Condition> both,
            Map<Object, List<Object>> domains,
            List<Object> names,
            int next,
            Map<Object, Object> values) {
        if (next == names.size()) {
            return isYes(both, values);
        }
        for (Object value : domains.get(names.get(next))) {
            values.put(names.get(next), value);
            if (possible(both, domains, names, next + 1, values)) {
                return true;
            }
        }
        values.remove(names.get(next));
        return false;
    }

    /** With values that are stated, {@code is documented} is known. */
    private static boolean isYesWhereStated(List<Condition> both, Map<Object, Object> values) {
        Map<Object, Object> known = new HashMap<>(values);
        known.put(new Condition.Documented(Parts.is("a")), values.containsKey("a"));
        return isYes(both, known);
    }

    private static boolean isYes(List<Condition> both, Map<Object, Object> values) {
        return both.stream().allMatch(condition -> RandomConditions.truth(condition, values) == 1);
    }
}
