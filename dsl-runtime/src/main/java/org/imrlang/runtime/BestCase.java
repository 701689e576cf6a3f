package org.imrlang.runtime;

import java.util.function.Predicate;

/**
 * The most that could be certified if what may change changed in favour of the request, each condition on its own: where
 * that is less than what is asked for, nothing needs to be tried.
 */
final class BestCase {

    private final Judgement judgement;
    private final Reckoning reckoning;
    private final Predicate<Operand> mayChange;

    BestCase(Judgement judgement, Predicate<Operand> mayChange) {
        this.judgement = judgement;
        this.reckoning = judgement.reckoning();
        this.mayChange = mayChange;
    }

    long amount() {
        long most = amount(true);
        for (WeighedText.Block block : judgement.blocks()) {
            if (block instanceof WeighedText.LimitBlock limit) {
                most = Math.min(most, amount(limit.standing().limit()));
            }
        }
        return most;
    }

    /** The same if nothing that a limit counts were used, and no end had passed. */
    long amountWithoutLimits() {
        return amount(false);
    }

    private long amount(boolean withLimits) {
        long most = 0;
        for (WeighedGuideline guideline : judgement.guidelines()) {
            for (WeighedRecommendation one : guideline.active()) {
                most = Math.max(most, amount(one, withLimits));
            }
        }
        return most;
    }

    private long amount(WeighedRecommendation recommendation, boolean withLimits) {
        long least = Logic.UNLIMITED;
        long ceiling = 0;
        boolean hasPhases = false;
        boolean isReached = true;
        for (Weighed one : recommendation.clauses()) {
            if (one instanceof Weighed.Gate gate) {
                least = mayOpen(gate) ? least : 0;
            } else if (one instanceof LimitWeighing limit) {
                least = withLimits ? Math.min(least, amount(limit)) : least;
            } else if (one instanceof PhaseWeighing phase) {
                hasPhases = true;
                isReached &= isDelivered(phase.opensAt())
                        && phase.condition().map(this::mayHold).orElse(true);
                ceiling = isReached ? Math.max(ceiling, phase.most(ceiling, this::mayHold)) : ceiling;
            }
        }
        return hasPhases ? Math.min(least, Logic.left(ceiling, used())) : least;
    }

    private boolean mayOpen(Weighed.Gate gate) {
        boolean isAgainst = gate.clause().kind() == ClauseKind.CONTRAINDICATED;
        return gate.condition()
                .map(condition -> isAgainst
                        ? condition.truthWhere(mayChange) != Logic.YES
                        : condition.truthWhere(mayChange) != Logic.NO)
                .orElse(gate.open() != Logic.NO);
    }

    private boolean mayHold(Evidence condition) {
        return condition.truthWhere(mayChange) != Logic.NO;
    }

    /** What a limit leaves; where facts may change what it counts, what it leaves if nothing counts. */
    private long amount(LimitWeighing limit) {
        boolean mayBeLifted = limit.unless().map(this::mayHold).orElse(false);
        boolean mayCountOther = limit.per().filter(mayChange).isPresent();
        return mayBeLifted || mayCountOther || reckoning.completed() == Reckoning.UNKNOWN
                ? Logic.UNLIMITED
                : reckoning.leftUnlifted(limit, reckoning.completed(), Logic.POSSIBLE);
    }

    private boolean isDelivered(long amount) {
        return reckoning.completed() == Reckoning.UNKNOWN || reckoning.completed() >= amount;
    }

    private long used() {
        return reckoning.completed() == Reckoning.UNKNOWN
                ? 0
                : reckoning.course().used(reckoning.completed());
    }
}
