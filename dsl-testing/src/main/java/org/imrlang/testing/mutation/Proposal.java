package org.imrlang.testing.mutation;

import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.testing.mutation.Task.Site;

/** A case to propose: it holds as the guideline is written, and fails after a change. */
record Proposal(Site site, Treatment treatment, String aspect, Showing showing, Case.Expectation expected) {

    static Proposal of(Site site, Pair pair, String aspect, Showing showing) {
        return new Proposal(site, pair.treatment(), aspect, showing, CaseText.expected(showing));
    }

    /** Whether it fails by other rules. */
    boolean notices(Judge changed) {
        return !Judge.meets(expected, changed.decide(showing.asked()));
    }

    /** Whether it holds by the rules as they are written. */
    boolean holds(Judge written) {
        return Judge.meets(expected, written.decide(showing.asked()));
    }
}
