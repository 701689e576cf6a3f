package org.imrlang.compiler.codegen;

import static org.imrlang.compiler.codegen.Decisions.FACTS;
import static org.imrlang.compiler.codegen.Decisions.FRAIL;
import static org.imrlang.compiler.codegen.Decisions.OK;
import static org.imrlang.compiler.codegen.Decisions.REGION;
import static org.imrlang.compiler.codegen.Decisions.RELAPSE;
import static org.imrlang.compiler.codegen.Decisions.day;
import static org.imrlang.compiler.codegen.Decisions.delivery;
import static org.imrlang.compiler.codegen.Decisions.is;
import static org.imrlang.compiler.codegen.Decisions.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.imrlang.compiler.check.CheckedRulesets;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.Basis;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.Window;
import org.junit.jupiter.api.Test;

/** Which recommendation counts, which guideline, which edition, and the limits over all of them. */
class GuidelinesTogetherTest {

    private static final Treatment CBT = Models.CBT;
    private static final Treatment OTHER = Models.treatment("other");

    private static Clause.Cap most(long amount) {
        return Models.cap(amount, Window.REQUEST, Optional.empty(), Optional.empty());
    }

    private static Rules rules(Guideline... guidelines) {
        return Decisions.rules(Models.ruleset(List.of(CBT, OTHER), FACTS, guidelines));
    }

    private static String decided(Rules rules, Object... facts) {
        return shown(Decisions.decide(rules, "CBT", Decisions.MUCH, course -> course, facts));
    }

    @Test
    void oneOfAGuidelineAndThenTheNext() {
        Rules rules = rules(
                Models.guideline(
                        "first",
                        List.of(),
                        Models.recommendation(CBT, is(OK), most(5)),
                        Models.recommendation(CBT, is(RELAPSE), most(7))),
                Models.guideline(
                        "second",
                        List.of(),
                        Models.recommendation(CBT, is(FRAIL), most(3)),
                        Models.otherwise(CBT, most(9))),
                Models.guideline("third", List.of(), Models.recommendation(CBT, "CBT", List.of(most(100)))));
        assertEquals("5/5", decided(rules, OK, true, RELAPSE, false));
        assertEquals("5/5", decided(rules, OK, true));
        assertEquals("7/7", decided(rules, OK, false, RELAPSE, true));
        assertEquals("3/9", decided(rules));
        assertEquals("5/9", decided(rules, FRAIL, false));
        assertEquals("3/5", decided(rules, RELAPSE, false, FRAIL, true));
        assertEquals("9/9", decided(rules, OK, false, RELAPSE, false, FRAIL, false));
        assertEquals("0/7", decided(rules.only("first")));
        assertEquals("3/9", decided(rules.only("second")));
        assertEquals("100/100", decided(rules.only("third")));
        assertEquals(
                Outcome.NOT_ADDRESSED,
                Decisions.decide(rules.only("first"), "CBT", 1, course -> course, OK, false, RELAPSE, false)
                        .outcome());
        assertEquals(
                Outcome.NOT_ADDRESSED,
                Decisions.decide(rules, "other", 1, course -> course).outcome());
        assertThrows(IllegalArgumentException.class, () -> rules.only("fourth"));
    }

    @Test
    void twoThatMayApplyTogether() {
        List<Recommendation> both =
                List.of(Models.recommendation(CBT, is(OK), most(5)), Models.recommendation(CBT, is(RELAPSE), most(3)));
        List<Recommendation> all = new ArrayList<>(both);
        all.add(Models.recommendation(CBT, is(FRAIL), most(2)));
        Guideline guideline = Models.guideline("guide", Optional.empty(), List.of(), all, List.of());
        Rules rules =
                Decisions.rules(CheckedRulesets.undecided(new Ruleset(List.of(guideline), List.of(CBT), FACTS), both));
        assertEquals("3/3", decided(rules, OK, true, RELAPSE, true));
        assertEquals("3/5", decided(rules, OK, true));
        assertEquals("5/5", decided(rules, OK, true, RELAPSE, false));
        assertEquals("2/2", decided(rules, FRAIL, true));
        assertEquals("0/5", decided(rules));
    }

    @Test
    void editionsByTheirBasis() {
        Guideline old = edition("2013", Optional.empty(), Optional.of(day("2014-01-01")), 3);
        Guideline recent = edition("2014", Optional.of(day("2014-01-01")), Optional.of(day("2015-01-01")), 5);
        Rules rules = rules(old, recent);
        assertEquals("3/3", on(rules, "2013-12-31"));
        assertEquals("5/5", on(rules, "2014-01-01"));
        assertEquals("5/5", on(rules, "2014-12-31"));
        assertEquals("0/0", on(rules, "2015-01-01"));
        assertEquals("5/5", decided(rules));
        assertEquals("5/5", decided(rules.only("guide")));
    }

    private static String on(Rules rules, String date) {
        return shown(Decisions.decide(rules, "CBT", Decisions.MUCH, course -> course.serviceDate(day(date))));
    }

