package org.imrlang.testing.mutation;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.Window;

/** Knows of clauses that say the same in different words. */
final class SameMeaning {

    private SameMeaning() {}

    /** Why all clauses that a change stands in mean after it what they meant; nothing where that is not known. */
    static Optional<String> why(Pair pair) {
        List<Clause> touched = pair.touched();
        if (touched.isEmpty()
                || pair.oldClauses().size() != pair.changedClauses().size()) {
            return Optional.empty();
        }
        Optional<String> why = Optional.empty();
        for (int i = 0; i < touched.size(); i += 2) {
            why = why(touched.get(i), touched.get(i + 1));
            if (why.isEmpty()) {
                return why;
            }
        }
        return why;
    }

    private static Optional<String> why(Clause before, Clause after) {
        if (before instanceof Clause.Frequency one
                && after instanceof Clause.Frequency other
                && isSame(one.steps(), other.steps())) {
            return Optional.of("what comes next allows as many");
        } else if (before instanceof Clause.Cap one && after instanceof Clause.Cap other && isSame(one, other)) {
            return Optional.of("what one request asks for is of one value, so that it counts as a whole");
        }
        return Optional.empty();
    }

    /** Steps at the end that allow as many are one step, however long the first of them lasts. */
    private static boolean isSame(List<FrequencyStep> one, List<FrequencyStep> other) {
        int last = lastChange(one);
        return last == lastChange(other)
                && one.subList(0, last).equals(other.subList(0, last))
                && one.get(last).compareRate(other.get(last)) == 0
                && one.size() == other.size();
    }

    /** From which step on all allow as many. */
    private static int lastChange(List<FrequencyStep> steps) {
        int last = steps.size() - 1;
        while (last > 0 && steps.get(last - 1).compareRate(steps.get(last)) == 0) {
            last--;
        }
        return last;
    }

    private static boolean isSame(Clause.Cap one, Clause.Cap other) {
        return one.window().kind() == Window.Kind.REQUEST
                && other.window().kind() == Window.Kind.REQUEST
                && one.amount().high() == other.amount().high();
    }
}
