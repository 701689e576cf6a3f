package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was weighed, as amounts on the scale of the course. */
final class Allowances {

    private final Reckoning reckoning;

    private Allowances(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /** One for each recommendation that may apply and each limit over the guidelines, in the order of the text. */
    static List<Allowance> of(Judgement judgement) {
        Allowances allowances = new Allowances(judgement.reckoning());
        return judgement.blocks().stream().map(allowances::allowance).toList();
    }

    private Allowance allowance(Judgement.Block block) {
        String guideline = block.guideline().name();
        if (block instanceof Judgement.RecommendationBlock one) {
            WeighedRecommendation recommendation = one.recommendation();
            return new Allowance(
                    guideline,
                    one.line(),
                    recommendation.heading().condition().orElse(""),
                    Truth.ofBits(recommendation.applies()),
                    phases(recommendation.clauses()),
                    bounds(recommendation.clauses()),
                    reckoning.amount(recommendation.clauses(), Logic.SURE),
                    reckoning.amount(recommendation.clauses(), Logic.POSSIBLE));
        }
        if (block instanceof Judgement.LimitBlock limit) {
            LimitWeighing weighed = limit.standing().limit();
            Allowance.Bound bound = bound(weighed);
            return new Allowance(
                    guideline, limit.line(), "", Truth.YES, List.of(), List.of(bound), bound.left(), bound.possible());
        }
        throw new IllegalStateException("an unknown kind of text was weighed");
    }

    private List<Allowance.Phase> phases(List<Weighed> clauses) {
        List<Allowance.Phase> phases = new ArrayList<>();
        long sure = 0;
        long possible = 0;
        for (Reckoning.Stage stage : Reckoning.stages(clauses, reckoning.completed())) {
            PhaseWeighing phase = stage.phase();
            sure = phase.ceiling(sure, Logic.SURE);
            possible = phase.ceiling(possible, Logic.POSSIBLE);
            phases.add(new Allowance.Phase(
                    phase.clause().kind(),
                    phase.clause().line(),
                    phase.clause().words(),
                    phase.clause().condition().orElse(""),
                    phase.lowInAll(),
                    sure,
                    possible,
                    Truth.ofBits(stage.open())));
        }
        return phases;
    }

    private List<Allowance.Bound> bounds(List<Weighed> clauses) {
        return clauses.stream().flatMap(one -> bound(one).stream()).toList();
    }

    private Optional<Allowance.Bound> bound(Weighed one) {
        if (one instanceof Weighed.Gate gate) {
            long left = (gate.open() & Logic.SURE) == 0 ? 0 : Logic.UNLIMITED;
            long possible = (gate.open() & Logic.POSSIBLE) == 0 ? 0 : Logic.UNLIMITED;
            return Optional.of(bound(gate.clause(), left, possible));
        }
        return one instanceof LimitWeighing limit ? Optional.of(bound(limit)) : Optional.empty();
    }

    private Allowance.Bound bound(LimitWeighing limit) {
        return bound(
                limit.clause(),
                reckoning.amount(List.of(limit), Logic.SURE),
                reckoning.amount(List.of(limit), Logic.POSSIBLE));
    }

    private static Allowance.Bound bound(ClauseInfo clause, long left, long possible) {
        return new Allowance.Bound(clause.kind(), clause.line(), clause.in(Wording.RULE), left, possible);
    }
}
