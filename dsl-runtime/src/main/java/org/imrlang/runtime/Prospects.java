package org.imrlang.runtime;

import java.util.List;

/**
 * What would bring a request further.
 *
 * @param unlocks what would make it conform, the nearest change of each kind
 * @param askNext the smallest set of what is missing that would decide it, by name, what is easiest to come by first
 */
record Prospects(List<Unlock> unlocks, List<String> askNext) {

    /** Nothing would: the request conforms, or nothing addresses it. */
    static final Prospects NONE = new Prospects(List.of(), List.of());

    Prospects {
        unlocks = List.copyOf(unlocks);
        askNext = List.copyOf(askNext);
    }

    static Prospects of(DecidedRequest request, Determination determination) {
        return new Prospects(List.of(), determination.missing());
    }
}
