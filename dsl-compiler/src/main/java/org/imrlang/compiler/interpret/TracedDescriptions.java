package org.imrlang.compiler.interpret;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.Truth;

/**
 * Keeps which description speaks of what: each time that something is described makes a description of its own, since one
 * clause may stand in several recommendations. Used once, by one thread.
 */
final class TracedDescriptions extends Described {

    private final Map<ClauseInfo, Recommendation> headings = new LinkedHashMap<>();
    private final Map<ClauseInfo, Clause> clauses = new LinkedHashMap<>();
    private final Map<ClauseInfo, Limit> limits = new LinkedHashMap<>();

    TracedDescriptions(Treatment treatment) {
        super(treatment);
    }

    @Override
    ClauseInfo heading(Recommendation recommendation) {
        ClauseInfo info = Descriptions.heading(recommendation);
        headings.put(info, recommendation);
        return info;
    }

    @Override
    ClauseInfo clause(Clause clause) {
        ClauseInfo info = Descriptions.clause(clause, treatment());
        clauses.put(info, clause);
        return info;
    }

    @Override
    ClauseInfo limit(Limit limit) {
        ClauseInfo info = Descriptions.limit(limit, treatment());
        limits.put(info, limit);
        return info;
    }

    /** Tells of all that was described, and that has an answer or decided which recommendations apply. */
    void tell(Map<ClauseInfo, Truth> answers, ConditionTrace conditions, Trace trace) {
        headings.forEach((info, recommendation) -> {
            recommendation.scope().ifPresent(conditions::tell);
            if (answers.containsKey(info)) {
                trace.recommendation(recommendation, answers.get(info));
            }
        });
        clauses.forEach((info, clause) -> {
            if (answers.containsKey(info)) {
                trace.clause(clause, answers.get(info));
                Descriptions.conditions(clause).forEach(conditions::tell);
            }
        });
        limits.forEach((info, limit) -> {
            if (answers.containsKey(info)) {
                trace.limit(limit, answers.get(info));
                Descriptions.conditions(limit.cap()).forEach(conditions::tell);
            }
        });
    }
}
