package org.imrlang.compiler.codegen;

import static org.imrlang.compiler.codegen.Decisions.FRAIL;
import static org.imrlang.compiler.codegen.Decisions.OK;
import static org.imrlang.compiler.codegen.Decisions.REGION;
import static org.imrlang.compiler.codegen.Decisions.RELAPSE;
import static org.imrlang.compiler.codegen.Decisions.SURGERY;
import static org.imrlang.compiler.codegen.Decisions.day;
import static org.imrlang.compiler.codegen.Decisions.delivery;
import static org.imrlang.compiler.codegen.Decisions.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Clause.Written;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Window;
import org.junit.jupiter.api.Test;

/** Amounts worked out by hand from the sentences of the specification. */
class AmountsTest {

    private static final Optional<org.imrlang.compiler.model.Condition> ALWAYS = Optional.empty();
    private static final Window MONTH = Window.rolling(new TimeSpan(1, TimeUnit.MONTH));
    private static final Window AFTER = Window.withinAfter(new TimeSpan(6, TimeUnit.MONTH));

    private static final Decisions DECISIONS = new Decisions()
            .with("phases", Models.initial(4, 6, ALWAYS), Models.thenMax(13, 20, Optional.of(is(OK))))
            .with(
                    "adjusted",
                    Models.phase(
                            Written.INITIAL,
                            new Range(4, 6),
                            4,
                            ALWAYS,
                            Models.raised(10, is(OK)),
                            Models.raised(8, is(RELAPSE)),
                            Models.lowered(5, is(FRAIL))),
                    Models.phase(Written.THEN_MORE, new Range(6, 8), 10, ALWAYS, Models.raised(12, is(OK))),
                    Models.phase(Written.THEN_MORE, new Range(1, 2), 11, Optional.of(is(RELAPSE))))
            .with(
                    "onward",
                    Models.initial(2, 4, ALWAYS),
                    new Clause.Phase(
                            Models.AT,
                            Written.THEN_CONTINUE,
                            Optional.empty(),
                            2,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(is(OK)),
                            List.of()))
            .with("gated", new Clause.NotRecommended(Models.AT, Optional.of(is(OK))))
            .with("never", new Clause.NotRecommended(Models.AT, Optional.empty()))
            .with(
                    "asked",
                    new Clause.Requires(Models.AT, is(OK), Optional.empty()),
                    new Clause.Contraindicated(Models.AT, is(FRAIL), Optional.empty()))
            .with("injury", cap(24, Window.INJURY))
            .with("request", Models.cap(3, Window.REQUEST, Optional.empty(), Optional.empty(), is(OK)))
            .with("rolling", cap(10, MONTH))
            .with("calendar", cap(10, Window.CALENDAR_YEAR))
            .with("after", Models.cap(10, AFTER, Optional.of(Decisions.of(SURGERY)), Optional.empty()))
            .with("regions", Models.cap(10, Window.INJURY, Optional.empty(), Optional.of(REGION)))
            .with("huge", cap(1_000_000, MONTH))
            .with(
                    "apart",
                    new Clause.Apart(
                            Models.AT, new Range(4, 8), TimeUnit.WEEK, Optional.of(REGION), Optional.of(is(OK))))
            .with(
                    "stop",
                    Models.phase(Written.UP_TO, new Range(20, 20), 20, ALWAYS),
                    new Clause.StopAfterCount(Models.AT, new Range(6, 8), is(OK)))
            .with("late", new Clause.StopAfterTime(Models.AT, new TimeSpan(6, TimeUnit.WEEK), is(OK)))
            .with(
                    "until",
                    new Clause.Until(
                            Models.AT, new TimeSpan(6, TimeUnit.MONTH), Decisions.of(SURGERY), Optional.empty()))
            .with(
                    new Treatment("care", Optional.empty(), "weeks", Optional.empty()),
                    new Clause.Until(
                            Models.AT,
                            new TimeSpan(3, TimeUnit.MONTH),
                            Decisions.of(BuiltIn.STARTED),
                            Optional.of(is(OK))))
            .with("free", new Clause.Note(Models.AT, "a note"), new Clause.EvidenceGrade(Models.AT, "strong"))
            .compiled();

    private static Clause.Cap cap(long most, Window window) {
        return Models.cap(most, window, Optional.empty(), Optional.empty());
    }

    @Test
    void phases() {
        assertEquals("0/16", DECISIONS.of("phases", course -> course));
        assertEquals("6/6", DECISIONS.of("phases", course -> course.completed(0)));
        assertEquals("2/16", DECISIONS.of("phases", course -> course.completed(4)));
        assertEquals("2/2", DECISIONS.of("phases", course -> course.completed(4), OK, false));
        assertEquals("0/10", DECISIONS.of("phases", course -> course.authorized(10)));
        assertEquals(
                "10/10", DECISIONS.of("phases", course -> course.completed(6).authorized(10), OK, true));
    }

