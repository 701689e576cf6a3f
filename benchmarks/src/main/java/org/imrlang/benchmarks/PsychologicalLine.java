package org.imrlang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imrlang.runtime.Truth;

/**
 * A line of a review under the psychological guideline, in nobody's types: each contender of a benchmark makes of it what
 * it decides on, before the clock runs.
 *
 * @param id different for each line of a stream
 * @param isBiofeedback biofeedback, else cognitive behavioral therapy
 * @param quantity 1 to 30 sessions
 * @param completed 0 to 22 sessions, or {@link #UNKNOWN}
 * @param adlImproved whether activities of daily living have improved
 * @param workRestrictionsReduced whether work restrictions have been reduced
 * @param dependencyReduced whether the dependency on continued medical treatment has been reduced
 */
public record PsychologicalLine(
        String id,
        boolean isBiofeedback,
        int quantity,
        int completed,
        Truth adlImproved,
        Truth workRestrictionsReduced,
        Truth dependencyReduced) {

    /** What was delivered is not stated. */
    public static final int UNKNOWN = -1;

    private static final int MOST_REQUESTED = 30;
    private static final int MOST_COMPLETED = 22;
    private static final int ONE_OF = 3;

    /**
     * Mixed lines, a third of which leave something unknown. The same every time; long streams are what a service sees,
     * since a processor learns a short one by heart.
     */
    public static List<PsychologicalLine> draw(int count) {
        Random random = new Random(1);
        List<PsychologicalLine> lines = new ArrayList<>(count);
        for (int line = 0; line < count; line++) {
            lines.add(draw(Integer.toString(line + 1), random));
        }
        return List.copyOf(lines);
    }

    private static PsychologicalLine draw(String id, Random random) {
        boolean leavesUnknown = random.nextInt(ONE_OF) == 0;
        return new PsychologicalLine(
                id,
                random.nextBoolean(),
                1 + random.nextInt(MOST_REQUESTED),
                leavesUnknown && random.nextInt(ONE_OF) == 0 ? UNKNOWN : random.nextInt(MOST_COMPLETED + 1),
                truth(random, leavesUnknown),
                truth(random, leavesUnknown),
                truth(random, leavesUnknown));
    }

    private static Truth truth(Random random, boolean mayBeUnknown) {
        return mayBeUnknown && random.nextBoolean() ? Truth.UNKNOWN : Truth.of(random.nextBoolean());
    }
}
