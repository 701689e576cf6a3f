package org.imrlang.batch.impact;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a request stands.
 *
 * @param line the line, from 1
 * @param request which request of that line, from 1, where the line is a case with several
 * @param id what the request is called, where it says so
 */
public record Place(long line, OptionalInt request, Optional<String> id) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::line).thenComparing(place -> place.request.orElse(0));

    /** Such as {@code line 7}, {@code line 7, request 2}; without the id. */
    public String words() {
        return "line " + line + (request.isPresent() ? ", request " + request.getAsInt() : "");
    }

    /** In the order of the lines. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
