package org.imrlang.runtime;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        facts = SmallMap.kept(facts);
    }

    // written out, as in FactValue
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Change that && course.equals(that.course) && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return 31 * course.hashCode() + facts.hashCode();
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
        return all(List.of(this, other));
    }

    /** All these changes; what a later one states wins. */
    static Change all(List<Change> changes) {
        SmallMap<FactValue> facts = new SmallMap<>();
        Course course = Course.UNSTATED;
        for (Change one : changes) {
            one.facts.forEach(facts::set);
            course = appliedTo(course, one.course);
        }
        return new Change(course, facts);
    }

    /** Whether nothing is changed. */
    boolean isNone() {
        return facts.isEmpty() && (course == Course.UNSTATED || course.equals(Course.UNSTATED));
    }

    /** The course of a request with this change made. */
    public Course appliedTo(Course before) {
        return appliedTo(before, course);
    }

    /** A request of this treatment that states the changed course, and of the facts those that are changed. */
    Request appliedTo(TreatmentInfo treatment, Course before) {
        Request.Builder request = Request.of(treatment.name(), appliedTo(before));
        facts.forEach(request::fact);
        return request.build();
    }

    /** Whether all that it changes is how much, how often and how long a request states that it asks for. */
    boolean isLess(Course request) {
        return facts.isEmpty()
                && CoursePart.stateNoOther(course, CoursePart.OF_LESS)
                && (course.frequency().isEmpty() || request.frequency().isPresent())
                && (course.duration().isEmpty() || request.duration().isPresent());
    }

    private static Course appliedTo(Course before, Course change) {
        if (change == Course.UNSTATED) {
            return before;
        }
        Course.Builder both = before.toBuilder();
        if (change.quantity() > 0) {
            both.quantity(change.quantity());
        }
        if (change.frequency().isPresent()) {
            both.frequency(change.frequency().get());
        }
        if (change.duration().isPresent()) {
            both.duration(change.duration().get());
        }
        if (change.statedCompleted().isPresent()) {
            both.completed(change.statedCompleted().getAsInt());
        }
        if (change.authorized().isPresent()) {
            both.authorized(change.authorized().getAsInt());
        }
        if (change.requestDate().isPresent()) {
            both.requestDate(change.requestDate().get());
        }
        if (change.serviceDate().isPresent()) {
            both.serviceDate(change.serviceDate().get());
        }
        if (change.injuryDate().isPresent()) {
            both.injuryDate(change.injuryDate().get());
        }
        if (change.history().isPresent()) {
            both.history(change.history().get());
        }
        return both.build();
    }
}
