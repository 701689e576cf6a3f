package org.imrlang.compiler.interpret;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.TreatmentInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of one treatment, in words that are put together once: all requests of it, and all changes of them that
 * are tried, say the same. Thread-safe.
 */
class Described {

    /** A part of the model as the thing that it is: to compare what it says would take as long as to describe it. */
    private record Part(Object is) {
        @Override
        public boolean equals(@Nullable Object that) {
            return that instanceof Part part && is == part.is;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(is);
        }
    }

    private final Treatment treatment;
    private final TreatmentInfo info;
    private final Map<Part, ClauseInfo> clauses = new ConcurrentHashMap<>();
    private final Map<Part, List<Citation>> citations = new ConcurrentHashMap<>();
    private final Map<Part, FactInfo> facts = new ConcurrentHashMap<>();

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

    final FactInfo fact(Fact fact) {
        return known(facts, fact, () -> Descriptions.fact(fact));
    }

    ClauseInfo clause(Clause clause) {
        return known(clauses, clause, () -> Descriptions.clause(clause, treatment));
    }

    ClauseInfo heading(Recommendation recommendation) {
        return known(clauses, recommendation, () -> Descriptions.heading(recommendation));
    }

    ClauseInfo limit(Limit limit) {
        return known(clauses, limit, () -> Descriptions.limit(limit, treatment));
    }

    List<Citation> citations(Recommendation recommendation) {
        return known(citations, recommendation, () -> Descriptions.citations(recommendation));
    }

    List<Citation> citations(Limit limit) {
        return known(citations, limit, () -> Descriptions.citations(limit));
    }

    private static <T> T known(Map<Part, T> all, Object is, Supplier<T> description) {
        Part part = new Part(is);
        T known = all.get(part);
        return known == null ? all.computeIfAbsent(part, unused -> description.get()) : known;
    }
}
