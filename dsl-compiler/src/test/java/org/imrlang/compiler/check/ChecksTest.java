package org.imrlang.compiler.check;

import static org.imrlang.compiler.check.Parts.all;
import static org.imrlang.compiler.check.Parts.any;
import static org.imrlang.compiler.check.Parts.is;
import static org.imrlang.compiler.check.Parts.line;
import static org.imrlang.compiler.check.Parts.messages;
import static org.imrlang.compiler.check.Parts.not;
import static org.imrlang.compiler.check.Parts.number;
import static org.imrlang.compiler.check.Parts.phase;
import static org.imrlang.compiler.check.Parts.recommendation;
import static org.imrlang.compiler.check.Parts.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Clause.Written;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Window;
import org.junit.jupiter.api.Test;

/** Each check but the overlaps, at its edges. */
class ChecksTest {

    private static final Condition NEVER = all(is("a"), not(is("a")));
    private static final Condition ALWAYS = any(is("a"), not(is("a")));

    @Test
    void aConditionThatIsAlwaysYesIsReportedOnce() {
        assertEquals(List.of("2 always-yes: the condition after `for` is always yes"), messages(when(2, ALWAYS)));
        assertEquals(
                List.of("3 always-yes: the condition after `requires` is always yes"),
                messages(recommendation(
                        2,
                        Optional.empty(),
                        new Clause.Requires(
                                line(3), number(BuiltIn.REQUESTED, Comparison.AT_LEAST, "1"), Optional.empty()))));
    }

    @Test
    void aCountThatIsNotWholeIsNever() {
        Condition between =
                all(number(BuiltIn.COMPLETED, Comparison.MORE, "2"), number(BuiltIn.COMPLETED, Comparison.LESS, "3"));
        assertEquals(
                List.of("3 always-no: the condition after `unless` is always no"),
                messages(
                        recommendation(2, Optional.empty(), new Clause.NotRecommended(line(3), Optional.of(between)))));
        Condition weeks = all(number(BuiltIn.WEEKS, Comparison.MORE, "2"), number(BuiltIn.WEEKS, Comparison.LESS, "3"));
        assertEquals(
                List.of(),
                messages(recommendation(2, Optional.empty(), new Clause.NotRecommended(line(3), Optional.of(weeks)))));
    }

    @Test
    void whatIsDocumentedIsNeverCertain() {
        assertEquals(
                List.of(),
                messages(recommendation(
                        2,
                        Optional.empty(),
                        new Clause.Requires(line(3), new Condition.Documented(is("a")), Optional.empty()))));
    }

    @Test
    void aDefinitionIsReportedWhereItIsWrittenAndNotWhereItIsUsed() {
        Definition never = Parts.definition("never", NEVER, 2);
        Definition also = Parts.definition("also", all(new Condition.Defined(never), is("b")), 3);
        assertEquals(
                List.of("2 always-no: `never` is always no"),
                messages(List.of(never, also), when(4, new Condition.Defined(also))));
    }

    @Test
    void aRecommendationWhoseForIsNeverCanNeverApply() {
        assertEquals(
                List.of("2 never-applies: this recommendation for `humming` can never apply: its `for` is always no"),
                messages(when(2, NEVER)));
    }

    @Test
    void otherwiseBesideOneThatAlwaysAppliesNeverApplies() {
        assertEquals(
                List.of("3 otherwise-never-applies: this `otherwise` can never apply: another recommendation for"
                        + " `humming` applies to every request"),
                messages(recommendation(2, Optional.empty(), phase(2, Written.UP_TO, 6, 6)), Parts.otherwise(3)));
        assertEquals(List.of(), messages(when(2, is("a")), when(3, not(is("a"))), Parts.otherwise(4)));
    }

    @Test
    void aPhaseWhoseIfIsNeverCanNeverOpen() {
        assertEquals(
                List.of("3 never-opens: this phase can never open: its `if` is always no"),
                messages(recommendation(
                        1,
                        Optional.empty(),
                        phase(2, Written.INITIAL, 4, 6),
                        phase(3, Written.THEN_MAX, 12, 12, NEVER),
                        phase(4, Written.THEN_MAX, 24, 24))));
    }

