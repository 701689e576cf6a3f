package org.imrlang.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.Outcome;

/** What is counted of a determination, taken from what an earlier run has written. */
final class EarlierAnswer {

    private Optional<String> treatment = Optional.empty();
    private Optional<String> guideline = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private List<String> missing = List.of();

    void treatment(String name) {
        treatment = Optional.of(name);
    }

    void guideline(String name) {
        guideline = Optional.of(name);
    }

    void outcome(String text) {
        for (Outcome one : Outcome.values()) {
            if (one.text().equals(text)) {
                outcome = Optional.of(one);
            }
        }
    }

    void missing(List<String> names) {
        missing = names;
    }

    /** Counts it; what has no outcome was never written by a run. */
    void addTo(Tally tally) throws IOException {
        if (treatment.isEmpty() || outcome.isEmpty()) {
            throw FileResults.differs();
        }
        tally.add(treatment.get(), outcome.get(), guideline, missing);
    }
}
