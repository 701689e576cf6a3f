package org.imrlang.compiler.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Days;
import org.imrlang.runtime.DecidedRequest;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Evidence;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.LimitWeighing;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Weighing;

/** A request decided by walking the model: every clause is weighed, and what follows from that decides. */
final class InterpretedRequest extends DecidedRequest {

    private final CheckedRuleset checked;
    private final List<Guideline> all;
    private final List<Guideline> guidelines;
    private final Treatment treatment;
    private final Request request;
    private final Map<Definition.Key, Truth> givenDefinitions;
    private final Described described;
    private final ConditionReading conditions;

    /**
     * @param guidelines those that decide, in the order in which they are asked
     * @param givenDefinitions what a case says of definitions without saying how they came about
     * @param described what the text says of the treatment
     */
    InterpretedRequest(
            CheckedRuleset checked,
            List<Guideline> guidelines,
            Treatment treatment,
            Request request,
            Map<Definition.Key, Truth> givenDefinitions,
            Described described) {
        this.described = described;
        this.checked = checked;
        this.all = guidelines;
        this.guidelines = InEffect.of(guidelines, request.course());
        this.treatment = treatment;
        this.request = request;
        this.givenDefinitions = givenDefinitions;
        this.conditions = new ConditionReading(request, described, givenDefinitions);
    }

    Determination determine() {
        return weighed();
    }

    /** Tells what deciding this request weighs. */
    void trace(Trace trace) {
        TracedDescriptions traced = new TracedDescriptions(treatment);
        InterpretedRequest again = new InterpretedRequest(checked, all, treatment, request, givenDefinitions, traced);
        Weighing weighing = again.weighing();
        again.weigh(weighing);
        traced.tell(weighing.answers(), new ConditionTrace(conditions, givenDefinitions.keySet(), trace), trace);
    }

    @Override
    public Course course() {
        return request.course();
    }

    @Override
    public TreatmentInfo treatment() {
        return described.info();
    }

    @Override
    protected InterpretedRequest changed(Request change) {
        Request.Builder changed = Request.of(request.treatment(), change.course());
        request.facts().forEach(changed::fact);
        change.facts().forEach(changed::fact);
        return new InterpretedRequest(checked, all, treatment, changed.build(), givenDefinitions, described);
    }

    @Override
    protected void weigh(Weighing weighing) {
        for (Guideline guideline : all) {
            if (speaksOfTreatment(guideline)) {
                guideline.changesOn().forEach(day -> weighing.changesOn(Days.of(day)));
            }
        }
        for (Guideline guideline : guidelines) {
            if (begins(weighing, guideline)) {
                weigh(weighing, guideline);
            }
        }
        for (Guideline guideline : guidelines) {
            for (Limit limit : guideline.limits()) {
                if (limit.treatments().contains(treatment)) {
                    weigh(weighing, limit, described.guideline(guideline));
                }
            }
        }
    }

    private boolean speaksOfTreatment(Guideline guideline) {
        return guideline.recommendations().stream()
                        .anyMatch(one -> one.treatment().equals(treatment))
                || guideline.limits().stream()
                        .anyMatch(limit -> limit.treatments().contains(treatment));
    }

    private boolean begins(Weighing weighing, Guideline guideline) {
        GuidelineInfo info = described.guideline(guideline);
        Optional<ClauseInfo> effective = Descriptions.effective(guideline);
        return effective.isPresent()
                ? weighing.guideline(info, guideline.basis(), effective.get())
                : weighing.guideline(info, guideline.basis());
    }

    private void weigh(Weighing weighing, Guideline guideline) {
        List<Recommendation> own = guideline.recommendations().stream()
                .filter(one -> one.treatment().equals(treatment))
                .toList();
        for (Recommendation one : own) {
            if (!one.otherwise() && mayApply(weighing, one, own)) {
                weigh(weighing, one);
            }
        }
        for (Recommendation one : own) {
            if (one.otherwise() && weighing.otherwise(described.heading(one))) {
                weigh(weighing, one);
            }
        }
    }

    private boolean mayApply(Weighing weighing, Recommendation recommendation, List<Recommendation> own) {
        ClauseInfo heading = described.heading(recommendation);
        if (recommendation.scope().isEmpty()) {
            return weighing.recommendation(heading);
        }
        Evidence applies = recommendation.scope().get().accept(conditions);
        int[] undecided = own.stream()
                .filter(other -> checked.mayBothApply(recommendation, other))
                .mapToInt(Recommendation::line)
                .toArray();
        return weighing.recommendation(heading, applies, undecided);
    }

    private void weigh(Weighing weighing, Recommendation recommendation) {
        ClauseWeighing clauses = new ClauseWeighing(weighing, described, conditions);
        recommendation.clauses().forEach(clause -> clause.accept(clauses));
        described.citations(recommendation).forEach(weighing::cites);
    }

    private void weigh(Weighing weighing, Limit limit, GuidelineInfo guideline) {
        Clause.Cap cap = limit.cap();
        List<String> others = new ArrayList<>();
        if (limit.together()) {
            limit.treatments().stream()
                    .map(Treatment::name)
                    .filter(name -> !name.equals(treatment.name()))
                    .forEach(others::add);
        }
        String[] together = others.toArray(String[]::new);
        ClauseInfo info = described.limit(limit);
        LimitWeighing weighed = cap.date()
                .map(date -> weighing.limit(
                        info, guideline, cap.amount().high(), cap.window(), conditions.operand(date), together))
                .orElseGet(() -> weighing.limit(info, guideline, cap.amount().high(), cap.window(), together));
        cap.per().ifPresent(fact -> weighed.per(conditions.operand(fact)));
        cap.unless().ifPresent(unless -> weighed.unless(unless.accept(conditions)));
        described.citations(limit).forEach(weighing::cites);
    }
}
