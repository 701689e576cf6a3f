package org.imrlang.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a determination came out as it did: all of it but the amounts.
 *
 * @param guideline the guideline that decided, where one did
 * @param chosenBy the date by which it was chosen
 * @param binding the limit that set what can be certified, where there is one
 * @param findings the clauses weighed, in the order of the text
 * @param citations where all this is written, in the order of the text
 * @param undecided what the record would have to state, in words by name, in the order of first mention
 * @param frequencyLimit the most often that the treatment conforms
 * @param durationLimit the longest course that conforms
 * @param allowances how far each recommendation and limit lets the course go, in the order of the text
 * @param judgement all that was weighed, for the rationale; nothing where that is known already
 */
record Explanation(
        Optional<GuidelineInfo> guideline,
        Optional<ChosenBy> chosenBy,
        Optional<Binding> binding,
        List<Finding> findings,
        List<Citation> citations,
        Map<String, String> undecided,
        Optional<FrequencyLimit> frequencyLimit,
        Optional<DurationLimit> durationLimit,
        List<Allowance> allowances,
        Optional<Judgement> judgement) {

    /** Nothing addresses the request. */
    static final Explanation NONE = new Explanation(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
}
