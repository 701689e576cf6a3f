package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * How a clause weighs on a request, and where it stands.
 *
 * @param isCounting whether it is the phase that counts
 */
record Placed(GuidelineInfo guideline, ClauseInfo clause, Status status, boolean isCounting) {

    /** All clauses that were weighed, in the order of their findings. */
    static List<Placed> of(Judgement judgement) {
        Walk walk = new Walk(judgement);
        walk.walk();
        return walk.placed;
    }

    Binding place() {
        return new Binding(guideline.name(), clause.kind(), clause.line());
    }

    boolean isAt(Placed other) {
        return clause.kind() == other.clause.kind()
                && clause.line() == other.clause.line()
                && guideline.name().equals(other.guideline.name());
    }

    boolean isPhase() {
        return switch (clause.kind()) {
            case INITIAL, UP_TO, THEN -> true;
            default -> false;
        };
    }

    private static final class Walk extends ClauseWalk {

        private final List<Placed> placed = new ArrayList<>();

        Walk(Judgement judgement) {
            super(judgement);
        }

        @Override
        void effective(GuidelineInfo guideline, ClauseInfo clause) {
            add(guideline, clause, Status.INFORMATION);
        }

        @Override
        void recommendation(GuidelineInfo guideline, WeighedRecommendation recommendation) {
            // its clauses have their places
        }

        @Override
        void scope(GuidelineInfo guideline, ClauseInfo heading, Evidence scope, Status status) {
            add(guideline, heading, status);
        }

        @Override
        void gate(GuidelineInfo guideline, Weighed.Gate gate, Status status) {
            add(guideline, gate.clause(), status);
        }

        @Override
        void phase(GuidelineInfo guideline, Reckoning.Stage stage, long ceiling, boolean counts, Status status) {
            placed.add(new Placed(guideline, stage.phase().clause(), status, counts));
        }

        @Override
        void limit(GuidelineInfo guideline, LimitWeighing limit, Status status) {
            add(guideline, limit.clause(), status);
        }

        @Override
        void frequency(GuidelineInfo guideline, ClauseInfo clause, Status status) {
            add(guideline, clause, status);
        }

        @Override
        void duration(GuidelineInfo guideline, ClauseInfo clause, Status status) {
            add(guideline, clause, status);
        }

        @Override
        void advice(GuidelineInfo guideline, ClauseInfo clause) {
            add(guideline, clause, Status.INFORMATION);
        }

        private void add(GuidelineInfo guideline, ClauseInfo clause, Status status) {
            placed.add(new Placed(guideline, clause, status, false));
        }
    }
}
