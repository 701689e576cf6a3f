package org.imrlang.testing.mutation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.Request;

/**
 * What a case states. What is absent is not stated.
 *
 * @param facts in the order in which they are to be read
 */
record Asked(
        String treatment,
        int quantity,
        Optional<Frequency> frequency,
        Optional<CourseDuration> duration,
        Optional<LocalDate> requestDate,
        Optional<LocalDate> serviceDate,
        Optional<LocalDate> injuryDate,
        OptionalInt completed,
        OptionalInt authorized,
        Optional<List<Delivery>> history,
        Map<String, FactValue> facts) {

    /** One that states nothing but what is asked for. */
    static Asked of(String treatment, int quantity) {
        return new Asked(
                treatment,
                quantity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of());
    }

    Asked quantity(int other) {
        return new Asked(
                treatment,
                other,
                frequency,
                duration,
                requestDate,
                serviceDate,
                injuryDate,
                completed,
                authorized,
                history,
                facts);
    }

    Asked frequency(Optional<Frequency> other) {
        return new Asked(
                treatment,
                quantity,
                other,
                duration,
                requestDate,
                serviceDate,
                injuryDate,
                completed,
                authorized,
                history,
                facts);
    }

    Asked duration(Optional<CourseDuration> other) {
        return new Asked(
                treatment,
                quantity,
                frequency,
                other,
                requestDate,
                serviceDate,
                injuryDate,
                completed,
                authorized,
                history,
                facts);
    }

    Asked requestDate(Optional<LocalDate> other) {
        return new Asked(
                treatment,
                quantity,
                frequency,
                duration,
                other,
                serviceDate,
                injuryDate,
                completed,
                authorized,
                history,
                facts);
    }

    Asked serviceDate(Optional<LocalDate> other) {
        return new Asked(
                treatment,
                quantity,
                frequency,
                duration,
                requestDate,
                other,
                injuryDate,
                completed,
                authorized,
                history,
                facts);
    }

    Asked injuryDate(Optional<LocalDate> other) {
        return new Asked(
                treatment,
                quantity,
                frequency,
                duration,
                requestDate,
                serviceDate,
                other,
                completed,
                authorized,
                history,
                facts);
    }

    Asked completed(OptionalInt other) {
        return new Asked(
                treatment,
                quantity,
                frequency,
                duration,
                requestDate,
                serviceDate,
                injuryDate,
                other,
                authorized,
                history,
                facts);
    }

    Asked authorized(OptionalInt other) {
        return new Asked(
                treatment,
                quantity,
                frequency,
                duration,
                requestDate,
                serviceDate,
                injuryDate,
                completed,
                other,
                history,
                facts);
    }

    Asked history(Optional<List<Delivery>> other) {
        return new Asked(
                treatment,
                quantity,
                frequency,
                duration,
                requestDate,
                serviceDate,
                injuryDate,
                completed,
                authorized,
                other,
                facts);
    }

    Asked facts(Map<String, FactValue> other) {
        return new Asked(
                treatment,
                quantity,
                frequency,
                duration,
                requestDate,
                serviceDate,
                injuryDate,
                completed,
                authorized,
                history,
                other);
    }

    /** The same with a fact more. */
    Asked fact(String name, FactValue value) {
        Map<String, FactValue> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return facts(more);
    }

    /** The same without a fact. */
    Asked without(String name) {
        Map<String, FactValue> fewer = new LinkedHashMap<>(facts);
        fewer.remove(name);
        return facts(fewer);
    }

    /** The request that it makes. */
    Request request() {
        Course.Builder course = Course.UNSTATED.toBuilder().quantity(quantity);
        frequency.ifPresent(course::frequency);
        duration.ifPresent(course::duration);
        requestDate.ifPresent(course::requestDate);
        serviceDate.ifPresent(course::serviceDate);
        injuryDate.ifPresent(course::injuryDate);
        completed.ifPresent(course::completed);
        authorized.ifPresent(course::authorized);
        history.ifPresent(course::history);
        Request.Builder request = Request.of(treatment, course.build());
        facts.forEach(request::fact);
        return request.build();
    }
}
