package org.imrlang.pages.letter;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.pages.course.PaceWords;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.TreatmentInfo;

/** What conforms as it is, and what has to come about for more. */
final class WaysToConform {

    private WaysToConform() {}

    /** A sentence for each way; at least one. */
    static List<String> of(Determination determination) {
        TreatmentInfo treatment = determination.treatment();
        int certified = determination.certified();
        List<String> ways = new ArrayList<>();
        if (determination.outcome() == Outcome.NOT_ADDRESSED) {
            return List.of("These rules say nothing of it; it is for the reviewer.");
        }
        boolean says = determination.unlocks().stream()
                .anyMatch(unlock -> unlock.change().course().quantity() > 0);
        if (certified > 0 && !says) {
            ways.add("As the record stands: " + treatment.amount(certified) + PaceWords.limits(determination) + ".");
        }
        if (determination.outcome() == Outcome.CONFORMS) {
            return ways;
        }
        determination.unlocks().forEach(unlock -> ways.add(unlock.text()));
        if (determination.unlocks().isEmpty() && !determination.missing().isEmpty()) {
            ways.add("Once what is missing is stated: up to " + treatment.amount(determination.possible()) + ".");
        } else if (determination.unlocks().isEmpty()) {
            ways.add(
                    "No change was found with which all that was requested would conform: not fewer, not more delivered"
                            + " before, no facts documented and no later date.");
        }
        return ways;
    }
}
