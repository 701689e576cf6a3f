package org.imrlang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A course keeps its deliveries by date, and what was built from it does not change it. */
class CourseTest {

    private static final LocalDate DAY = LocalDate.of(2014, 2, 1);

    private static Delivery delivery(int day, int quantity) {
        return new Delivery("CBT", DAY.plusDays(day), quantity, Map.of());
    }

    @Test
    void oneByOneIsAsAllAtOnce() {
        Random random = new Random(4);
        for (int count = 0; count < 20; count++) {
            List<Delivery> history = new ArrayList<>();
            Course.Builder oneByOne = Course.UNSTATED.toBuilder().history(List.of());
            for (int index = 0; index < count; index++) {
                Delivery delivery = delivery(random.nextInt(6), index + 1);
                history.add(delivery);
                oneByOne.delivered(delivery);
            }
            Course atOnce = Course.UNSTATED.toBuilder().history(history).build();
            assertEquals(atOnce.history(), oneByOne.build().history());
            assertEquals(atOnce, oneByOne.build());
        }
    }

    @Test
    void aCourseStaysAsItWasBuilt() {
        Course.Builder builder = Course.UNSTATED.toBuilder().delivered(delivery(2, 1));
        Course before = builder.build();
        builder.delivered(delivery(1, 2));
        before.toBuilder().delivered(delivery(0, 3));
        List<Delivery> history = before.history().orElseThrow();
        assertEquals(List.of(delivery(2, 1)), history);
        assertThrows(UnsupportedOperationException.class, () -> history.set(0, delivery(5, 5)));
        assertThrows(UnsupportedOperationException.class, () -> Collections.sort(history, (a, b) -> 0));
    }

    @Test
    void datesComeBackAsStated() {
        Course course = Course.UNSTATED.toBuilder()
                .requestDate(LocalDate.of(1, 1, 1))
                .injuryDate(LocalDate.of(9999, 12, 31))
                .build();
        assertEquals(Optional.of(LocalDate.of(1, 1, 1)), course.requestDate());
        assertEquals(Optional.empty(), course.serviceDate());
        assertEquals(Optional.of(LocalDate.of(9999, 12, 31)), course.injuryDate());
    }
}
