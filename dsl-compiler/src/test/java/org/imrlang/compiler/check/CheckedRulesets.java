package org.imrlang.compiler.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;

/** Rulesets that a test built by hand and takes for checked. */
public final class CheckedRulesets {

    private CheckedRulesets() {}

    /** The ruleset as if the checker had passed it. */
    public static CheckedRuleset of(Ruleset ruleset) {
        return new CheckedRuleset(ruleset, Set.of(), condition -> Optional.empty());
    }

    /** The same where the checker could not decide whether any two of these recommendations exclude each other. */
    public static CheckedRuleset undecided(Ruleset ruleset, List<Recommendation> recommendations) {
        Set<CheckedRuleset.Pair> pairs = new HashSet<>();
        for (Recommendation one : recommendations) {
            for (Recommendation other : recommendations) {
                if (one != other) {
                    pairs.add(new CheckedRuleset.Pair(one, other));
                }
            }
        }
        return new CheckedRuleset(ruleset, pairs, condition -> Optional.empty());
    }
}
