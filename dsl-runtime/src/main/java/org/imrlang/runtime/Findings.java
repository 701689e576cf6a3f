package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding for each clause weighed, in the order of the text. */
final class Findings {

    private final Judgement judgement;
    private final Reckoning reckoning;
    private final List<Finding> findings = new ArrayList<>();

    /** By the description itself: two clauses may read the same. */
    private final Map<ClauseInfo, Truth> answers = new IdentityHashMap<>();

    Findings(Judgement judgement) {
        this.judgement = judgement;
        this.reckoning = judgement.reckoning();
    }

    List<Finding> all() {
        GuidelineInfo last = null;
        for (Judgement.Block block : judgement.blocks()) {
            if (!block.guideline().equals(last)) {
                last = block.guideline();
                effective(last);
            }
            if (block instanceof Judgement.RecommendationBlock one) {
                recommendation(one.guideline(), one.recommendation());
            } else if (block instanceof Judgement.LimitBlock limit) {
                limit(limit.guideline(), limit.standing().limit());
            }
        }
        return List.copyOf(findings);
    }

    /**
     * What the clauses say to the request: of a recommendation whether it applies, of a phase whether it is open, of any
     * other whether it lets the request through. Nothing of what only informs.
     */
    Map<ClauseInfo, Truth> answers() {
        all();
        return answers;
    }

    private void effective(GuidelineInfo guideline) {
        judgement.guidelines().stream()
                .filter(one -> one.info().equals(guideline))
                .flatMap(one -> one.effective().stream())
                .forEach(clause -> add(
                        guideline, clause, Status.INFORMATION, Map.of(), "This text counts " + clause.words() + "."));
    }

    private void recommendation(GuidelineInfo guideline, WeighedRecommendation recommendation) {
        ClauseInfo heading = recommendation.heading();
        answers.put(heading, Truth.ofBits(judgement.applies(recommendation)));
        recommendation.scope().ifPresent(scope -> {
            Map<String, Object> operands = new LinkedHashMap<>();
            scope.addOperands(operands);
            add(guideline, heading, status(scope.truth()), operands, Sentences.scope(heading, scope.truth()));
        });
        List<Weighed> clauses = recommendation.clauses();
        PaceLimits pace = new PaceLimits(reckoning, clauses);
        Optional<PhaseWeighing> counting = reckoning.counting(clauses);
        List<Reckoning.Stage> stages = Reckoning.stages(clauses, reckoning.completed());
        int next = 0;
        for (Weighed one : clauses) {
            if (one instanceof Weighed.Gate gate) {
                Map<String, Object> operands = new LinkedHashMap<>();
                gate.condition().ifPresent(condition -> condition.addOperands(operands));
                add(guideline, gate.clause(), status(gate.open()), operands, Sentences.gate(gate));
            } else if (one instanceof PhaseWeighing) {
                phase(guideline, stages, next++, counting, pace, clauses);
            } else if (one instanceof LimitWeighing limit) {
                limit(guideline, limit, pace);
            } else if (one instanceof Weighed.Rate rate) {
                frequency(guideline, rate.clause(), pace);
            } else if (one instanceof Weighed.Length length) {
                duration(guideline, length.clause(), pace);
            } else if (one instanceof Weighed.Advice advice) {
                add(guideline, advice.clause(), Status.INFORMATION, Map.of(), Sentences.advice(advice.clause()));
            } else {
                throw new IllegalStateException("an unknown kind of clause was weighed");
            }
        }
    }

    private void phase(
            GuidelineInfo guideline,
            List<Reckoning.Stage> stages,
            int index,
            Optional<PhaseWeighing> counting,
            PaceLimits pace,
            List<Weighed> clauses) {
        Reckoning.Stage stage = stages.get(index);
        PhaseWeighing phase = stage.phase();
        Map<String, Object> operands = asked();
        long ceiling = ceiling(stages, index);
        if (ceiling != Logic.UNLIMITED) {
            operands.put("ceiling", ceiling);
        }
        phase.condition().ifPresent(condition -> condition.addOperands(operands));
        phase.adjustments().forEach(one -> one.condition().addOperands(operands));
        boolean counts = phase.equals(counting.orElse(null));
        Status status = status(stage, counts, reckoning.leftByPhases(clauses, reckoning.completed(), Logic.SURE));
        add(guideline, phase.clause(), status, operands, Sentences.phase(stage, status, counts, reckoning));
        answers.put(phase.clause(), Truth.ofBits(stage.open()));
        phase.rate().ifPresent(rate -> frequency(guideline, rate.clause(), pace));
        phase.length().ifPresent(length -> duration(guideline, length.clause(), pace));
    }

