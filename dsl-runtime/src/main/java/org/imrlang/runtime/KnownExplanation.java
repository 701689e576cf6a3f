package org.imrlang.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An explanation that was worked out before: nothing addresses the request, or a determination was serialized. */
record KnownExplanation(
        Optional<GuidelineInfo> guideline,
        Optional<ChosenBy> chosenBy,
        Optional<Binding> binding,
        List<Finding> findings,
        List<Citation> citations,
        Map<String, String> undecided,
        Optional<FrequencyLimit> frequencyLimit,
        Optional<DurationLimit> durationLimit,
        List<Allowance> allowances)
        implements Explanation {

    /** Nothing addresses the request. */
    static final KnownExplanation NONE = new KnownExplanation(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    @Override
    public Optional<Judgement> judgement() {
        return Optional.empty();
    }
}
