package org.imrlang.testing.mutation;

import java.util.Optional;

/** Shows that a change decides nothing otherwise. */
final class WithoutEffect {

    private WithoutEffect() {}

    /** Why the change of a pair has no effect; nothing where that was not shown. */
    static Optional<String> why(Pair pair, Showings showings) {
        return showings.neverDiffer()
                ? Optional.of("what it says never comes out otherwise where anything can be certified")
                : Optional.empty();
    }
}
