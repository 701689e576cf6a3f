package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A finding for each clause weighed, in the order of the text. */
final class Findings extends ClauseWalk {

    private static final SmallMap<Object> NONE = new SmallMap<>();

    private final List<Finding> findings;
    private final String treatment;

    /** What was delivered and what is requested, as findings show them. */
    private final Object completed;

    private final Object requested;

    Findings(Judgement judgement) {
        super(judgement);
        this.treatment = reckoning().treatment().name();
        this.completed = reckoning().completed() == Reckoning.UNKNOWN
                ? (Object) Truth.UNKNOWN
                : (Object) reckoning().completed();
        this.requested = reckoning().requested();
        this.findings = new ArrayList<>(judgement.text().clauses());
    }

    List<Finding> all() {
        walk();
        return Collections.unmodifiableList(findings);
    }

    @Override
    void effective(GuidelineInfo guideline, ClauseInfo clause) {
        add(guideline, clause, Status.INFORMATION, NONE, "This text counts " + clause.words() + ".");
    }

    @Override
    void recommendation(GuidelineInfo guideline, WeighedRecommendation recommendation) {
        // its clauses are the findings
    }

    @Override
    void scope(GuidelineInfo guideline, ClauseInfo heading, Evidence scope, Status status) {
        SmallMap<Object> operands = new SmallMap<>();
        scope.addOperands(operands);
        add(guideline, heading, status, operands, Sentences.scope(heading, scope.truth()));
    }

    @Override
    void gate(GuidelineInfo guideline, Weighed.Gate gate, Status status) {
        SmallMap<Object> operands = NONE;
        if (gate.condition().isPresent()) {
            operands = new SmallMap<>();
            gate.condition().get().addOperands(operands);
        }
        add(guideline, gate.clause(), status, operands, Sentences.gate(gate));
    }

    @Override
    void phase(GuidelineInfo guideline, Reckoning.Stage stage, long ceiling, boolean counts, Status status) {
        PhaseWeighing phase = stage.phase();
        SmallMap<Object> operands;
        if (reckoning().course().authorized().isPresent()) {
            operands = asked();
            phase.addOperands(operands, ceiling);
        } else {
            operands = phase.operands(completed, requested, ceiling);
        }
        add(guideline, phase.clause(), status, operands, Sentences.phase(stage, status, counts, reckoning()));
    }

    @Override
    void limit(GuidelineInfo guideline, LimitWeighing limit, Status status) {
        SmallMap<Object> operands = asked();
        limit.per().ifPresent(fact -> operands.set(fact.name(), fact.shown()));
        if (limit.rule() instanceof LimitWeighing.Until until) {
            operands.set(until.date().name(), until.date().shown());
            operands.set(BuiltIn.REQUEST_DATE.text(), shown(BuiltIn.REQUEST_DATE));
        } else if (limit.rule() instanceof LimitWeighing.Cap cap) {
            long left = reckoning().leftUnlifted(limit, reckoning().completed(), Logic.SURE);
            operands.set("most", cap.most());
            boolean clear = left == reckoning().amount(List.of(limit), Logic.POSSIBLE)
                    || limit.unless().isPresent();
            if (left != Logic.UNLIMITED && clear) {
                operands.set("left", left);
            }
        }
        limit.unless().ifPresent(condition -> condition.addOperands(operands));
        add(guideline, limit.clause(), status, operands, Sentences.limit(limit, status, reckoning()));
    }

    @Override
    void frequency(GuidelineInfo guideline, ClauseInfo clause, Status status) {
        SmallMap<Object> operands = new SmallMap<>();
        if (reckoning().course().frequency().isPresent()) {
            operands.set(BuiltIn.PER_WEEK.text(), shown(BuiltIn.PER_WEEK));
        }
        add(guideline, clause, status, operands, Sentences.frequency(clause, status));
    }

    @Override
    void duration(GuidelineInfo guideline, ClauseInfo clause, Status status) {
        SmallMap<Object> operands = new SmallMap<>();
        if (reckoning().course().duration().isPresent()) {
            operands.set(BuiltIn.WEEKS.text(), shown(BuiltIn.WEEKS));
        }
        add(guideline, clause, status, operands, Sentences.duration(clause, status));
    }

    @Override
    void advice(GuidelineInfo guideline, ClauseInfo clause) {
        add(guideline, clause, Status.INFORMATION, NONE, Sentences.advice(clause));
    }

    private SmallMap<Object> asked() {
        SmallMap<Object> operands = new SmallMap<>();
        operands.set(BuiltIn.COMPLETED.text(), completed);
        if (reckoning().course().authorized().isPresent()) {
            operands.set(BuiltIn.AUTHORIZED.text(), (long)
                    reckoning().course().authorized().getAsInt());
        }
        operands.set(BuiltIn.REQUESTED.text(), requested);
        return operands;
    }

    private Object shown(BuiltIn what) {
        return Operand.builtIn(what, reckoning().course(), reckoning().treatment())
                .shown();
    }

    private void add(
            GuidelineInfo guideline, ClauseInfo clause, Status status, SmallMap<Object> operands, String text) {
        findings.add(new Finding(guideline.name(), treatment, clause.kind(), clause.line(), status, operands, text));
    }
}