    private static Guideline edition(String edition, Optional<LocalDate> from, Optional<LocalDate> until, int most) {
        return new Guideline(
                "guide_" + edition + ".imr",
                Models.AT,
                true,
                "guide",
                Optional.empty(),
                Optional.empty(),
                Optional.of(edition),
                Optional.of(new Effective(Models.AT, from, until, Basis.SERVICE_DATE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Models.recommendation(CBT, "CBT", List.of(most(most)))),
                List.of(),
                List.of());
    }

    @Test
    void limitsOverAllGuidelines() {
        Guideline guide = Models.guideline(
                "guide",
                List.of(),
                Models.recommendation(CBT, "CBT", List.of(Models.initial(4, 50, Optional.empty()))),
                Models.recommendation(OTHER, "other", List.of(Models.initial(4, 60, Optional.empty()))));
        Guideline limits = Models.guideline(
                "limits",
                Optional.of(
                        new Effective(Models.AT, Optional.of(day("2014-01-01")), Optional.empty(), Basis.REQUEST_DATE)),
                List.of(),
                List.of(),
                List.of(
                        limit(true, Models.cap(24, Window.INJURY, Optional.empty(), Optional.empty(), is(OK))),
                        limit(false, Models.cap(30, Window.CALENDAR_YEAR, Optional.empty(), Optional.of(REGION)))));
        Rules rules = rules(guide, limits);
        UnaryOperator<Course.Builder> history = course -> course.requestDate(day("2014-06-01"))
                .delivered(delivery("CBT", "2014-01-01", 3, "neck"))
                .delivered(delivery("other", "2014-01-01", 5));
        FactValue neck = new FactValue.Choice("neck");
        assertEquals("16/16", shown(Decisions.decide(rules, "CBT", 1_000, history, OK, false, REGION, neck)));
        assertEquals("16/27", shown(Decisions.decide(rules, "CBT", 1_000, history, REGION, neck)));
        assertEquals("27/27", shown(Decisions.decide(rules, "CBT", 1_000, history, OK, true, REGION, neck)));
        assertEquals("27/30", shown(Decisions.decide(rules, "CBT", 1_000, history, OK, true)));
        assertEquals("16/16", shown(Decisions.decide(rules, "other", 1_000, history, OK, false, REGION, neck)));
        assertEquals("0/24", shown(Decisions.decide(rules, "CBT", 1_000, course -> course.completed(0), OK, false)));
        assertEquals("47/47", shown(Decisions.decide(rules.only("guide"), "CBT", 1_000, history, OK, false)));
        assertEquals(
                "50/50",
                shown(Decisions.decide(
                        rules, "CBT", 1_000, course -> course.completed(0).requestDate(day("2013-12-31")))));
        assertEquals(
                Outcome.NOT_ADDRESSED,
                Decisions.decide(rules.only("limits"), "CBT", 1, history).outcome());
    }

    @Test
    void limitsCountWhatWasDeliveredWhereThatIsUnknown() {
        Rules rules = rules(Models.guideline(
                "guide",
                Optional.empty(),
                List.of(),
                List.of(Models.recommendation(
                        CBT,
                        "CBT",
                        List.of(Models.initial(4, 6, Optional.empty()), Models.thenMax(13, 20, Optional.empty())))),
                List.of(limit(false, Models.cap(18, Window.INJURY, Optional.empty(), Optional.empty())))));
        // 6 at 0; 20 less 4, but 18 less 4 by the limit
        assertEquals("0/14", decided(rules));
    }

    @Test
    void theLatestEditionIsTheOneThatBeginsLast() {
        Guideline recent = edition("2014", Optional.of(day("2014-01-01")), Optional.empty(), 5);
        Guideline old = edition("2013", Optional.empty(), Optional.of(day("2014-01-01")), 3);
        assertEquals("5/5", decided(rules(recent, old)));
    }

    private static Limit limit(boolean together, Clause.Cap cap) {
        return new Limit(Models.AT, List.of(CBT, OTHER), together, cap, List.of(), List.of());
    }

    @Test
    void aThousandRecommendationsForOneTreatment() {
        List<String> values =
                IntStream.range(0, 1_000).mapToObj(index -> "value_" + index).toList();
        Fact kind = Models.fact("kind", new FactType.Choice(values));
        Recommendation[] rows = values.stream()
                .map(value -> Models.recommendation(
                        CBT,
                        new Condition.Chosen(kind, List.of(value)),
                        Models.initial(1, 1 + values.indexOf(value), Optional.empty()),
                        new Clause.Duration(
                                Models.AT,
                                new org.imrlang.compiler.model.Range(1, 8),
                                org.imrlang.runtime.TimeUnit.WEEK)))
                .toArray(Recommendation[]::new);
        Rules rules = Decisions.rules(
                Models.ruleset(List.of(CBT), List.of(kind), Models.guideline("table", List.of(), rows)));
        assertEquals(
                "700/700",
                shown(Decisions.decide(
                        rules, "CBT", 1_000, course -> course.completed(0), kind, new FactValue.Choice("value_699"))));
        assertEquals("0/1000", shown(Decisions.decide(rules, "CBT", 1_000, course -> course.completed(0))));
    }
}
