package org.imrlang.compiler.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.source.Span;

/**
 * A ruleset, with what its checks need to know besides: where its conditions stand, which equal conditions do not share,
 * and what of it was not understood, so that nothing follows from it.
 */
public final class Resolved {

    private final Ruleset ruleset;
    private final Map<Condition, Span> places;
    private final Set<Recommendation> doubtful;
    private final Map<Definition.Key, Boolean> understood = new HashMap<>();

    /** Whether nothing was refused, so that nothing need be looked into. */
    private final boolean whole;

    Resolved(Ruleset ruleset, Map<Condition, Span> places, Set<Recommendation> doubtful, boolean whole) {
        this.ruleset = ruleset;
        this.places = places;
        this.doubtful = doubtful;
        this.whole = whole;
    }

    /** A ruleset all of which was understood, and of which no places are known but those of its clauses. */
    public static Resolved of(Ruleset ruleset) {
        return new Resolved(ruleset, Map.of(), Set.of(), true);
    }

    /** The ruleset. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** Where this very condition stands, as far as that is known. */
    public Optional<Span> place(Condition condition) {
        return Optional.ofNullable(places.get(condition));
    }

    /** Whether a condition was understood, with all that it is made of. */
    public boolean isUnderstood(Condition condition) {
        return whole || isWhole(condition);
    }

    private boolean isWhole(Condition condition) {
        if (condition == ConditionResolver.BROKEN) {
            return false;
        }
        if (condition instanceof Condition.Defined defined) {
            return isWhole(defined.definition());
        }
        if (condition instanceof Condition.Documented documented) {
            return isWhole(documented.part());
        }
        if (condition instanceof Condition.Not not) {
            return isWhole(not.part());
        }
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(this::isWhole);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(this::isWhole);
        }
        if (condition instanceof Condition.Count count) {
            return count.parts().stream().allMatch(this::isWhole);
        }
        return true;
    }

    private boolean isWhole(Definition definition) {
        Boolean known = understood.get(definition.key());
        if (known == null) {
            known = isWhole(definition.condition());
            understood.put(definition.key(), known);
        }
        return known;
    }

    /** Whether it is known of a recommendation what it speaks of, and which clauses are its own. */
    public boolean isUnderstood(Recommendation recommendation) {
        return !doubtful.contains(recommendation);
    }

    /** Whether it is known to which requests a recommendation applies. */
    public boolean isBounded(Recommendation recommendation) {
        return isUnderstood(recommendation)
                && recommendation.scope().map(this::isUnderstood).orElse(true);
    }
}
