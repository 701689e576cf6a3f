package org.imrlang.compiler.check;

import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.resolve.Resolved;

/** The one step that can refuse. */
public final class Checker {

    private Checker() {}

    /**
     * The proof that a ruleset is without errors, or nothing where one was reported. What was not understood means
     * nothing yet: of what the stages before refused nothing is said here, and of all the rest everything.
     */
    public static Optional<CheckedRuleset> check(Resolved resolved, Diagnostics diagnostics) {
        Ruleset ruleset = resolved.ruleset();
        Axes axes = Axes.of(Written.in(ruleset));
        Possibilities possibilities = new Possibilities(axes);
        Certainties.check(resolved, possibilities, diagnostics);
        NeverApplies.check(resolved, possibilities, diagnostics);
        NeverOpens.check(resolved, possibilities, diagnostics);
        ShortWindows.check(resolved, diagnostics);
        Set<CheckedRuleset.Pair> undecided = Overlaps.check(resolved, axes, diagnostics);
        return diagnostics.hasErrors()
                ? Optional.empty()
                : Optional.of(new CheckedRuleset(ruleset, undecided, resolved::place));
    }
}
