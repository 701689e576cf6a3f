package org.imrlang.compiler.property;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Truth;

/** Random requests, with unknowns, and completions of them. */
final class RandomRequest {

    private static final int MOST = 30;
    private static final LocalDate DAY = LocalDate.of(2014, 2, 1);

    private RandomRequest() {}

    static Request draw(Random random) {
        String treatment = RandomGuideline.TREATMENTS.get(random.nextInt(RandomGuideline.TREATMENTS.size()));
        Course.Builder course = Course.UNSTATED.toBuilder().quantity(1 + random.nextInt(MOST));
        int record = random.nextInt(4);
        if (record == 0) {
            course.completed(random.nextInt(MOST));
        } else if (record == 1) {
            course.history(List.of(
                    new Delivery("ta", DAY, 1 + random.nextInt(5), Map.of()),
                    new Delivery("tb", DAY, 1 + random.nextInt(5), Map.of())));
        }
        if (random.nextInt(3) == 0) {
            course.authorized(random.nextInt(MOST));
        }
        if (random.nextBoolean()) {
            course.requestDate(DAY);
        }
        Map<String, FactValue> facts = new LinkedHashMap<>();
        for (String fact : RandomGuideline.FACTS) {
            facts.put(fact, new FactValue.YesNo(Truth.values()[random.nextInt(3)]));
        }
        return request(treatment, course.build(), facts);
    }

    /** The same request with the unknowns of these names known by chance. */
    static Request completed(Random random, Request request, List<String> names) {
        Map<String, FactValue> facts = new LinkedHashMap<>(request.facts());
        for (String fact : RandomGuideline.FACTS) {
            if (names.contains(fact) && request.truth(fact) == Truth.UNKNOWN) {
                facts.put(fact, new FactValue.YesNo(Truth.of(random.nextBoolean())));
            }
        }
        Course course = request.course();
        if (names.contains("completed") && !course.knowsCompleted()) {
            course = course.toBuilder().completed(random.nextInt(MOST)).build();
        }
        return request(request.treatment(), course, facts);
    }

    private static Request request(String treatment, Course course, Map<String, FactValue> facts) {
        Request.Builder request = Request.of(treatment, course);
        facts.forEach(request::fact);
        return request.build();
    }
}
