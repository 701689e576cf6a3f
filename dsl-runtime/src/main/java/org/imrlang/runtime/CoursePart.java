package org.imrlang.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Each thing that a course may state, to copy it and to name it. */
enum CoursePart {
    ID(Course::id, Course.Builder::id),
    QUANTITY(course -> Optional.of(course.quantity()).filter(count -> count > 0), Course.Builder::quantity),
    FREQUENCY(Course::frequency, Course.Builder::frequency),
    DURATION(Course::duration, Course.Builder::duration),
    COMPLETED(course -> boxed(course.statedCompleted()), Course.Builder::completed),
    AUTHORIZED(course -> boxed(course.authorized()), Course.Builder::authorized),
    REQUEST_DATE(Course::requestDate, Course.Builder::requestDate),
    SERVICE_DATE(Course::serviceDate, Course.Builder::serviceDate),
    INJURY_DATE(Course::injuryDate, Course.Builder::injuryDate),
    HISTORY(Course::history, Course.Builder::history);

    /** How much, how often and how long is asked for. */
    static final List<CoursePart> OF_LESS = List.of(QUANTITY, FREQUENCY, DURATION);

    /** All of them. */
    static final List<CoursePart> ALL = List.of(values());

    private final Part<?> part;

    private record Part<T>(Function<Course, Optional<T>> stated, BiConsumer<Course.Builder, T> state) {

        void copy(Course from, Course.Builder to) {
            stated.apply(from).ifPresent(value -> state.accept(to, value));
        }

        Optional<String> words(Course course) {
            return stated.apply(course).map(CoursePart::words);
        }
    }

    <T> CoursePart(Function<Course, Optional<T>> stated, BiConsumer<Course.Builder, T> state) {
        this.part = new Part<>(stated, state);
    }

    private static Optional<Integer> boxed(OptionalInt count) {
        return count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty();
    }

    /** Whether a course states this. */
    boolean isStatedIn(Course course) {
        return part.stated.apply(course).isPresent();
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
        Arrays.stream(values()).filter(other -> other != this).forEach(other -> other.part.copy(course, rest));
        return rest.build();
    }

    /** All that a course states, in words. */
    static String words(Course course) {
        return Arrays.stream(values())
                .flatMap(one -> one
                        .part
                        .words(course)
                        .map(value -> one.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + value)
                        .stream())
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
