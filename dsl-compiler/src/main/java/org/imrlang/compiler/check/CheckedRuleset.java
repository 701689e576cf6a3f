package org.imrlang.compiler.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** A ruleset without errors. Only the {@link Checker} makes one, so that nobody behind it checks again. */
public final class CheckedRuleset {

    private final Ruleset ruleset;

    /** The pairs that could not be decided, each both ways round. */
    private final Set<Pair> undecided;

    /** Of each recommendation that may apply together with others: those others. Told apart as the things that they are. */
    private final Map<Recommendation, Set<Recommendation>> others = new IdentityHashMap<>();

    private final Function<Condition, Optional<Span>> places;

    CheckedRuleset(Ruleset ruleset, Set<Pair> undecided, Function<Condition, Optional<Span>> places) {
        this.ruleset = ruleset;
        this.undecided = undecided;
        for (Pair pair : undecided) {
            others.computeIfAbsent(pair.one(), unused -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(pair.other());
        }
        this.places = places;
    }

    /** The ruleset. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** Where this very condition stands; nothing where it was not written as such, as the {@code for} of a table's row. */
    public Optional<Span> place(Condition condition) {
        return places.apply(condition);
    }

    /**
     * Those that may apply together with this one, in the order of a list of all: of its guideline and treatment, and not
     * proved to exclude each other.
     */
    public List<Recommendation> mayApplyWith(Recommendation one, List<Recommendation> all) {
        Set<Recommendation> may = others.getOrDefault(one, Set.of());
        // most have none: of thousands nobody should look for it thousands of times
        return may.isEmpty() ? List.of() : all.stream().filter(may::contains).toList();
    }

    /** Two recommendations, as the things that they are and not by what they say. */
    record Pair(Recommendation one, Recommendation other) {
        @Override
        public boolean equals(@Nullable Object that) {
            return that instanceof Pair pair && one == pair.one && other == pair.other;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(one) + System.identityHashCode(other);
        }
    }
}
