package org.imrlang.compiler.codegen;

import static org.imrlang.compiler.codegen.Decisions.DIAGNOSIS;
import static org.imrlang.compiler.codegen.Decisions.DOSE;
import static org.imrlang.compiler.codegen.Decisions.PAIN;
import static org.imrlang.compiler.codegen.Decisions.REGION;
import static org.imrlang.compiler.codegen.Decisions.SURGERY;
import static org.imrlang.compiler.codegen.Decisions.day;
import static org.imrlang.compiler.codegen.Decisions.of;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.junit.jupiter.api.Test;

/** Each kind of condition on each kind of value: yes, no and unknown. */
class ConditionsTest {

    private static final String YES = "1000/1000";
    private static final String NO = "0/0";
    private static final String UNKNOWN = "0/1000";
    private static final UnaryOperator<Course.Builder> NOTHING = course -> course;

    private static final Decisions DECISIONS = new Decisions()
            .with("number", requires(new Condition.NumberCompared(of(PAIN), Comparison.AT_LEAST, number("40"))))
            .with("numbers", requires(new Condition.NumberIn(of(DOSE), number("0.5"), number("1.50"))))
            .with("date", requires(new Condition.DateCompared(of(SURGERY), Comparison.LESS, day("2014-06-01"))))
            .with("dates", requires(new Condition.DateIn(of(SURGERY), day("2014-06-01"), day("2014-06-30"))))
            .with("chosen", requires(new Condition.Chosen(REGION, List.of("neck", "Neck_"))))
            .with("includes", requires(new Condition.Includes(DIAGNOSIS, List.of("F32.*", "F33.2"))))
            .with(
                    "related",
                    requires(new Condition.DatesRelated(
                            of(BuiltIn.REQUEST_DATE),
                            DateRelation.AT_MOST_AFTER,
                            Optional.of(new TimeSpan(1, TimeUnit.MONTH)),
                            of(SURGERY))))
            .with(
                    "later",
                    requires(new Condition.DatesRelated(
                            of(BuiltIn.LAST_DELIVERED), DateRelation.AFTER, Optional.empty(), of(SURGERY))))
            .with("stated", requires(new Condition.Stated(of(DIAGNOSIS))))
            .with("started", requires(new Condition.Stated(of(BuiltIn.STARTED))))
            .with("completed", requires(compared(BuiltIn.COMPLETED, "3")))
            .with("authorized", requires(compared(BuiltIn.AUTHORIZED, "3")))
            .with("requested", requires(compared(BuiltIn.REQUESTED, "1000")))
            .with("per_week", requires(compared(BuiltIn.PER_WEEK, "3.5")))
            .with("weeks", requires(compared(BuiltIn.WEEKS, "6")))
            .compiled();

