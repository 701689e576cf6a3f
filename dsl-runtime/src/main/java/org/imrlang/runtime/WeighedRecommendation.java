package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recommendation that may apply, with its clauses as they were weighed. */
final class WeighedRecommendation {

    private static final int FEW = 4;

    private final ClauseInfo heading;
    private final @Nullable Evidence scope;
    private final boolean otherwise;
    private final int[] undecided;
    private final List<Weighed> clauses = new ArrayList<>(FEW);
    private final List<Citation> citations = new ArrayList<>(FEW);

    /**
     * @param scope where it applies; nothing: always, or as {@code otherwise} says
     * @param undecided the lines of those that may apply together with it
     */
    WeighedRecommendation(ClauseInfo heading, @Nullable Evidence scope, boolean otherwise, int... undecided) {
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
        for (int line : undecided) {
            if (line == other.heading.line()) {
                return true;
            }
        }
        return false;
    }

    List<Weighed> clauses() {
        return clauses;
    }

    /** Where it is written, in the order of the text; one may stand there twice. */
    List<Citation> citations() {
        return citations;
    }
}
