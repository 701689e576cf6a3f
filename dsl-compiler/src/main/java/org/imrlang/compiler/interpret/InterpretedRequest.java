package org.imrlang.compiler.interpret;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.DecidedRequest;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Weighing;

/** A request decided by walking the model: chapter 7 of the language, as it is written there. */
final class InterpretedRequest extends DecidedRequest {

    private final Guideline guideline;
    private final Recommendation recommendation;
    private final Request request;
    private final ConditionReading conditions;

    InterpretedRequest(
            Guideline guideline, Recommendation recommendation, Request request, Map<String, Truth> givenDefinitions) {
        this.guideline = guideline;
        this.recommendation = recommendation;
        this.request = request;
        this.conditions = new ConditionReading(request, givenDefinitions);
    }

    Determination determine() {
        return decided(sure(), possible());
    }

    @Override
    public Course course() {
        return request.course();
    }

    @Override
    public TreatmentInfo treatment() {
        return Descriptions.treatment(recommendation.treatment());
    }

    private long sure() {
        boolean counts = !recommendation.phases().isEmpty();
        return counts && !course().knowsCompleted() ? 0 : amount(completed(), Logic.SURE);
    }

    /** Where it is unknown what was delivered, the most that any amount delivered would leave. */
    private long possible() {
        if (course().knowsCompleted()) {
            return amount(completed(), Logic.POSSIBLE);
        }
        long most = amount(0, Logic.POSSIBLE);
        for (Clause.Phase phase : recommendation.phases()) {
            most = Math.max(most, amount(phase.low(), Logic.POSSIBLE));
        }
        return most;
    }

    private long completed() {
        return course().completed(recommendation.treatment().name());
    }

    private long amount(long completed, int reading) {
        if (!permits(reading)) {
            return 0;
        }
        List<Clause.Phase> phases = recommendation.phases();
        return phases.isEmpty()
                ? Logic.UNLIMITED
                : Logic.left(ceiling(phases, completed, reading), course().used(completed));
    }

    private boolean permits(int reading) {
        for (Clause clause : recommendation.clauses()) {
            boolean shut = false;
            if (clause instanceof Clause.Requires requires) {
                shut = !conditions.holds(requires.condition(), reading);
            } else if (clause instanceof Clause.Contraindicated against) {
                shut = !conditions.holds(new Condition.Not(against.condition()), reading);
            } else if (clause instanceof Clause.NotRecommended not) {
                shut = not.unless().isEmpty() || !conditions.holds(not.unless().get(), reading);
            }
            if (shut) {
                return false;
            }
        }
        return true;
    }

    private long ceiling(List<Clause.Phase> phases, long completed, int reading) {
        long ceiling = 0;
        long opensAt = 0;
        for (Clause.Phase phase : phases) {
            boolean open = completed >= opensAt
                    && (phase.condition().isEmpty()
                            || conditions.holds(phase.condition().get(), reading));
            if (!open) {
                return ceiling;
            }
            ceiling = phase.ceiling();
            opensAt = phase.low();
        }
        return ceiling;
    }

    @Override
    protected void weigh(Weighing weighing) {
        weighing.guideline(Descriptions.guideline(guideline));
        ClauseWeighing clauses = new ClauseWeighing(weighing);
        recommendation.clauses().forEach(clause -> clause.accept(clauses));
        Descriptions.citations(recommendation).forEach(weighing::cites);
    }

    /** Reports each clause; the answer of its methods says nothing. */
    private final class ClauseWeighing implements Clause.Visitor<Boolean> {
        private final Weighing weighing;

        private ClauseWeighing(Weighing weighing) {
            this.weighing = weighing;
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
            Optional<Condition> condition = clause.condition();
            if (condition.isPresent()) {
                weighing.phase(
                        info(clause),
                        clause.low(),
                        clause.ceiling(),
                        condition.get().accept(conditions));
            } else {
                weighing.phase(info(clause), clause.low(), clause.ceiling());
            }
            return true;
        }

        @Override
        public Boolean cites(Clause.Cites clause) {
            return true;
        }

        @Override
        public Boolean note(Clause.Note clause) {
            weighing.note(info(clause));
            return true;
        }

        private org.imrlang.runtime.ClauseInfo info(Clause clause) {
            return Descriptions.clause(clause, recommendation.treatment());
        }
    }
}
