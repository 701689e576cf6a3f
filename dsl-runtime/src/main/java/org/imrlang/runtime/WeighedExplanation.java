package org.imrlang.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the clauses that were weighed, each part worked out when it is first asked for; a race works it out
 * twice and harms nothing, since each part is immutable.
 */
final class WeighedExplanation implements Explanation {

    private final Judgement judgement;
    private @Nullable List<Finding> findings;
    private @Nullable Map<String, String> undecided;

    /** @param judgement of a request that something addresses */
    WeighedExplanation(Judgement judgement) {
        this.judgement = judgement;
    }

    @Override
    public Optional<GuidelineInfo> guideline() {
        return Optional.of(first().info());
    }

    @Override
    public Optional<ChosenBy> chosenBy() {
        Basis basis = first().basis();
        return Optional.of(new ChosenBy(basis, basis.date(judgement.reckoning().course())));
    }

    private WeighedGuideline first() {
        return judgement.guidelines().get(0);
    }

    @Override
    public Optional<Binding> binding() {
        return judgement.binding();
    }

    @Override
    public List<Finding> findings() {
        List<Finding> known = findings;
        if (known == null) {
            known = new Findings(judgement).all();
            findings = known;
        }
        return known;
    }

    @Override
    public List<Citation> citations() {
        return judgement.citations();
    }

    @Override
    public Map<String, String> undecided() {
        Map<String, String> known = undecided;
        if (known == null) {
            known = judgement.missing();
            undecided = known;
        }
        return known;
    }

    @Override
    public Optional<FrequencyLimit> frequencyLimit() {
        return judgement.pace().frequency();
    }

    @Override
    public Optional<DurationLimit> durationLimit() {
        return judgement.pace().duration();
    }

    @Override
    public List<Allowance> allowances() {
        return Allowances.of(judgement);
    }

    @Override
    public Optional<Judgement> judgement() {
        return Optional.of(judgement);
    }
}
