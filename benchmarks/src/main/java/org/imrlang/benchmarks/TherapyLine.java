package org.imrlang.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Truth;

/**
 * A line of a review under the ruleset of two hundred recommendations.
 *
 * @param therapy the number of its treatment
 * @param course what is asked for, and what has happened so far
 * @param region the number of the region that the record states, or {@link #UNKNOWN}
 * @param painRelief in percent, or {@link #UNKNOWN}
 * @param surgery the day of it, where the record states one
 */
record TherapyLine(
        int therapy,
        Course course,
        int region,
        int painRelief,
        Optional<LocalDate> surgery,
        Truth acute,
        Truth chronic,
        Truth adlImproved,
        Truth workRestrictionsReduced,
        Truth dependencyReduced) {

    /** The record does not say. */
    static final int UNKNOWN = -1;

    static final int THERAPIES = 50;

    private static final int REGIONS = 4;
    private static final int ONE_OF = 3;
    private static final LocalDate NEW_YEAR = LocalDate.of(2016, 1, 1);

    /** Mixed lines, a third of which leave something unknown. The same every time. */
    static List<TherapyLine> draw(int count) {
        return draw(count, THERAPIES, REGIONS);
    }

    /**
     * Likewise, for a ruleset of another size.
     *
     * @param therapies how many treatments are asked for
     * @param regions how many regions the record may state
     */
    static List<TherapyLine> draw(int count, int therapies, int regions) {
        Random random = new Random(2);
        List<TherapyLine> lines = new ArrayList<>(count);
        for (int line = 0; line < count; line++) {
            boolean leavesUnknown = random.nextInt(ONE_OF) == 0;
            int therapy = random.nextInt(therapies);
            LocalDate today = NEW_YEAR.plusDays(random.nextInt(365));
            lines.add(new TherapyLine(
                    therapy,
                    course(therapy, today, leavesUnknown, random),
                    isUnknown(leavesUnknown, random) ? UNKNOWN : random.nextInt(regions),
                    isUnknown(leavesUnknown, random) ? UNKNOWN : random.nextInt(100),
                    isUnknown(leavesUnknown, random)
                            ? Optional.empty()
                            : Optional.of(today.minusDays(random.nextInt(300))),
                    truth(random, leavesUnknown),
                    truth(random, leavesUnknown),
                    truth(random, leavesUnknown),
                    truth(random, leavesUnknown),
                    truth(random, leavesUnknown)));
        }
        return lines;
    }

    /** The name of a treatment in the ruleset. */
    static String name(int therapy) {
        return "therapy_" + (char) ('a' + therapy / 10) + (char) ('a' + therapy % 10) + "_" + therapy;
    }

    private static Course course(int therapy, LocalDate today, boolean leavesUnknown, Random random) {
        Course.Builder course = Course.UNSTATED.toBuilder().quantity(1 + random.nextInt(12));
        if (random.nextBoolean()) {
            course.frequency(new Frequency(BigDecimal.valueOf(1 + random.nextInt(4)), TimeUnit.WEEK));
            course.duration(new CourseDuration(BigDecimal.valueOf(1 + random.nextInt(8)), TimeUnit.WEEK));
        }
        if (!isUnknown(leavesUnknown, random)) {
            course.requestDate(today);
        }
        if (random.nextInt(ONE_OF) == 0) {
            course.history(history(therapy, today, random));
        } else if (!isUnknown(leavesUnknown, random)) {
            course.completed(random.nextInt(15));
        }
        return course.build();
    }

    private static List<Delivery> history(int therapy, LocalDate today, Random random) {
        List<Delivery> history = new ArrayList<>();
        for (int delivery = random.nextInt(4); delivery > 0; delivery--) {
            int other = random.nextInt(ONE_OF) == 0 ? 0 : therapy;
            history.add(
                    new Delivery(name(other), today.minusDays(random.nextInt(200)), 1 + random.nextInt(6), Map.of()));
        }
        return history;
    }

    private static boolean isUnknown(boolean mayBeUnknown, Random random) {
        return mayBeUnknown && random.nextInt(ONE_OF) == 0;
    }

    private static Truth truth(Random random, boolean mayBeUnknown) {
        return isUnknown(mayBeUnknown, random) ? Truth.UNKNOWN : Truth.of(random.nextBoolean());
    }
}
