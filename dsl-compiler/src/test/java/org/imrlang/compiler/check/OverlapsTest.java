package org.imrlang.compiler.check;

import static org.imrlang.compiler.check.Parts.all;
import static org.imrlang.compiler.check.Parts.any;
import static org.imrlang.compiler.check.Parts.includes;
import static org.imrlang.compiler.check.Parts.is;
import static org.imrlang.compiler.check.Parts.not;
import static org.imrlang.compiler.check.Parts.number;
import static org.imrlang.compiler.check.Parts.phase;
import static org.imrlang.compiler.check.Parts.recommendation;
import static org.imrlang.compiler.check.Parts.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.resolve.Resolved;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.junit.jupiter.api.Test;

/** What overlaps, what does not, what is shown, and how many steps it takes to see. */
class OverlapsTest {

    private static final Fact REGION = Parts.choice("region", "neck", "back", "knee");
    private static final Reading SURGERY = new Reading.OfFact(Parts.date("surgery"));
    private static final Reading REQUEST_DATE = new Reading.OfRequest(BuiltIn.REQUEST_DATE);

    @Test
    void twoWithoutForOverlap() {
        List<String> said = helps(
                recommendation(1, Optional.empty(), phase(1, Clause.Written.UP_TO, 6, 6)),
                recommendation(2, Optional.empty(), phase(2, Clause.Written.UP_TO, 6, 6)));
        assertEquals(
                List.of("put the clauses under one heading; both apply, for example: "
                        + "case \"both apply\" request humming 1 completed 0 expect conforms"),
                said);
    }

    @Test
    void theCaseStatesWhatMattersAndNoMore() {
        assertShown("completed 0 given a", when(1, is("a")), when(2, any(is("a"), is("b"))));
        assertShown("completed 0 given a, no b", when(1, is("a")), when(2, all(not(is("b")), any(is("a"), is("c")))));
        assertShown(
                "completed 0 given region back",
                when(1, is(REGION, "neck", "back")),
                when(2, is(REGION, "back", "knee")));
        Fact relief = new Fact("relief", new FactType.Percent(), Optional.empty());
        assertShown(
                "completed 0 given relief 50%",
                when(1, number(relief, Comparison.AT_LEAST, "50")), when(2, number(relief, Comparison.AT_MOST, "50")));
        Fact pain = Parts.number("pain");
        assertShown(
                "completed 0 given pain 3.5",
                when(1, number(pain, Comparison.MORE, "3")),
                when(2, number(pain, Comparison.LESS, "4")));
        assertShown(
                "completed 3",
                when(1, number(BuiltIn.COMPLETED, Comparison.AT_LEAST, "3")),
                when(2, number(BuiltIn.COMPLETED, Comparison.LESS, "4")));
        assertShown(
                "completed 0 given surgery 2020-06-02",
                when(1, Parts.date(SURGERY, Comparison.MORE, "2020-06-01")),
                when(2, Parts.date(SURGERY, Comparison.LESS, "2020-06-03")));
    }

    @Test
    void whatIsReadOfTheRequestIsShownAsACaseWritesIt() {
        Condition asked = number(BuiltIn.REQUESTED, Comparison.MORE, "12");
        Condition rate = number(BuiltIn.PER_WEEK, Comparison.MORE, "0.5");
        Condition weeks = number(BuiltIn.WEEKS, Comparison.AT_LEAST, "6");
        Condition authorized = number(BuiltIn.AUTHORIZED, Comparison.AT_LEAST, "8");
        Condition injured = Parts.date(new Reading.OfRequest(BuiltIn.INJURY_DATE), Comparison.LESS, "2013-01-01");
        Condition served = Parts.date(new Reading.OfRequest(BuiltIn.SERVICE_DATE), Comparison.AT_LEAST, "2025-01-01");
        List<String> said = helps(when(1, all(asked, rate, weeks)), when(2, all(authorized, injured, served)));
        assertEquals(
                List.of(
                        "let one exclude the other, or put the clauses under one heading; both apply, for example: case \"both"
                                + " apply\" request humming 13 at 1 per week over 6 weeks completed 0 authorized 8 injured on 2012-12-31"
                                + " served on 2025-01-01 expect conforms"),
                said);
    }

