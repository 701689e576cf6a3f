package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recommendation that may apply, with its clauses as they were weighed. */
final class WeighedRecommendation {

    private final ClauseInfo heading;
    private final @Nullable Evidence scope;
    private final boolean otherwise;
    private final Set<Integer> undecided;
    private final List<Weighed> clauses = new ArrayList<>();
    private final Set<Citation> citations = new LinkedHashSet<>();

    /**
     * @param scope where it applies; nothing: always, or as {@code otherwise} says
     * @param undecided the lines of those that may apply together with it
     */
    WeighedRecommendation(ClauseInfo heading, @Nullable Evidence scope, boolean otherwise, Set<Integer> undecided) {
        this.heading = heading;
        this.scope = scope;
        this.otherwise = otherwise;
        this.undecided = undecided;
    }

    ClauseInfo heading() {
        return heading;
    }

    Optional<Evidence> scope() {
        return Optional.ofNullable(scope);
    }

    boolean isOtherwise() {
        return otherwise;
    }

    /** Whether it applies, what others do left aside; in the bits of {@link Logic}. */
    int applies() {
        return scope == null ? Logic.YES : scope.truth();
    }

    boolean mayApplyWith(WeighedRecommendation other) {
        return undecided.contains(other.heading.line());
    }

    List<Weighed> clauses() {
        return clauses;
    }

    Set<Citation> citations() {
        return citations;
    }
}
