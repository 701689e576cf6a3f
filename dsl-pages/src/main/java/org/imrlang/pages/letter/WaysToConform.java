package org.imrlang.pages.letter;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.pages.course.PaceWords;
import org.imrlang.runtime.Allowance;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;

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
        if (determination.unlocks().isEmpty()) {
            if (!determination.missing().isEmpty()) {
                ways.add("Once what is missing is stated: up to " + treatment.amount(determination.possible()) + ".");
            }
            determination.allowances().forEach(allowance -> ahead(allowance, treatment, ways));
        }
        if (ways.isEmpty()) {
            ways.add("Nothing that the guideline names would make this request conform now.");
        }
        return ways;
    }

    /** The first phase that is not open. */
    private static void ahead(Allowance allowance, TreatmentInfo treatment, List<String> ways) {
        long opensAt = 0;
        for (Allowance.Phase phase : allowance.phases()) {
            if (phase.open() == Truth.NO) {
                List<String> needs = new ArrayList<>();
                if (opensAt > 0) {
                    needs.add("once at least " + treatment.amount(opensAt) + (opensAt == 1 ? " has" : " have")
                            + " been delivered");
                }
                if (!phase.condition().isEmpty()) {
                    needs.add("if " + phase.condition());
                }
                String sentence = String.join(", and ", needs);
                ways.add(
                        Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ": " + phase.words() + ".");
                return;
            }
            opensAt = phase.low();
        }
    }
}