    @Test
    void datesOfDeliveriesAreShownAsAHistory() {
        Condition started = Parts.date(new Reading.OfRequest(BuiltIn.STARTED), Comparison.LESS, "2020-01-01");
        Condition last = Parts.date(new Reading.OfRequest(BuiltIn.LAST_DELIVERED), Comparison.AT_LEAST, "2021-01-01");
        assertShown("history 1 on 2019-12-31 history 1 on 2021-01-01", when(1, started), when(2, last));
        assertShown(
                "completed 0",
                when(1, not(last)),
                when(2, not(Parts.date(new Reading.OfRequest(BuiltIn.LAST_DELIVERED), Comparison.LESS, "2021-01-01"))));
    }

    @Test
    void whatExcludesEachOtherIsProven() {
        assertExclusive(is("a"), not(is("a")));
        assertExclusive(is(REGION, "neck"), is(REGION, "back"));
        assertExclusive(is(REGION, "neck"), not(is(REGION, "neck", "knee")));
        Fact pain = Parts.number("pain");
        assertExclusive(number(pain, Comparison.LESS, "3"), number(pain, Comparison.AT_LEAST, "3.0"));
        assertExclusive(
                number(BuiltIn.COMPLETED, Comparison.MORE, "2"), number(BuiltIn.COMPLETED, Comparison.LESS, "3"));
        assertExclusive(includes("diagnosis", "F32.*", "M54"), not(includes("diagnosis", "M54", "F32.*")));
        assertExclusive(within(DateRelation.AFTER), not(within(DateRelation.AFTER)));
        assertExclusive(
                new Condition.DatesRelated(SURGERY, DateRelation.AFTER, Optional.empty(), REQUEST_DATE),
                not(new Condition.DatesRelated(REQUEST_DATE, DateRelation.BEFORE, Optional.empty(), SURGERY)));
    }

    private static Condition within(DateRelation how) {
        return new Condition.DatesRelated(REQUEST_DATE, how, Optional.empty(), SURGERY);
    }

    @Test
    void opaquePartsThatMayBothHoldAreAWarningWithACase() {
        assertWarned(
                "case \"both apply\" request humming 1 completed 0 given diagnosis (\"F32.0\", \"M54.5\") expect conforms",
                includes("diagnosis", "F32.*"),
                includes("diagnosis", "M54.5"));
        TimeSpan weeks = new TimeSpan(6, TimeUnit.WEEK);
        assertWarned(
                "case \"both apply\" request humming 1 on 2024-02-12 completed 0 given surgery 2024-01-01 expect conforms",
                new Condition.DatesRelated(REQUEST_DATE, DateRelation.AT_MOST_AFTER, Optional.of(weeks), SURGERY),
                new Condition.DatesRelated(REQUEST_DATE, DateRelation.AT_LEAST_AFTER, Optional.of(weeks), SURGERY));
    }

    @Test
    void opaquePartsThatCannotBothHoldAreUndecidedWithoutAWord() {
        TimeSpan weeks = new TimeSpan(6, TimeUnit.WEEK);
        Recommendation one = when(
                1, new Condition.DatesRelated(REQUEST_DATE, DateRelation.AT_MOST_AFTER, Optional.of(weeks), SURGERY));
        Recommendation other = when(
                2, new Condition.DatesRelated(REQUEST_DATE, DateRelation.MORE_THAN_AFTER, Optional.of(weeks), SURGERY));
        Diagnostics diagnostics = new Diagnostics();
        CheckedRuleset checked = Checker.check(
                        Resolved.of(Parts.ruleset(Parts.guideline(List.of(), one, other))), diagnostics)
                .orElseThrow();
        assertEquals(List.of(), diagnostics.sorted());
        assertEquals(List.of(other), checked.mayApplyWith(one, List.of(one, other)));
        assertEquals(List.of(one), checked.mayApplyWith(other, List.of(other, one)));
    }