    private static Condition compared(BuiltIn what, String value) {
        return new Condition.All(List.of(
                new Condition.NumberCompared(of(what), Comparison.AT_LEAST, number(value)),
                new Condition.Any(List.of(
                        new Condition.Stated(of(what)), new Condition.NumberIn(of(what), number("0"), number("1"))))));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    private static Clause requires(Condition condition) {
        return new Clause.Requires(Models.AT, condition, Optional.empty());
    }

    @Test
    void numbers() {
        assertEquals(UNKNOWN, DECISIONS.of("number", NOTHING));
        assertEquals(YES, DECISIONS.of("number", NOTHING, PAIN, new FactValue.Number(number("40.0"))));
        assertEquals(NO, DECISIONS.of("number", NOTHING, PAIN, new FactValue.Number(number("39.99"))));
        assertEquals(UNKNOWN, DECISIONS.of("numbers", NOTHING));
        assertEquals(YES, DECISIONS.of("numbers", NOTHING, DOSE, new FactValue.Number(number("1.5"))));
        assertEquals(NO, DECISIONS.of("numbers", NOTHING, DOSE, new FactValue.Number(number("1.51"))));
    }

    @Test
    void dates() {
        assertEquals(UNKNOWN, DECISIONS.of("date", NOTHING));
        assertEquals(YES, DECISIONS.of("date", NOTHING, SURGERY, date("2014-05-31")));
        assertEquals(NO, DECISIONS.of("date", NOTHING, SURGERY, date("2014-06-01")));
        assertEquals(YES, DECISIONS.of("dates", NOTHING, SURGERY, date("2014-06-30")));
        assertEquals(NO, DECISIONS.of("dates", NOTHING, SURGERY, date("2014-07-01")));
        UnaryOperator<Course.Builder> march = course -> course.requestDate(day("2014-02-28"));
        assertEquals(YES, DECISIONS.of("related", march, SURGERY, date("2014-01-31")));
        assertEquals(NO, DECISIONS.of("related", march, SURGERY, date("2014-01-27")));
        assertEquals(UNKNOWN, DECISIONS.of("related", march));
        assertEquals(NO, DECISIONS.of("later", course -> course.completed(0)));
        assertEquals(UNKNOWN, DECISIONS.of("later", NOTHING, SURGERY, date("2014-01-31")));
    }

    private static FactValue date(String date) {
        return new FactValue.Date(day(date));
    }

    @Test
    void choicesAndCodes() {
        assertEquals(UNKNOWN, DECISIONS.of("chosen", NOTHING));
        assertEquals(YES, DECISIONS.of("chosen", NOTHING, REGION, new FactValue.Choice("Neck_")));
        assertEquals(NO, DECISIONS.of("chosen", NOTHING, REGION, new FactValue.Choice("low_back")));
        assertEquals(UNKNOWN, DECISIONS.of("includes", NOTHING));
        assertEquals(YES, DECISIONS.of("includes", NOTHING, DIAGNOSIS, new FactValue.Codes(List.of("A", "F32.9"))));
        assertEquals(NO, DECISIONS.of("includes", NOTHING, DIAGNOSIS, new FactValue.Codes(List.of("F33.21"))));
        assertEquals(NO, DECISIONS.of("includes", NOTHING, DIAGNOSIS, new FactValue.Codes(List.of())));
    }

    @Test
    void whatIsStated() {
        assertEquals(NO, DECISIONS.of("stated", NOTHING));
        assertEquals(YES, DECISIONS.of("stated", NOTHING, DIAGNOSIS, new FactValue.Codes(List.of())));
        assertEquals(NO, DECISIONS.of("started", NOTHING));
        assertEquals(YES, DECISIONS.of("started", course -> course.completed(0).requestDate(day("2014-01-01"))));
    }

    @Test
    void whatARequestStatesOfItself() {
        // an unknown value is not documented either, and is not in a range surely
        assertEquals(UNKNOWN, DECISIONS.of("completed", NOTHING));
        assertEquals(YES, DECISIONS.of("completed", course -> course.completed(3)));
        assertEquals(NO, DECISIONS.of("completed", course -> course.completed(2)));
        assertEquals(YES, DECISIONS.of("authorized", course -> course.completed(3)));
        assertEquals(
                YES, DECISIONS.of("authorized", course -> course.completed(1).authorized(3)));
        assertEquals(UNKNOWN, DECISIONS.of("authorized", NOTHING));
        assertEquals(YES, DECISIONS.of("requested", NOTHING));
        UnaryOperator<Course.Builder> monthly = course -> course.frequency(new Frequency(number("15"), TimeUnit.MONTH));
        assertEquals(YES, DECISIONS.of("per_week", monthly));
        assertEquals(UNKNOWN, DECISIONS.of("per_week", NOTHING));
        assertEquals(
                NO, DECISIONS.of("weeks", course -> course.duration(new CourseDuration(number("41"), TimeUnit.DAY))));
        assertEquals(
                YES, DECISIONS.of("weeks", course -> course.duration(new CourseDuration(number("42"), TimeUnit.DAY))));
    }
}
