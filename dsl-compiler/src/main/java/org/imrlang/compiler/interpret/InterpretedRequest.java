package org.imrlang.compiler.interpret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.Citation;
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
import org.imrlang.runtime.WeighedText;
import org.imrlang.runtime.Weighing;

/** A request decided by walking the model: every clause is weighed, and what follows from that decides. */
final class InterpretedRequest extends DecidedRequest {

    private final TreatmentRules rules;
    private final Request request;
    private final Map<Definition.Key, Truth> givenDefinitions;
    private final Described described;

    /**
     * @param rules what the guidelines that decide say of the treatment
     * @param givenDefinitions what a case says of definitions without saying how they came about
     */
    InterpretedRequest(TreatmentRules rules, Request request, Map<Definition.Key, Truth> givenDefinitions) {
        this(rules, request, givenDefinitions, rules.described());
    }

    private InterpretedRequest(
            TreatmentRules rules, Request request, Map<Definition.Key, Truth> givenDefinitions, Described described) {
        this.rules = rules;
        this.request = request;
        this.givenDefinitions = givenDefinitions;
        this.described = described;
    }

    /** Conditions are read anew each time the request is weighed: a determination may explain itself to several threads. */
    private ConditionReading conditions() {
        return new ConditionReading(request, described, givenDefinitions);
    }

    Determination determine() {
        return weighed();
    }

    /** Tells what deciding this request weighs. */
    void trace(Trace trace) {
        TracedDescriptions traced = new TracedDescriptions(described.treatment());
        InterpretedRequest again = new InterpretedRequest(rules, request, givenDefinitions, traced);
        Weighing weighing = again.weighing();
        again.weigh(weighing);
        traced.tell(weighing.answers(), new ConditionTrace(conditions(), givenDefinitions.keySet(), trace), trace);
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
        return new InterpretedRequest(rules, changed.build(), givenDefinitions, described);
    }

    @Override
    protected WeighedText weighedText() {
        return givenDefinitions.isEmpty() && rules.kept().isPresent()
                ? rules.kept().get().of(request, this)
                : super.weighedText();
    }

    @Override
    protected void weigh(Weighing weighing) {
        for (TreatmentRules.Part part : rules.parts()) {
            for (LocalDate day : part.guideline().changesOn()) {
                weighing.changesOn(Days.of(day));
            }
        }
        List<TreatmentRules.Part> inEffect = new ArrayList<>(rules.parts().size());
        for (TreatmentRules.Part part : rules.parts()) {
            if (part.isInEffect(request.course())) {
                inEffect.add(part);
            }
        }
        ConditionReading conditions = conditions();
        for (TreatmentRules.Part part : inEffect) {
            if (begins(weighing, part)) {
                weighRecommendations(weighing, conditions, part.recommendations());
            }
        }
        for (TreatmentRules.Part part : inEffect) {
            for (Limit limit : part.limits()) {
                weigh(weighing, conditions, limit, part.info());
            }
        }
    }

    private static boolean begins(Weighing weighing, TreatmentRules.Part part) {
        return part.effective().isPresent()
                ? weighing.guideline(
                        part.info(), part.guideline().basis(), part.effective().get())
                : weighing.guideline(part.info(), part.guideline().basis());
    }

    private void weighRecommendations(Weighing weighing, ConditionReading conditions, List<TreatmentRules.Own> own) {
        ClauseWeighing clauses = new ClauseWeighing(weighing, described, conditions);
        for (TreatmentRules.Own one : own) {
            if (!one.recommendation().otherwise() && mayApply(weighing, conditions, one)) {
                weigh(weighing, clauses, one.recommendation());
            }
        }
        for (TreatmentRules.Own one : own) {
            if (one.recommendation().otherwise() && weighing.otherwise(described.heading(one.recommendation()))) {
                weigh(weighing, clauses, one.recommendation());
            }
        }
    }

    private boolean mayApply(Weighing weighing, ConditionReading conditions, TreatmentRules.Own own) {
        Recommendation recommendation = own.recommendation();
        ClauseInfo heading = described.heading(recommendation);
        if (recommendation.scope().isEmpty()) {
            return weighing.recommendation(heading);
        }
        Evidence applies = recommendation.scope().get().accept(conditions);
        return weighing.recommendation(heading, applies, own.undecided());
    }

    private void weigh(Weighing weighing, ClauseWeighing clauses, Recommendation recommendation) {
        for (Clause clause : recommendation.clauses()) {
            clause.accept(clauses);
        }
        for (Citation citation : described.citations(recommendation)) {
            weighing.cites(citation);
        }
    }

    private void weigh(Weighing weighing, ConditionReading conditions, Limit limit, GuidelineInfo guideline) {
        Clause.Cap cap = limit.cap();
        List<String> others = new ArrayList<>();
        if (limit.together()) {
            limit.treatments().stream()
                    .map(Treatment::name)
                    .filter(name -> !name.equals(described.treatment().name()))
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