    @Test
    void twoHundredRecommendationsOfTwentyFactsAreSeenThrough() {
        Random random = new Random(5);
        List<Recommendation> all = new ArrayList<>();
        Fact procedure = Parts.choice(
                "procedure", IntStream.range(0, 50).mapToObj(i -> "p" + i).toArray(String[]::new));
        Fact pain = Parts.number("pain");
        for (int row = 0; row < 200; row++) {
            List<Condition> parts = new ArrayList<>();
            parts.add(is(procedure, "p" + row / 4));
            parts.add(row % 4 < 2 ? is("f0") : not(is("f0")));
            parts.add(number(pain, row % 2 == 0 ? Comparison.LESS : Comparison.AT_LEAST, "5"));
            List<Condition> some = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                some.add(is("f" + (1 + random.nextInt(17))));
            }
            parts.add(new Condition.Count(Condition.Quantifier.AT_LEAST, 2, some));
            all.add(when(row + 1, new Condition.All(parts)));
        }
        assertEquals(Set.of(), steps(all, 1_000));
        Random other = new Random(6);
        List<Recommendation> mixed = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            List<Condition> bits = new ArrayList<>();
            for (int bit = 0; bit < 8; bit++) {
                bits.add((row >> bit & 1) == 0 ? is("b" + bit) : not(is("b" + bit)));
            }
            bits.add(any(is("f" + other.nextInt(12)), is("f" + other.nextInt(12))));
            Collections.shuffle(bits, other);
            mixed.add(when(row + 1, new Condition.All(bits)));
        }
        assertEquals(Set.of(), steps(mixed, 1_000));
    }

    private static Set<CheckedRuleset.Pair> steps(List<Recommendation> all, long most) {
        Diagnostics diagnostics = new Diagnostics();
        Budget budget = new Budget();
        Ruleset ruleset = Parts.ruleset(Parts.guideline(List.of(), all.toArray(Recommendation[]::new)));
        Overlaps overlaps = new Overlaps(Axes.of(Written.in(ruleset)), budget, diagnostics);
        ruleset.guidelines().forEach(guideline -> overlaps.guideline(guideline, Resolved.of(ruleset)));
        assertEquals(List.of(), diagnostics.sorted());
        assertTrue(budget.taken() <= most, "took " + budget.taken() + " steps");
        return overlaps.undecided();
    }

    @Test
    void definitionsThatShareOthersTakeNoMoreThanTheirText() {
        List<Definition> chain = new ArrayList<>();
        Condition last = is("a");
        for (int i = 0; i < 60; i++) {
            Definition next = Parts.definition("d" + i, any(all(last, is("b")), all(last, is("c"))), 1);
            chain.add(next);
            last = new Condition.Defined(next);
        }
        assertExclusive(chain, last, not(is("a")));
        assertExclusive(chain, last, not(any(is("b"), is("c"))));
    }

    @Test
    void countsOfTheSameFactsAreCompared() {
        List<Condition> facts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            facts.add(is("f" + i));
        }
        assertExclusive(
                new Condition.Count(Condition.Quantifier.AT_LEAST, 12, facts),
                new Condition.Count(Condition.Quantifier.AT_MOST, 9, facts));
    }

    @Test
    void aSearchThatTakesTooLongEndsUndecided() {
        Condition odd = is("f0");
        Condition even = not(is("f23"));
        for (int i = 1; i < 24; i++) {
            odd = xor(odd, is("f" + i));
            even = xor(is("f" + (23 - i)), even);
        }
        Diagnostics diagnostics = new Diagnostics();
        Recommendation one = when(1, odd);
        Recommendation other = when(2, even);
        CheckedRuleset checked = Checker.check(
                        Resolved.of(Parts.ruleset(Parts.guideline(List.of(), one, other))), diagnostics)
                .orElseThrow();
        assertEquals(List.of(other), checked.mayApplyWith(one, List.of(one, other)));
        assertEquals(List.of(), diagnostics.sorted());
    }

    private static Condition xor(Condition one, Condition other) {
        return new Condition.Count(Condition.Quantifier.EXACTLY, 1, List.of(one, other));
    }

    private static void assertExclusive(Condition one, Condition other) {
        assertExclusive(List.of(), one, other);
    }

    private static void assertExclusive(List<Definition> definitions, Condition one, Condition other) {
        Recommendation first = when(1, one);
        Recommendation second = when(2, other);
        Diagnostics diagnostics = new Diagnostics();
        CheckedRuleset checked = Checker.check(
                        Resolved.of(Parts.ruleset(Parts.guideline(definitions, first, second))), diagnostics)
                .orElseThrow();
        assertEquals(List.of(), diagnostics.sorted());
        assertEquals(List.of(), checked.mayApplyWith(first, List.of(first, second)));
    }

    private static void assertShown(String stated, Recommendation... two) {
        assertEquals(
                List.of("let one exclude the other, or put the clauses under one heading; both apply, for example: "
                        + "case \"both apply\" request humming 1 " + stated + " expect conforms"),
                helps(two));
    }

    private static void assertWarned(String example, Condition one, Condition other) {
        assertEquals(
                List.of("if that is not meant, let one exclude the other; both apply, for example: " + example),
                helps(when(1, one), when(2, other)));
    }

    private static List<String> helps(Recommendation... recommendations) {
        return Parts.diagnostics(List.of(), recommendations).stream()
                .map(one -> one.help().orElseThrow())
                .toList();
    }
}
