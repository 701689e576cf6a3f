package org.imrlang.runtime;

import java.util.List;

/** Decides changed requests, a bounded number of them: the bound is part of what is said, so that it never varies. */
final class Trials {

    private final DecidedRequest request;
    private int left;

    /** @param most how many requests may be decided */
    Trials(DecidedRequest request, int most) {
        this.request = request;
        this.left = most;
    }

    DecidedRequest request() {
        return request;
    }

    /** Whether no more requests may be decided. */
    boolean areSpent() {
        return left <= 0;
    }

    /** How many requests may still be decided. */
    int left() {
        return left;
    }

    /** Counts so many requests as decided; false where so many may not be decided any more. */
    boolean spend(int count) {
        left -= count;
        return left >= 0;
    }

    /** The request with a change made. */
    DecidedRequest changed(Change change) {
        left--;
        return request.changed(change.appliedTo(request.treatment(), request.course()));
    }

    /** What comes of the request with a change made, clause by clause. */
    Judgement decide(Change change) {
        return changed(change).judgement();
    }

    /** What comes of the request with a change made. */
    Determination determine(Change change) {
        return changed(change).decide();
    }

    /** Whether a change states what can be: no request is dated before what it says was delivered. */
    boolean canBe(Change change) {
        boolean isDated = change.course().requestDate().isPresent()
                || change.course().history().isPresent();
        if (!isDated) {
            return true;
        }
        Course changed = change.appliedTo(request.course());
        return !Days.isKnown(changed.requestDay())
                || changed.history().orElse(List.of()).stream()
                        .noneMatch(delivery -> Days.of(delivery.date()) > changed.requestDay());
    }

    /** Whether the request conforms with a change made. */
    boolean conforms(Change change) {
        return determine(change).outcome() == Outcome.CONFORMS;
    }
}
