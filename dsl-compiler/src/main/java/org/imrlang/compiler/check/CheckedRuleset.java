package org.imrlang.compiler.check;

import org.imrlang.compiler.model.Ruleset;

/** A ruleset without errors. Only the {@link Checker} makes one, so that nobody behind it checks again. */
public final class CheckedRuleset {

    private final Ruleset ruleset;

    CheckedRuleset(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    /** The ruleset. */
    public Ruleset ruleset() {
        return ruleset;
    }
}
