package org.imrlang.batch.impact;

import java.util.List;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;

/**
 * What one version makes of a request that changes.
 *
 * @param outcome how the request stands to the criteria
 * @param certified what can be certified, in the unit of the version
 * @param possible what could be certified if every unknown turned out well
 * @param missing what the record would have to state, by name
 * @param ground what decides
 */
public record Decided(Outcome outcome, int certified, int possible, List<String> missing, Ground ground) {

    static Decided of(Determination determination, Ground ground) {
        return new Decided(
                determination.outcome(),
                determination.certified(),
                determination.possible(),
                determination.missing(),
                ground);
    }

    /** What this version says of it. */
    public String words() {
        String amounts =
                certified == possible ? "certified " + certified : "certified " + certified + ", possible " + possible;
        return outcome.text() + " (" + amounts + ")";
    }
}