    @Test
    void adjustments() {
        Object[] no = {OK, false, RELAPSE, false, FRAIL, false};
        assertEquals("6/6", DECISIONS.of("adjusted", course -> course.completed(0), no));
        assertEquals("10/10", DECISIONS.of("adjusted", course -> course.completed(0), OK, true, FRAIL, false));
        assertEquals(
                "8/8", DECISIONS.of("adjusted", course -> course.completed(0), OK, false, RELAPSE, true, FRAIL, false));
        assertEquals("5/5", DECISIONS.of("adjusted", course -> course.completed(0), OK, true, FRAIL, true));
        assertEquals("5/10", DECISIONS.of("adjusted", course -> course.completed(0)));
        assertEquals("10/10", DECISIONS.of("adjusted", course -> course.completed(4), no));
        assertEquals("18/18", DECISIONS.of("adjusted", course -> course.completed(4), OK, true, FRAIL, false));
        // 10 raised, 12 raised and 2 more, less 10
        assertEquals(
                "14/14",
                DECISIONS.of("adjusted", course -> course.completed(10), OK, true, RELAPSE, true, FRAIL, false));
        // completed unknown: 10 at 0; 22 less 4; 24 less 10
        assertEquals("0/18", DECISIONS.of("adjusted", course -> course));
    }

    @Test
    void withoutACeiling() {
        assertEquals("1000/1000", DECISIONS.of("onward", course -> course.completed(2), OK, true));
        assertEquals("4/4", DECISIONS.of("onward", course -> course.completed(0), OK, true));
        assertEquals("0/1000", DECISIONS.of("onward", course -> course));
        assertEquals("1000/1000", DECISIONS.of("free", course -> course));
    }

    @Test
    void gates() {
        assertEquals("0/1000", DECISIONS.of("gated", course -> course));
        assertEquals("1000/1000", DECISIONS.of("gated", course -> course, OK, true));
        assertEquals("0/0", DECISIONS.of("never", course -> course));
        assertEquals("0/1000", DECISIONS.of("asked", course -> course, OK, true));
        assertEquals("0/0", DECISIONS.of("asked", course -> course, OK, true, FRAIL, true));
        assertEquals("1000/1000", DECISIONS.of("asked", course -> course, OK, true, FRAIL, false));
    }

    @Test
    void capsPerInjuryAndRequest() {
        assertEquals("0/24", DECISIONS.of("injury", course -> course));
        assertEquals(
                "12/12", DECISIONS.of("injury", course -> course.completed(10).authorized(12)));
        assertEquals(
                "4/4",
                DECISIONS.of("injury", course -> course.completed(5).delivered(delivery("injury", "2014-01-01", 20))));
        assertEquals("3/1000", DECISIONS.of("request", course -> course));
        assertEquals("3/3", DECISIONS.of("request", course -> course, OK, false));
    }

    @Test
    void rollingCaps() {
        assertEquals("0/10", DECISIONS.of("rolling", course -> course.requestDate(day("2014-03-31"))));
        assertEquals("7/10", DECISIONS.of("rolling", course -> course.completed(3)));
        // after 28 February, up to and including 31 March
        assertEquals(
                "5/5",
                DECISIONS.of(
                        "rolling",
                        course -> course.requestDate(day("2014-03-31"))
                                .delivered(delivery("rolling", "2014-02-28", 1))
                                .delivered(delivery("rolling", "2014-03-01", 2))
                                .delivered(delivery("rolling", "2014-03-31", 3))
                                .delivered(delivery("calendar", "2014-03-31", 3))
                                .delivered(delivery("rolling", "2014-04-01", 4))));
        assertEquals("8/10", DECISIONS.of("rolling", course -> course.delivered(delivery("rolling", "2014-03-01", 2))));
        assertEquals(
                "20/20", DECISIONS.of("rolling", course -> course.completed(0).duration(lasting("6", TimeUnit.WEEK))));
        assertEquals(
                "10/10", DECISIONS.of("rolling", course -> course.completed(0).duration(lasting("30", TimeUnit.DAY))));
        assertEquals(
                "20/20",
                DECISIONS.of("rolling", course -> course.completed(0).duration(lasting("1.1", TimeUnit.MONTH))));
        assertEquals(
                "120/120",
                DECISIONS.of("rolling", course -> course.completed(0).duration(lasting("1", TimeUnit.YEAR))));
        assertEquals(
                "1000/1000",
                DECISIONS.of("huge", course -> course.completed(0).duration(lasting("1000000", TimeUnit.YEAR))));
    }

    private static CourseDuration lasting(String count, TimeUnit unit) {
        return new CourseDuration(new BigDecimal(count), unit);
    }

