package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;

/** Leaves out of a request what it does not need to show a change, and asks for a quantity that a person would ask for. */
final class Shorter {

    private static final List<Integer> ROUND = List.of(1, 2, 3, 6, 12);

    private final Pair pair;

    Shorter(Pair pair) {
        this.pair = pair;
    }

    /** The plainest request that shows the same as well. */
    Showing of(Showing showing) {
        Showing best = quantity(showing);
        boolean shortened = true;
        while (shortened) {
            shortened = false;
            for (Asked simpler : simpler(best.asked())) {
                Optional<Showing> shown = Showing.of(pair, simpler);
                if (shown.isPresent() && shown.get().isAsGoodAs(best)) {
                    best = shown.get();
                    shortened = true;
                    break;
                }
            }
        }
        return quantity(best);
    }

    private static List<Asked> simpler(Asked asked) {
        List<Asked> found = new ArrayList<>();
        if (asked.history().isPresent()) {
            found.add(asked.history(Optional.empty()));
        }
        if (asked.frequency().isPresent()) {
            found.add(asked.frequency(Optional.empty()));
        }
        if (asked.duration().isPresent()) {
            found.add(asked.duration(Optional.empty()));
        }
        if (asked.authorized().isPresent()) {
            found.add(asked.authorized(OptionalInt.empty()));
        }
        if (asked.requestDate().isPresent()) {
            found.add(asked.requestDate(Optional.empty()));
        }
        if (asked.serviceDate().isPresent()) {
            found.add(asked.serviceDate(Optional.empty()));
        }
        if (asked.injuryDate().isPresent()) {
            found.add(asked.injuryDate(Optional.empty()));
        }
        asked.facts().keySet().forEach(name -> found.add(asked.without(name)));
        if (asked.completed().isEmpty() && asked.history().isEmpty()
                || asked.completed().isPresent() && asked.completed().getAsInt() > 0) {
            found.add(asked.completed(OptionalInt.of(0)));
        }
        asked.history().ifPresent(history -> {
            for (int i = 0; i < history.size(); i++) {
                if (history.size() > 1) {
                    List<Delivery> fewer = new ArrayList<>(history);
                    fewer.remove(i);
                    found.add(asked.history(Optional.of(List.copyOf(fewer))));
                }
            }
        });
        return found;
    }

    /** What is the most that conforms, or one more; where that is without limit, a small round number. */
    private Showing quantity(Showing showing) {
        int least = showing.amounts().get(0);
        int most = showing.amounts().get(1);
        Set<Integer> tried = new LinkedHashSet<>();
        if (most < Course.MOST) {
            tried.add(most);
            tried.add(most + 1);
        }
        tried.add(least + 1);
        tried.add(showing.old().possible());
        tried.add(showing.changed().possible());
        tried.addAll(ROUND);
        for (int quantity : tried) {
            if (quantity >= 1 && quantity < showing.asked().quantity()) {
                Optional<Showing> shown = Showing.of(pair, showing.asked().quantity(quantity));
                if (shown.isPresent() && shown.get().isAsGoodAs(showing)) {
                    return shown.get();
                }
            }
        }
        return showing;
    }
}
