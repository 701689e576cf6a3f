package org.imrlang.batch.impact;

import java.util.Optional;

/**
 * A request that changes.
 *
 * @param place where it stands
 * @param treatment the treatment's name
 * @param base what the base makes of it
 * @param head what the head makes of it
 * @param request what it states, as JSON on one line; only where the report was asked to show requests
 */
public record Example(Place place, String treatment, Decided base, Decided head, Optional<String> request) {

    /** The way in which it changes. */
    public Transition transition() {
        return new Transition(treatment, base.outcome(), head.outcome(), base.ground(), head.ground());
    }
}
