package org.imrlang.testing.mutation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.Determination;

/**
 * A request that is decided otherwise after a change.
 *
 * @param old what comes of it by the guideline as it is written
 * @param changed what comes of it after the change
 */
record Showing(Asked asked, Determination old, Determination changed) {

    /** The request, if a case can tell the change by it. */
    static Optional<Showing> of(Pair pair, Asked asked) {
        Determination old = pair.old().decide(asked);
        Determination changed = pair.changed().decide(asked);
        boolean same = old.outcome() == changed.outcome()
                && old.certified() == changed.certified()
                && old.possible() == changed.possible()
                && new HashSet<>(old.missing()).equals(new HashSet<>(changed.missing()));
        return same ? Optional.empty() : Optional.of(new Showing(asked, old, changed));
    }

    /** Whether outcome or amount differ, and not only what the record lacks. */
    boolean isPlain() {
        return old.outcome() != changed.outcome() || old.certified() != changed.certified();
    }

    /** Whether nothing is left open as the guideline is written. */
    boolean isDecided() {
        return old.certified() == old.possible();
    }

    /** Whether this is at least as good to read as another. */
    boolean isAsGoodAs(Showing other) {
        return (isPlain() || !other.isPlain()) && (isDecided() || !other.isDecided());
    }

    /** What was certified before and after, the smaller first. */
    List<Integer> amounts() {
        return List.of(Math.min(old.certified(), changed.certified()), Math.max(old.certified(), changed.certified()));
    }
}