    @Test
    void aPhaseThatContradictsWhatHoldsBeforeItCanNeverOpen() {
        assertEquals(
                List.of(
                        "3 never-opens: this phase can never open: its `if` contradicts the `for` of its recommendation"),
                messages(recommendation(
                        1,
                        Optional.of(is("a")),
                        phase(2, Written.INITIAL, 4, 6),
                        phase(3, Written.THEN_MAX, 12, 12, not(is("a"))))));
        assertEquals(
                List.of("3 never-opens: this phase can never open: its `if` contradicts the `if` of an earlier phase"),
                messages(recommendation(
                        1,
                        Optional.empty(),
                        phase(2, Written.INITIAL, 4, 6, is("a")),
                        phase(3, Written.THEN_MAX, 12, 12, not(is("a"))))));
        assertEquals(
                List.of("3 never-opens: this phase can never open: its `if` contradicts what is required"),
                messages(recommendation(
                        1,
                        Optional.empty(),
                        new Clause.Requires(line(5), is("a"), Optional.empty()),
                        phase(2, Written.INITIAL, 4, 6),
                        phase(3, Written.THEN_MAX, 12, 12, not(is("a"))))));
    }

    @Test
    void aPhaseThatWantsFewerThanItsLowEndCanNeverOpen() {
        assertEquals(
                List.of("3 never-opens: this phase can never open: its `if` contradicts that 4 are delivered before it"
                        + " opens"),
                messages(atMostCompleted(3)));
        assertEquals(List.of(), messages(atMostCompleted(4)));
    }

    private static Recommendation atMostCompleted(int most) {
        return recommendation(
                1,
                Optional.empty(),
                phase(2, Written.INITIAL, 4, 6),
                phase(
                        3,
                        Written.THEN_MAX,
                        12,
                        12,
                        number(BuiltIn.COMPLETED, Comparison.AT_MOST, String.valueOf(most))));
    }

    @Test
    void aPhaseBehindACapOrAStopAllowsNothing() {
        String late = "3 opens-too-late: this phase can never allow anything: it opens when 6 are delivered, and then"
                + " nothing more is allowed";
        assertEquals(List.of(late), messages(capped(6, Optional.empty())));
        assertEquals(List.of(), messages(capped(7, Optional.empty())));
        assertEquals(List.of(), messages(capped(6, Optional.of(is("a")))));
        assertEquals(List.of(late), messages(capped(6, Optional.of(not(is("b"))))));
        assertEquals(
                List.of(late),
                messages(recommendation(
                        1,
                        Optional.empty(),
                        phase(2, Written.INITIAL, 6, 6),
                        phase(3, Written.THEN_MAX, 12, 12, is("b")),
                        new Clause.StopAfterCount(line(4), new Range(4, 6), not(is("b"))))));
    }

    private static Recommendation capped(int most, Optional<Condition> unless) {
        return recommendation(
                1,
                Optional.empty(),
                phase(2, Written.INITIAL, 6, 6),
                phase(3, Written.THEN_MAX, 12, 12, is("b")),
                cap(4, most, Window.INJURY, unless));
    }

    private static Clause.Cap cap(int line, int most, Window window, Optional<Condition> unless) {
        return new Clause.Cap(line(line), new Range(most, most), window, Optional.empty(), Optional.empty(), unless);
    }

    @Test
    void aCapWhoseWindowIsShorterThanTheCourseIsReported() {
        assertEquals(
                List.of("3 short-window: this cap counts over 1 month, and the course may last 12 weeks"),
                messages(course(Window.rolling(new TimeSpan(1, TimeUnit.MONTH)), 12, TimeUnit.WEEK)));
        assertEquals(List.of(), messages(course(Window.rolling(new TimeSpan(30, TimeUnit.DAY)), 1, TimeUnit.MONTH)));
        assertEquals(List.of(), messages(course(Window.rolling(new TimeSpan(12, TimeUnit.MONTH)), 1, TimeUnit.YEAR)));
        assertEquals(List.of(), messages(course(Window.INJURY, 5, TimeUnit.YEAR)));
        assertEquals(
                List.of("3 short-window: this cap counts over a calendar year, and the course may last 13 months"),
                messages(course(Window.CALENDAR_YEAR, 13, TimeUnit.MONTH)));
    }

    private static Recommendation course(Window window, int most, TimeUnit unit) {
        return recommendation(
                1,
                Optional.empty(),
                new Clause.Duration(line(2), new Range(1, most), unit),
                cap(3, 6, window, Optional.empty()));
    }

    @Test
    void aDateBeforeOneDayAndAfterALaterOneIsNever() {
        Reading surgery = new Reading.OfFact(Parts.date("surgery"));
        Condition between = all(
                Parts.date(surgery, Comparison.MORE, "2024-01-01"), Parts.date(surgery, Comparison.LESS, "2024-01-02"));
        assertEquals(
                List.of("2 never-applies: this recommendation for `humming` can never apply: its `for` is always no"),
                messages(when(2, between)));
    }
}
