package org.imrlang.compiler.interpret;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.TreatmentInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of one treatment, in words that are put together once: all requests of it, and all changes of them that
 * are tried, say the same. Thread-safe.
 */
class Described {

    private final Treatment treatment;
    private final TreatmentInfo info;
    private final Map<Named, ClauseInfo> clauses = new ConcurrentHashMap<>();
    private final Map<Named, List<Citation>> citations = new ConcurrentHashMap<>();
    private final Map<Named, GuidelineInfo> guidelines = new ConcurrentHashMap<>();
    private final Map<Named, FactInfo> facts = new ConcurrentHashMap<>();

    /** A part of the model by itself: two parts that read the same stand on lines of their own. */
    private record Named(Object part) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Named that && part == that.part;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(part);
        }
    }

    Described(Treatment treatment) {
        this.treatment = treatment;
        this.info = Descriptions.treatment(treatment);
    }

    final Treatment treatment() {
        return treatment;
    }

    final TreatmentInfo info() {
        return info;
    }

    final GuidelineInfo guideline(Guideline guideline) {
        return guidelines.computeIfAbsent(new Named(guideline), unused -> Descriptions.guideline(guideline));
    }

    final FactInfo fact(Fact fact) {
        return facts.computeIfAbsent(new Named(fact), unused -> Descriptions.fact(fact));
    }

    ClauseInfo clause(Clause clause) {
        return clauses.computeIfAbsent(new Named(clause), unused -> Descriptions.clause(clause, treatment));
    }

    ClauseInfo heading(Recommendation recommendation) {
        return clauses.computeIfAbsent(new Named(recommendation), unused -> Descriptions.heading(recommendation));
    }

    ClauseInfo limit(Limit limit) {
        return clauses.computeIfAbsent(new Named(limit), unused -> Descriptions.limit(limit, treatment));
    }

    final List<Citation> citations(Recommendation recommendation) {
        return citations.computeIfAbsent(new Named(recommendation), unused -> Descriptions.citations(recommendation));
    }

    final List<Citation> citations(Limit limit) {
        return citations.computeIfAbsent(new Named(limit), unused -> Descriptions.citations(limit));
    }
}
