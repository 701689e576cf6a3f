package org.imrlang.testing.mutation;

import java.util.List;
import org.imrlang.testing.mutation.TriedChange.Verdict;

/**
 * Which small changes of a ruleset its cases notice.
 *
 * @param changes all that were tried, by file and place
 * @param proposed cases that would notice what survives, by file, few for all
 */
public record MutationReport(List<TriedChange> changes, List<ProposedCase> proposed) {

    /** How many changes came out so. */
    public int count(Verdict verdict) {
        return (int) changes.stream().filter(one -> one.verdict() == verdict).count();
    }

    /** The changes that came out so, by file and place. */
    public List<TriedChange> of(Verdict verdict) {
        return changes.stream().filter(one -> one.verdict() == verdict).toList();
    }

    /** Whether the guideline is well tested: nothing survives, and nothing is left undecided. */
    public boolean isWellTested() {
        return count(Verdict.SURVIVES) == 0 && count(Verdict.UNDECIDED) == 0;
    }
}
