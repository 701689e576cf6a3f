package org.imrlang.runtime;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Each thing that a course may state, to copy it and to name it. */
enum CoursePart {
    ID,
    QUANTITY,
    FREQUENCY,
    DURATION,
    COMPLETED,
    AUTHORIZED,
    REQUEST_DATE,
    SERVICE_DATE,
    INJURY_DATE,
    HISTORY;

    /** How much, how often and how long is asked for. */
    static final List<CoursePart> OF_LESS = List.of(QUANTITY, FREQUENCY, DURATION);

    /** All of them. */
    static final List<CoursePart> ALL = List.of(values());

    /** Whether a course states this. */
    boolean isStatedIn(Course course) {
        return switch (this) {
            case ID -> course.id().isPresent();
            case QUANTITY -> course.quantity() > 0;
            case FREQUENCY -> course.frequency().isPresent();
            case DURATION -> course.duration().isPresent();
            case COMPLETED -> course.statedCompleted().isPresent();
            case AUTHORIZED -> course.authorized().isPresent();
            case REQUEST_DATE -> course.requestDate().isPresent();
            case SERVICE_DATE -> course.serviceDate().isPresent();
            case INJURY_DATE -> course.injuryDate().isPresent();
            case HISTORY -> course.history().isPresent();
        };
    }

    private Object statedIn(Course course) {
        return switch (this) {
            case ID -> course.id().orElseThrow();
            case QUANTITY -> course.quantity();
            case FREQUENCY -> course.frequency().orElseThrow();
            case DURATION -> course.duration().orElseThrow();
            case COMPLETED -> course.statedCompleted().orElseThrow();
            case AUTHORIZED -> course.authorized().orElseThrow();
            case REQUEST_DATE -> course.requestDate().orElseThrow();
            case SERVICE_DATE -> course.serviceDate().orElseThrow();
            case INJURY_DATE -> course.injuryDate().orElseThrow();
            case HISTORY -> course.history().orElseThrow();
        };
    }

    private void copy(Course from, Course.Builder to) {
        switch (this) {
            case ID -> to.id(from.id().orElseThrow());
            case QUANTITY -> to.quantity(from.quantity());
            case FREQUENCY -> to.frequency(from.frequency().orElseThrow());
            case DURATION -> to.duration(from.duration().orElseThrow());
            case COMPLETED -> to.completed(from.statedCompleted().orElseThrow());
            case AUTHORIZED -> to.authorized(from.authorized().orElseThrow());
            case REQUEST_DATE -> to.requestDate(from.requestDate().orElseThrow());
            case SERVICE_DATE -> to.serviceDate(from.serviceDate().orElseThrow());
            case INJURY_DATE -> to.injuryDate(from.injuryDate().orElseThrow());
            case HISTORY -> to.history(from.history().orElseThrow());
        }
    }

    /** Whether a course states nothing else than these. */
    static boolean stateNoOther(Course course, List<CoursePart> these) {
        for (CoursePart part : ALL) {
            if (!these.contains(part) && part.isStatedIn(course)) {
                return false;
            }
        }
        return true;
    }

    /** The course without this. */
    Course leftOutOf(Course course) {
        Course.Builder rest = Course.UNSTATED.toBuilder();
        for (CoursePart other : ALL) {
            if (other != this && other.isStatedIn(course)) {
                other.copy(course, rest);
            }
        }
        return rest.build();
    }

    /** All that a course states, in words. */
    static String words(Course course) {
        return ALL.stream()
                .filter(one -> one.isStatedIn(course))
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + words(one.statedIn(course)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String words(Object value) {
        if (value instanceof Frequency frequency) {
            return frequency.count().toPlainString() + " per " + frequency.per().singular();
        } else if (value instanceof CourseDuration duration) {
            return English.length(duration);
        }
        return value.toString();
    }
}
