package org.imrlang.compiler.check;

import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.model.Ruleset;

/** The one step that can refuse. */
public final class Checker {

    private Checker() {}

    /**
     * The proof that a ruleset is without errors, or nothing where one was reported. What was not understood means
     * nothing yet: after an error of the stages before, the meaning is not looked at.
     */
    public static Optional<CheckedRuleset> check(Ruleset ruleset, Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Axes axes = Axes.of(Written.in(ruleset));
        Possibilities possibilities = new Possibilities(axes);
        Certainties.check(ruleset, possibilities, diagnostics);
        NeverApplies.check(ruleset, possibilities, diagnostics);
        NeverOpens.check(ruleset, possibilities, diagnostics);
        ShortWindows.check(ruleset, diagnostics);
        Set<CheckedRuleset.Pair> undecided = Overlaps.check(ruleset, axes, diagnostics);
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(new CheckedRuleset(ruleset, undecided));
    }
}
