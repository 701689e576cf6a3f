package org.imrlang.compiler.interpret;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.ClauseInfo;

/**
 * What a text says of one treatment, in words that are put together once: a request and all changes of it that are tried
 * say the same. Thread-safe.
 */
final class Described {

    private final Treatment treatment;
    private final Map<Object, ClauseInfo> clauses = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<Object, List<Citation>> citations = Collections.synchronizedMap(new IdentityHashMap<>());

    Described(Treatment treatment) {
        this.treatment = treatment;
    }

    ClauseInfo clause(Clause clause) {
        return clauses.computeIfAbsent(clause, unused -> Descriptions.clause(clause, treatment));
    }

    ClauseInfo heading(Recommendation recommendation) {
        return clauses.computeIfAbsent(recommendation, unused -> Descriptions.heading(recommendation));
    }

    ClauseInfo limit(Limit limit) {
        return clauses.computeIfAbsent(limit, unused -> Descriptions.limit(limit, treatment));
    }

    List<Citation> citations(Recommendation recommendation) {
        return citations(recommendation, () -> Descriptions.citations(recommendation));
    }

    List<Citation> citations(Limit limit) {
        return citations(limit, () -> Descriptions.citations(limit));
    }

    private List<Citation> citations(Object of, Supplier<List<Citation>> cited) {
        return citations.computeIfAbsent(of, unused -> cited.get());
    }
}
