package org.imrlang.runtime;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change of a request: what it states takes the place of what the request states, and the rest of the request stays.
 * Immutable.
 *
 * @param course what is changed of the request itself; a quantity of 0 and whatever else is not stated stay as they are
 * @param facts what is changed of the facts, by name, in the order in which a reader should see them
 */
public record Change(Course course, Map<String, FactValue> facts) implements Serializable {

    /** Nothing is changed. */
    static final Change NONE = new Change(Course.UNSTATED, Map.of());

    /** Keeps the order of the facts. */
    public Change {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A change of the request itself. */
    static Change of(Course.Builder course) {
        return new Change(course.build(), Map.of());
    }

    /** A change of one fact. */
    static Change of(String fact, FactValue value) {
        return new Change(Course.UNSTATED, Map.of(fact, value));
    }

    /** This change and another one; what the other states wins. */
    Change and(Change other) {
        Map<String, FactValue> both = new LinkedHashMap<>(facts);
        both.putAll(other.facts);
        return new Change(course.with(other.course), both);
    }

    /** A request of this treatment with the change made. */
    Request appliedTo(TreatmentInfo treatment, Course before) {
        Request.Builder request = Request.of(treatment.name(), before.with(course));
        facts.forEach(request::fact);
        return request.build();
    }
}