    private static long ceiling(List<Reckoning.Stage> stages, int index) {
        long ceiling = 0;
        for (Reckoning.Stage stage : stages.subList(0, index + 1)) {
            ceiling = stage.phase().ceiling(ceiling, Logic.SURE);
        }
        return ceiling;
    }

    private Status status(Reckoning.Stage stage, boolean counts, long left) {
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

    private void limit(GuidelineInfo guideline, LimitWeighing limit) {
        limit(guideline, limit, judgement.pace());
    }

    private void limit(GuidelineInfo guideline, LimitWeighing limit, PaceLimits pace) {
        Map<String, Object> operands = asked();
        limit.per().ifPresent(fact -> operands.put(fact.name(), fact.shown()));
        if (limit.rule() instanceof LimitWeighing.Until until) {
            operands.put(until.date().name(), until.date().shown());
            operands.put(BuiltIn.REQUEST_DATE.text(), today());
        } else if (limit.rule() instanceof LimitWeighing.Cap cap) {
            long left = reckoning.leftUnlifted(limit, reckoning.completed(), Logic.SURE);
            operands.put("most", cap.most());
            boolean clear = left == reckoning.amount(List.of(limit), Logic.POSSIBLE)
                    || limit.unless().isPresent();
            if (left != Logic.UNLIMITED && clear) {
                operands.put("left", left);
            }
        }
        limit.unless().ifPresent(condition -> condition.addOperands(operands));
        Status status = status(limit, pace);
        add(guideline, limit.clause(), status, operands, Sentences.limit(limit, status, reckoning));
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

    private void frequency(GuidelineInfo guideline, ClauseInfo clause, PaceLimits pace) {
        Map<String, Object> operands = new LinkedHashMap<>();
        Optional<Frequency> asked = reckoning.course().frequency();
        asked.ifPresent(rate -> operands.put(
                BuiltIn.PER_WEEK.text(),
                Operand.builtIn(BuiltIn.PER_WEEK, reckoning.course(), reckoning.treatment())
                        .shown()));
        Status status = pace.status(clause);
        add(guideline, clause, status, operands, Sentences.frequency(clause, status));
    }

    private void duration(GuidelineInfo guideline, ClauseInfo clause, PaceLimits pace) {
        Map<String, Object> operands = new LinkedHashMap<>();
        Optional<CourseDuration> asked = reckoning.course().duration();
        asked.ifPresent(length -> operands.put(
                BuiltIn.WEEKS.text(),
                Operand.builtIn(BuiltIn.WEEKS, reckoning.course(), reckoning.treatment())
                        .shown()));
        Status status = pace.status(clause);
        add(guideline, clause, status, operands, Sentences.duration(clause, status));
    }

    private Map<String, Object> asked() {
        Map<String, Object> operands = new LinkedHashMap<>();
        boolean known = reckoning.completed() != Reckoning.UNKNOWN;
        operands.put(BuiltIn.COMPLETED.text(), known ? reckoning.completed() : Truth.UNKNOWN);
        reckoning
                .course()
                .authorized()
                .ifPresent(authorized -> operands.put(BuiltIn.AUTHORIZED.text(), (long) authorized));
        operands.put(BuiltIn.REQUESTED.text(), reckoning.requested());
        return operands;
    }

    private Object today() {
        return Operand.builtIn(BuiltIn.REQUEST_DATE, reckoning.course(), reckoning.treatment())
                .shown();
    }

    private void add(
            GuidelineInfo guideline, ClauseInfo clause, Status status, Map<String, Object> operands, String text) {
        findings.add(new Finding(
                guideline.name(), reckoning.treatment().name(), clause.kind(), clause.line(), status, operands, text));
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

    private static Status status(int truth) {
        return switch (Truth.ofBits(truth)) {
            case YES -> Status.MET;
            case NO -> Status.NOT_MET;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }
}