    @Test
    void calendarYearsAndWindowsAfterADate() {
        assertEquals(
                "4/4",
                DECISIONS.of(
                        "calendar",
                        course -> course.requestDate(day("2014-06-01"))
                                .delivered(delivery("calendar", "2013-12-31", 1))
                                .delivered(delivery("calendar", "2014-01-01", 2))
                                .delivered(delivery("calendar", "2014-12-31", 4))));
        FactValue surgery = new FactValue.Date(day("2014-01-31"));
        assertEquals(
                "7/7",
                DECISIONS.of(
                        "after",
                        course -> course.requestDate(day("2014-07-31"))
                                .completed(3)
                                .history(List.of(
                                        delivery("after", "2014-01-30", 5),
                                        delivery("after", "2014-01-31", 1),
                                        delivery("after", "2014-07-31", 2))),
                        SURGERY,
                        surgery));
        assertEquals(
                "1000/1000", DECISIONS.of("after", course -> course.requestDate(day("2014-08-01")), SURGERY, surgery));
        assertEquals("7/1000", DECISIONS.of("after", course -> course.completed(3)));
        assertEquals(
                "7/1000",
                DECISIONS.of(
                        "after",
                        course -> course.history(
                                List.of(delivery("after", "2014-01-30", 5), delivery("after", "2014-07-31", 3))),
                        SURGERY,
                        surgery));
        assertEquals("0/1000", DECISIONS.of("after", course -> course));
        assertEquals(
                "7/10",
                DECISIONS.of(
                        "after", course -> course.requestDate(day("2014-07-31")).completed(3), SURGERY, surgery));
    }

    @Test
    void capsPerFact() {
        List<org.imrlang.runtime.Delivery> history = List.of(
                delivery("regions", "2014-01-01", 1, "neck"),
                delivery("regions", "2014-01-02", 2, "low_back"),
                delivery("regions", "2014-01-03", 4));
        FactValue neck = new FactValue.Choice("neck");
        assertEquals("5/9", DECISIONS.of("regions", course -> course.history(history), REGION, neck));
        assertEquals("3/10", DECISIONS.of("regions", course -> course.history(history)));
        assertEquals("4/10", DECISIONS.of("regions", course -> course.completed(6), REGION, neck));
        assertEquals("0/10", DECISIONS.of("regions", course -> course, REGION, neck));
        assertEquals("10/10", DECISIONS.of("regions", course -> course.completed(0)));
    }

    @Test
    void spacing() {
        FactValue neck = new FactValue.Choice("neck");
        assertEquals("0/0", apart("2014-01-28", "neck", OK, false, REGION, neck));
        assertEquals("1000/1000", apart("2014-01-29", "neck", OK, false, REGION, neck));
        assertEquals("1000/1000", apart("2014-01-28", "low_back", OK, false, REGION, neck));
        assertEquals("0/1000", apart("2014-01-28", "neck", OK, false));
        assertEquals("0/1000", apart("2014-01-28", "neck", REGION, neck));
        assertEquals("1000/1000", DECISIONS.of("apart", course -> course.completed(0), OK, false));
        assertEquals("1000/1000", DECISIONS.of("apart", course -> course.history(List.of()), OK, false));
        assertEquals("0/1000", DECISIONS.of("apart", course -> course.completed(1), OK, false));
    }

    private static String apart(String requested, String region, Object... facts) {
        return DECISIONS.of(
                "apart",
                course -> course.requestDate(day(requested)).delivered(delivery("apart", "2014-01-01", 1, region)),
                facts);
    }

    @Test
    void ends() {
        assertEquals("13/13", DECISIONS.of("stop", course -> course.completed(7), OK, false));
        assertEquals("0/0", DECISIONS.of("stop", course -> course.completed(8), OK, false));
        assertEquals("0/12", DECISIONS.of("stop", course -> course.completed(8)));
        assertEquals("0/20", DECISIONS.of("stop", course -> course, OK, false));
        assertEquals("1000/1000", late("2014-02-12"));
        assertEquals("0/0", late("2014-02-13"));
        assertEquals("0/1000", DECISIONS.of("late", course -> course.completed(1), OK, false));
        assertEquals("1000/1000", DECISIONS.of("late", course -> course.completed(0), OK, false));
        FactValue surgery = new FactValue.Date(day("2014-08-31"));
        assertEquals(
                "1000/1000", DECISIONS.of("until", course -> course.requestDate(day("2015-02-28")), SURGERY, surgery));
        assertEquals("0/0", DECISIONS.of("until", course -> course.requestDate(day("2015-03-01")), SURGERY, surgery));
        assertEquals("0/1000", DECISIONS.of("until", course -> course, SURGERY, surgery));
    }

    private static String late(String requested) {
        return DECISIONS.of(
                "late",
                course -> course.requestDate(day(requested))
                        .delivered(delivery("late", "2013-01-01", 5))
                        .delivered(delivery("late", "2014-01-01", 1))
                        .completed(1),
                OK,
                false);
    }

    @Test
    void timeThatIsLeft() {
        // from 1 January to 1 April: 91 days with both ends, 13 weeks
        assertEquals(
                "13/13", DECISIONS.of("care", course -> course.completed(0).requestDate(day("2014-01-01")), OK, false));
        assertEquals("12/13", DECISIONS.of("care", course -> course.completed(0), OK, false));
        assertEquals("12/1000", DECISIONS.of("care", course -> course.completed(0)));
        assertEquals(
                "8/8",
                DECISIONS.of(
                        "care",
                        course -> course.requestDate(day("2014-02-01")).delivered(delivery("care", "2014-01-01", 1)),
                        OK,
                        false));
        assertEquals("0/1000", DECISIONS.of("care", course -> course.completed(1), OK, false));
    }
}
