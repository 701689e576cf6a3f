package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.function.ToLongFunction;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Allowance;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;

/** What a determination shows of phases and caps is what decided it, on random rulesets and requests. */
class AllowancesTest {

    private static final int RULESETS = 250;
    private static final int REQUESTS = 40;

    /** How many of them have one recommendation and a known course, so that the amount can be worked out again. */
    private static final int ENOUGH = 1000;

    @Test
    void theLeastAllowanceIsWhatIsCertified() {
        int checked = 0;
        for (long seed = 0; seed < RULESETS; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed);
            Rules rules = Interpreter.of(ruleset.compiled());
            Draw draw = new Draw(~seed);
            for (int i = 0; i < REQUESTS; i++) {
                Determination determination = rules.determine(RandomRequest.draw(draw, ruleset));
                if (isPlain(determination)) {
                    checked++;
                    long left = determination.allowances().stream()
                            .mapToLong(Allowance::left)
                            .reduce(determination.requested(), Math::min);
                    assertEquals(determination.certified(), left, () -> ruleset + "\n" + determination.allowances());
                    String where = "seed " + seed + ", " + determination + "\n" + determination.allowances() + "\n";
                    assertEquals(
                            determination.certified(),
                            least(determination, Allowance.Phase::high, Allowance.Bound::left, List.of(Truth.YES)),
                            () -> where + ruleset);
                    assertEquals(
                            determination.possible(),
                            least(
                                    determination,
                                    Allowance.Phase::possible,
                                    Allowance.Bound::possible,
                                    List.of(Truth.YES, Truth.UNKNOWN)),
                            () -> where + ruleset);
                }
            }
        }
        int counted = checked;
        assertTrue(counted > ENOUGH, () -> "only " + counted + " were checked");
    }

    /** One recommendation, which applies, and a known course. */
    private static boolean isPlain(Determination determination) {
        List<Allowance> recommendations = determination.allowances().stream()
                .filter(one -> one.bounds().size() != 1
                        || !one.bounds().get(0).clause().text().equals("limit"))
                .toList();
        return determination.outcome() != Outcome.NOT_ADDRESSED
                && determination.course().knowsCompleted()
                && recommendations.size() == 1
                && recommendations.get(0).applies() == Truth.YES;
    }

    private static long least(
            Determination determination,
            ToLongFunction<Allowance.Phase> ceiling,
            ToLongFunction<Allowance.Bound> left,
            List<Truth> open) {
        Course course = determination.course();
        long used = course.used(course.completed(determination.treatment().name()));
        long least = determination.requested();
        for (Allowance allowance : determination.allowances()) {
            for (Allowance.Bound bound : allowance.bounds()) {
                least = Math.min(least, left.applyAsLong(bound));
            }
            long reached = 0;
            for (Allowance.Phase phase : allowance.phases()) {
                reached = open.contains(phase.open()) ? ceiling.applyAsLong(phase) : reached;
            }
            if (!allowance.phases().isEmpty() && reached != Allowance.UNLIMITED) {
                least = Math.min(least, Math.max(0, reached - used));
            }
        }
        return least;
    }

    @Test
    void theyTravelWithADetermination() throws IOException, ClassNotFoundException {
        for (long seed = 0; seed < RULESETS; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed);
            Determination sent =
                    Interpreter.of(ruleset.compiled()).determine(RandomRequest.draw(new Draw(~seed), ruleset));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(sent);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                Determination arrived = (Determination) in.readObject();
                assertEquals(sent, arrived);
                assertEquals(sent.allowances(), arrived.allowances());
            }
        }
    }
}
