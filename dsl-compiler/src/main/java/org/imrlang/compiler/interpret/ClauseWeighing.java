package org.imrlang.compiler.interpret;

import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Range;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.LimitWeighing;
import org.imrlang.runtime.PhaseWeighing;
import org.imrlang.runtime.Weighing;

/** Reports each clause of a recommendation; the answer of its methods says nothing. */
final class ClauseWeighing implements Clause.Visitor<Boolean> {

    private final Weighing weighing;
    private final Described described;
    private final ConditionReading conditions;

    ClauseWeighing(Weighing weighing, Described described, ConditionReading conditions) {
        this.weighing = weighing;
        this.described = described;
        this.conditions = conditions;
    }

    @Override
    public Boolean notRecommended(Clause.NotRecommended clause) {
        if (clause.unless().isPresent()) {
            weighing.notRecommended(info(clause), clause.unless().get().accept(conditions));
        } else {
            weighing.notRecommended(info(clause));
        }
        return true;
    }

    @Override
    public Boolean requires(Clause.Requires clause) {
        weighing.requires(info(clause), clause.condition().accept(conditions));
        return true;
    }

    @Override
    public Boolean contraindicated(Clause.Contraindicated clause) {
        weighing.contraindicated(info(clause), clause.condition().accept(conditions));
        return true;
    }

    @Override
    public Boolean phase(Clause.Phase clause) {
        PhaseWeighing phase = begin(clause);
        if (clause.condition().isPresent()) {
            phase.where(clause.condition().get().accept(conditions));
        }
        for (Clause.Adjustment one : clause.adjustments()) {
            if (one.raises()) {
                phase.raised(one.to(), one.condition().accept(conditions));
            } else {
                phase.lowered(one.to(), one.condition().accept(conditions));
            }
        }
        clause.frequency().ifPresent(frequency -> phase.at(info(frequency), steps(frequency)));
        clause.duration()
                .ifPresent(
                        duration -> phase.over(info(duration), duration.range().high(), duration.unit()));
        return true;
    }

    private PhaseWeighing begin(Clause.Phase clause) {
        Optional<Range> amount = clause.amount();
        if (amount.isEmpty()) {
            return weighing.onward(info(clause));
        }
        long low = amount.get().low();
        long high = amount.get().high();
        return clause.written() == Clause.Written.THEN_MORE
                ? weighing.more(info(clause), low, high)
                : weighing.total(info(clause), low, high);
    }

    @Override
    public Boolean frequency(Clause.Frequency clause) {
        weighing.frequency(info(clause), steps(clause));
        return true;
    }

    @Override
    public Boolean duration(Clause.Duration clause) {
        weighing.duration(info(clause), clause.range().high(), clause.unit());
        return true;
    }

    @Override
    public Boolean stopAfterCount(Clause.StopAfterCount clause) {
        return lift(weighing.stop(info(clause), clause.count().high()), Optional.of(clause.unless()));
    }

    @Override
    public Boolean stopAfterTime(Clause.StopAfterTime clause) {
        return lift(weighing.stop(info(clause), clause.time()), Optional.of(clause.unless()));
    }

    @Override
    public Boolean until(Clause.Until clause) {
        return lift(weighing.until(info(clause), clause.time(), conditions.operand(clause.date())), clause.unless());
    }

    @Override
    public Boolean cap(Clause.Cap clause) {
        long most = clause.amount().high();
        LimitWeighing cap = clause.date()
                .map(date -> weighing.cap(info(clause), most, clause.window(), conditions.operand(date)))
                .orElseGet(() -> weighing.cap(info(clause), most, clause.window()));
        clause.per().ifPresent(fact -> cap.per(conditions.operand(fact)));
        return lift(cap, clause.unless());
    }

    @Override
    public Boolean apart(Clause.Apart clause) {
        LimitWeighing apart = weighing.apart(info(clause), clause.least());
        clause.per().ifPresent(fact -> apart.per(conditions.operand(fact)));
        return lift(apart, clause.unless());
    }

    private boolean lift(LimitWeighing limit, Optional<Condition> unless) {
        unless.ifPresent(condition -> limit.unless(condition.accept(conditions)));
        return true;
    }

    @Override
    public Boolean optimum(Clause.Optimum clause) {
        weighing.advice(info(clause));
        return true;
    }

    @Override
    public Boolean cites(Clause.Cites clause) {
        return true;
    }

    @Override
    public Boolean evidence(Clause.EvidenceGrade clause) {
        weighing.advice(info(clause));
        return true;
    }

    @Override
    public Boolean note(Clause.Note clause) {
        weighing.advice(info(clause));
        return true;
    }

    private static FrequencyStep[] steps(Clause.Frequency frequency) {
        return frequency.steps().toArray(FrequencyStep[]::new);
    }

    private ClauseInfo info(Clause clause) {
        return described.clause(clause);
    }
}
