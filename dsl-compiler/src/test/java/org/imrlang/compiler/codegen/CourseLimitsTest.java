package org.imrlang.compiler.codegen;

import static org.imrlang.compiler.codegen.Decisions.OK;
import static org.imrlang.compiler.codegen.Decisions.SURGERY;
import static org.imrlang.compiler.codegen.Decisions.day;
import static org.imrlang.compiler.codegen.Decisions.delivery;
import static org.imrlang.compiler.codegen.Decisions.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Clause.Written;
import org.imrlang.compiler.model.Range;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.junit.jupiter.api.Test;

/** Frequency and duration limits: what is above them conforms in part at best. */
class CourseLimitsTest {

    private static final Decisions DECISIONS = new Decisions()
            .with("plain", frequency(step("3", 1, TimeUnit.WEEK)), duration(8))
            .with(
                    "phased",
                    frequency(step("3", 1, TimeUnit.WEEK)),
                    phase(Written.INITIAL, 4, 6, Optional.empty(), Optional.of(duration(2))),
                    phase(
                            Written.THEN_MAX,
                            13,
                            20,
                            Optional.of(frequency(step("1", 2, TimeUnit.WEEK))),
                            Optional.empty()),
                    duration(8))
            .with(
                    "stepped",
                    new Clause.Frequency(
                            Models.AT,
                            List.of(
                                    new FrequencyStep(
                                            BigDecimal.ONE,
                                            new BigDecimal("3"),
                                            new TimeSpan(1, TimeUnit.WEEK),
                                            false,
                                            Optional.of(new TimeSpan(2, TimeUnit.WEEK)),
                                            false),
                                    step("1", 1, TimeUnit.WEEK))))
            .with(
                    "apart",
                    new Clause.Apart(Models.AT, new Range(2, 4), TimeUnit.WEEK, Optional.empty(), Optional.of(is(OK))))
            .with(
                    "until",
                    new Clause.Until(
                            Models.AT, new TimeSpan(4, TimeUnit.WEEK), Decisions.of(SURGERY), Optional.empty()))
            .compiled();

    private static Clause.Phase phase(
            Written written, long low, long high, Optional<Clause.Frequency> at, Optional<Clause.Duration> over) {
        return new Clause.Phase(
                Models.AT, written, Optional.of(new Range(low, high)), low, at, over, Optional.empty(), List.of());
    }

    private static Clause.Frequency frequency(FrequencyStep step) {
        return new Clause.Frequency(Models.AT, List.of(step));
    }

    private static Clause.Duration duration(int weeks) {
        return new Clause.Duration(Models.AT, new Range(1, weeks), TimeUnit.WEEK);
    }

    private static FrequencyStep step(String high, int count, TimeUnit unit) {
        return new FrequencyStep(
                BigDecimal.ZERO, new BigDecimal(high), new TimeSpan(count, unit), true, Optional.empty(), false);
    }

    private static UnaryOperator<Course.Builder> at(String count, TimeUnit per) {
        return course -> course.frequency(new Frequency(new BigDecimal(count), per));
    }

    private static UnaryOperator<Course.Builder> over(String count, TimeUnit unit) {
        return course -> course.duration(new CourseDuration(new BigDecimal(count), unit));
    }

    private static UnaryOperator<Course.Builder> both(
            UnaryOperator<Course.Builder> one, UnaryOperator<Course.Builder> other) {
        return course -> other.apply(one.apply(course));
    }

    @Test
    void ofTheRecommendation() {
        assertEquals("conforms", DECISIONS.outcome("plain", 5, course -> course));
        assertEquals("conforms", DECISIONS.outcome("plain", 5, at("3", TimeUnit.WEEK)));
        assertEquals("conforms in part", DECISIONS.outcome("plain", 5, at("3.1", TimeUnit.WEEK)));
        // 12 in 30 days are fewer than 3 in 7, 13 are more
        assertEquals("conforms", DECISIONS.outcome("plain", 5, at("12", TimeUnit.MONTH)));
        assertEquals("conforms in part", DECISIONS.outcome("plain", 5, at("13", TimeUnit.MONTH)));
        assertEquals("conforms", DECISIONS.outcome("plain", 5, over("56", TimeUnit.DAY)));
        assertEquals("conforms in part", DECISIONS.outcome("plain", 5, over("2", TimeUnit.MONTH)));
    }

    @Test
    void ofThePhaseThatIsOpenForSure() {
        UnaryOperator<Course.Builder> first = course -> course.completed(0);
        UnaryOperator<Course.Builder> second = course -> course.completed(4);
        assertEquals("conforms", DECISIONS.outcome("phased", 6, both(first, at("3", TimeUnit.WEEK))));
        assertEquals("conforms", DECISIONS.outcome("phased", 6, both(first, over("2", TimeUnit.WEEK))));
        assertEquals("conforms in part", DECISIONS.outcome("phased", 6, both(first, over("3", TimeUnit.WEEK))));
        assertEquals("conforms", DECISIONS.outcome("phased", 6, both(second, over("8", TimeUnit.WEEK))));
        assertEquals("conforms in part", DECISIONS.outcome("phased", 6, both(second, over("9", TimeUnit.WEEK))));
        assertEquals("conforms", DECISIONS.outcome("phased", 6, both(second, at("0.5", TimeUnit.WEEK))));
        assertEquals("conforms in part", DECISIONS.outcome("phased", 6, both(second, at("1", TimeUnit.WEEK))));
    }

    @Test
    void inSteps() {
        UnaryOperator<Course.Builder> twice = at("2", TimeUnit.WEEK);
        assertEquals("conforms", DECISIONS.outcome("stepped", 6, twice));
        assertEquals("conforms", DECISIONS.outcome("stepped", 6, both(twice, from("2014-01-14"))));
        assertEquals("conforms in part", DECISIONS.outcome("stepped", 6, both(twice, from("2014-01-15"))));
        assertEquals("conforms", DECISIONS.outcome("stepped", 6, both(twice, from("2013-12-01"))));
    }

    private static UnaryOperator<Course.Builder> from(String requested) {
        return course -> course.requestDate(day(requested)).delivered(delivery("stepped", "2014-01-01", 1));
    }

    @Test
    void ofSpacingAndTheEndOfTheCourse() {
        UnaryOperator<Course.Builder> weekly = both(at("1", TimeUnit.WEEK), course -> course.completed(0));
        assertEquals("conforms", DECISIONS.outcome("apart", 1, weekly, OK, false));
        assertEquals("conforms in part", DECISIONS.outcome("apart", 2, weekly, OK, false));
        assertEquals("conforms", DECISIONS.outcome("apart", 2, weekly, OK, true));
        FactValue surgery = new FactValue.Date(day("2014-01-01"));
        UnaryOperator<Course.Builder> soon = course -> course.requestDate(day("2014-01-15"));
        assertEquals("conforms", DECISIONS.outcome("until", 2, both(soon, over("15", TimeUnit.DAY)), SURGERY, surgery));
        assertEquals(
                "conforms in part",
                DECISIONS.outcome("until", 2, both(soon, over("16", TimeUnit.DAY)), SURGERY, surgery));
    }
}
