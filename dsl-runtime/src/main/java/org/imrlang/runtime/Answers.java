package org.imrlang.runtime;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What the clauses say to the request: of a recommendation whether it applies, of a phase whether it is open, of any other
 * whether it lets the request through. Nothing of what only informs.
 */
final class Answers extends ClauseWalk {

    /** By the description itself: two clauses may read the same. */
    private final Map<ClauseInfo, Truth> answers = new IdentityHashMap<>();

    Answers(Judgement judgement) {
        super(judgement);
    }

    Map<ClauseInfo, Truth> byClause() {
        walk();
        return answers;
    }

    @Override
    void effective(GuidelineInfo guideline, ClauseInfo clause) {
        // informs
    }

    @Override
    void recommendation(GuidelineInfo guideline, WeighedRecommendation recommendation) {
        answers.put(recommendation.heading(), Truth.ofBits(judgement().applies(recommendation)));
    }

    @Override
    void scope(GuidelineInfo guideline, ClauseInfo heading, Evidence scope, Status status) {
        // the recommendation says it
    }

    @Override
    void gate(GuidelineInfo guideline, Weighed.Gate gate, Status status) {
        add(gate.clause(), status);
    }

    @Override
    void phase(GuidelineInfo guideline, Reckoning.Stage stage, long ceiling, boolean counts, Status status) {
        answers.put(stage.phase().clause(), Truth.ofBits(stage.open()));
    }

    @Override
    void limit(GuidelineInfo guideline, LimitWeighing limit, Status status) {
        add(limit.clause(), status);
    }

    @Override
    void frequency(GuidelineInfo guideline, ClauseInfo clause, Status status) {
        add(clause, status);
    }

    @Override
    void duration(GuidelineInfo guideline, ClauseInfo clause, Status status) {
        add(clause, status);
    }

    @Override
    void advice(GuidelineInfo guideline, ClauseInfo clause) {
        // informs
    }

    private void add(ClauseInfo clause, Status status) {
        if (status != Status.INFORMATION) {
            answers.putIfAbsent(clause, truth(status));
        }
    }

    private static Truth truth(Status status) {
        return switch (status) {
            case MET -> Truth.YES;
            case NOT_MET -> Truth.NO;
            case UNKNOWN -> Truth.UNKNOWN;
            case INFORMATION -> throw new IllegalStateException("what informs answers nothing");
        };
    }
}
