package org.imrlang.compiler.check;

import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.model.Ruleset;

/** The one step that can refuse. */
public final class Checker {

    private Checker() {}

    /** The proof that a ruleset is without errors, or nothing where one was reported. */
    public static Optional<CheckedRuleset> check(Ruleset ruleset, Diagnostics diagnostics) {
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(new CheckedRuleset(ruleset, Set.of()));
    }
}
