package org.imrlang.compiler.resolve;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.source.Span;

/** Takes down, while a ruleset is resolved, what its checks need to know besides. */
final class Remarks {

    private final Map<Condition, Span> places = new IdentityHashMap<>();
    private final Set<Recommendation> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Takes down where a condition stands; what was refused stands nowhere. */
    Condition placed(Condition condition, Span at) {
        if (condition != ConditionResolver.BROKEN) {
            places.putIfAbsent(condition, at);
        }
        return condition;
    }

    /** Takes down that it is not known what a recommendation says. */
    void doubt(Recommendation recommendation) {
        doubtful.add(recommendation);
    }

    /** @param whole whether nothing was refused */
    Resolved of(Ruleset ruleset, boolean whole) {
        return new Resolved(ruleset, places, doubtful, whole);
    }
}
