package org.imrlang.compiler.property;

import java.util.List;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;

/** The numbers of a determination, of which the laws speak. */
record Verdict(Outcome outcome, int certified, int possible, List<String> missing) {

    static Verdict of(Determination determination) {
        return new Verdict(
                determination.outcome(), determination.certified(), determination.possible(), determination.missing());
    }

    boolean decided() {
        return certified == possible;
    }

    /** Whether nothing but the frequency or the duration of the request lies between this verdict and another. */
    boolean sameAmounts(Verdict other) {
        return certified == other.certified && possible == other.possible;
    }
}
