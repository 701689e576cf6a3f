package org.imrlang.compiler.check;

import java.util.Set;
import org.imrlang.compiler.model.Ruleset;

/** Rulesets that a test built by hand and takes for checked. */
public final class CheckedRulesets {

    private CheckedRulesets() {}

    /** The ruleset as if the checker had passed it. */
    public static CheckedRuleset of(Ruleset ruleset) {
        return new CheckedRuleset(ruleset, Set.of());
    }
}
