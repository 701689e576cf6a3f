package org.imrlang.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through all clauses that were weighed, in the order of the text, and says how each weighs on the request. */
abstract class ClauseWalk {

    private final Judgement judgement;
    private final Reckoning reckoning;

    ClauseWalk(Judgement judgement) {
        this.judgement = judgement;
        this.reckoning = judgement.reckoning();
    }

    /** When a guideline counts. */
    abstract void effective(GuidelineInfo guideline, ClauseInfo clause);

    /** A recommendation that may apply; its clauses follow. */
    abstract void recommendation(GuidelineInfo guideline, WeighedRecommendation recommendation);

    /** For whom the recommendation is. */
    abstract void scope(GuidelineInfo guideline, ClauseInfo heading, Evidence scope, Status status);

    /** A clause that lets everything through or nothing. */
    abstract void gate(GuidelineInfo guideline, Weighed.Gate gate, Status status);

    /**
     * A phase.
     *
     * @param ceiling what it allows in all for sure
     * @param counts whether it is the phase that counts
     */
    abstract void phase(GuidelineInfo guideline, Reckoning.Stage stage, long ceiling, boolean counts, Status status);

    /** A stop, end, cap or spacing. */
    abstract void limit(GuidelineInfo guideline, LimitWeighing limit, Status status);

    /** How often. */
    abstract void frequency(GuidelineInfo guideline, ClauseInfo clause, Status status);

    /** How long. */
    abstract void duration(GuidelineInfo guideline, ClauseInfo clause, Status status);

    /** Advice that limits nothing. */
    abstract void advice(GuidelineInfo guideline, ClauseInfo clause);

    final Judgement judgement() {
        return judgement;
    }

    final Reckoning reckoning() {
        return reckoning;
    }

    final void walk() {
        GuidelineInfo last = null;
        for (Judgement.Block block : judgement.blocks()) {
            if (!block.guideline().equals(last)) {
                last = block.guideline();
                walk(last);
            }
            if (block instanceof Judgement.RecommendationBlock one) {
                walk(one.guideline(), one.recommendation());
            } else if (block instanceof Judgement.LimitBlock limit) {
                walk(limit.guideline(), limit.standing().limit(), judgement.pace());
            }
        }
    }

    private void walk(GuidelineInfo guideline) {
        for (WeighedGuideline one : judgement.guidelines()) {
            if (one.effective().isPresent() && one.info().equals(guideline)) {
                effective(guideline, one.effective().get());
            }
        }
    }

    private void walk(GuidelineInfo guideline, WeighedRecommendation recommendation) {
        recommendation(guideline, recommendation);
        if (recommendation.scope().isPresent()) {
            Evidence scope = recommendation.scope().get();
            scope(guideline, recommendation.heading(), scope, status(scope.truth()));
        }
        List<Weighed> clauses = recommendation.clauses();
        PaceLimits pace = new PaceLimits(reckoning, clauses);
        Phases phases = new Phases(clauses);
        for (Weighed one : clauses) {
            if (one instanceof Weighed.Gate gate) {
                gate(guideline, gate, status(gate.open()));
            } else if (one instanceof PhaseWeighing phase) {
                phases.walk(guideline, phase);
                phase.rate().ifPresent(rate -> frequency(guideline, rate.clause(), pace.status(rate.clause())));
                phase.length().ifPresent(length -> duration(guideline, length.clause(), pace.status(length.clause())));
            } else if (one instanceof LimitWeighing limit) {
                walk(guideline, limit, pace);
            } else if (one instanceof Weighed.Rate rate) {
                frequency(guideline, rate.clause(), pace.status(rate.clause()));
            } else if (one instanceof Weighed.Length length) {
                duration(guideline, length.clause(), pace.status(length.clause()));
            } else if (one instanceof Weighed.Advice advice) {
                advice(guideline, advice.clause());
            } else {
                throw new IllegalStateException("an unknown kind of clause was weighed");
            }
        }
    }

    /** The phases of a recommendation, one after the other. */
    private final class Phases {

        private final @Nullable PhaseWeighing counting;
        private final long left;
        private int before = Logic.YES;
        private long ceiling;

        Phases(List<Weighed> clauses) {
            this.counting = reckoning.counting(clauses).orElse(null);
            this.left = reckoning.leftByPhases(clauses, reckoning.completed(), Logic.SURE);
        }

        void walk(GuidelineInfo guideline, PhaseWeighing phase) {
            int reached = before & Reckoning.delivered(phase.opensAt(), reckoning.completed());
            before = reached & phase.own();
            ceiling = phase.ceiling(ceiling, Logic.SURE);
            Reckoning.Stage stage = new Reckoning.Stage(phase, reached, before);
            boolean counts = phase == counting;
            phase(guideline, stage, ceiling, counts, status(stage, counts));
        }

        private Status status(Reckoning.Stage stage, boolean counts) {
            if (reckoning.completed() == Reckoning.UNKNOWN) {
                return Status.UNKNOWN;
            }
            if (stage.reached() == Logic.NO) {
                return Status.INFORMATION;
            }
            if (stage.open() == Logic.YES) {
                return !counts || reckoning.requested() <= left ? Status.MET : Status.NOT_MET;
            }
            return stage.open() == Logic.NO ? Status.NOT_MET : Status.UNKNOWN;
        }
    }

    private void walk(GuidelineInfo guideline, LimitWeighing limit, PaceLimits pace) {
        limit(guideline, limit, status(limit, pace));
    }

    private Status status(LimitWeighing limit, PaceLimits pace) {
        if (pace.status(limit.clause()) == Status.NOT_MET) {
            return Status.NOT_MET;
        }
        if (reckoning.requested() <= reckoning.left(limit, reckoning.completed(), Logic.SURE)) {
            return Status.MET;
        }
        long possible = reckoning.amount(List.of(limit), Logic.POSSIBLE);
        return reckoning.requested() <= possible ? Status.UNKNOWN : Status.NOT_MET;
    }

    private static Status status(int truth) {
        return switch (Truth.ofBits(truth)) {
            case YES -> Status.MET;
            case NO -> Status.NOT_MET;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }
}
