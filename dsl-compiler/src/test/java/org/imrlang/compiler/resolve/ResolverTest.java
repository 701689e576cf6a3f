package org.imrlang.compiler.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.SyntaxReader;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Window;
import org.junit.jupiter.api.Test;

/** What the text becomes in the model; what is refused is shown by the folders of {@code src/test/cases}. */
class ResolverTest {

    private static final TimeSpan WEEK = new TimeSpan(1, TimeUnit.WEEK);

    @Test
    void theVisibleGuidelinesHaveNoMistakes() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of("src/test/resources/corpus"))) {
            for (Path path :
                    paths.filter(one -> one.toString().endsWith(".imr")).toList()) {
                files.add(new SourceFile(path.getFileName().toString(), Files.readString(path)));
            }
        }
        Ruleset ruleset = clean(files);
        assertEquals(
                List.of(
                        "california_first_30_days",
                        "california_labor_code",
                        "mtus_acupuncture",
                        "mtus_chronic_pain",
                        "mtus_formulary",
                        "mtus_postsurgical",
                        "acoem",
                        "odg",
                        "colorado",
                        "common"),
                ruleset.guidelines().stream().map(Guideline::name).toList());
    }

    @Test
    void guidelinesAreAskedByPrecedenceThenNameThenEdition() {
        List<SourceFile> files = new ArrayList<>(List.of(
                file("a", "guideline a precedence Z, Y"),
                file("b", "guideline b authority Y"),
                file("c", "guideline c authority Z"),
                file("d2", "guideline d authority Z effective from 2015-01-01"),
                file("d1", "guideline d authority Z effective until 2014-01-01"),
                file("d3", "guideline d authority Z effective from 2014-01-01 until 2015-01-01")));
        List<String> expected = List.of("c.imr", "d1.imr", "d3.imr", "d2.imr", "b.imr", "a.imr");
        assertEquals(
                expected,
                clean(files).guidelines().stream().map(Guideline::file).toList());
        Collections.reverse(files);
        assertEquals(
                expected,
                clean(files).guidelines().stream().map(Guideline::file).toList());
    }

    @Test
    void whatIsUsedIsSeenFromTheLatestEditionAndOwnNamesWin() {
        Ruleset ruleset = clean(List.of(
                file("old", "guideline words effective until 2014-01-01\nfact a define better as a"),
                file("new", "guideline words effective from 2014-01-01\nfact a define better as not a define own as a"),
                file(
                        "user",
                        "guideline user use words\ntreatment CBT define own as not a\n"
                                + "CBT\n requires better\n requires own")));
        Recommendation recommendation =
                ruleset.guidelines().get(0).recommendations().get(0);
        assertEquals(
                List.of(new Definition.Key("new.imr", "better"), new Definition.Key("user.imr", "own")),
                recommendation.clauses().stream()
                        .map(clause -> ((Clause.Requires) clause).condition())
                        .map(condition ->
                                ((Condition.Defined) condition).definition().key())
                        .toList());
    }

    @Test
    void theFirstDeclarationThatSaysMoreIsKept() {
        Ruleset ruleset = clean(List.of(
                file("a", "treatment CBT in session fact x"),
                file("b", "treatment CBT \"talk\" in sessions code CPT \"1\" fact x \"x is so\""),
                file("c", "treatment CBT \"therapy\" fact x \"x\"")));
        assertEquals("talk", ruleset.treatments().get(0).label().orElseThrow());
        assertEquals("session", ruleset.treatments().get(0).unit());
        assertEquals(
                List.of("1"), ruleset.treatments().get(0).codes().orElseThrow().codes());
        assertEquals("x is so", ruleset.facts().get(0).sentence().orElseThrow());
    }

    @Test
    void boundsAreInTheUnitOfWhatTheyBound() {
        List<Condition> conditions = conditions(
                "treatment drug in days fact age number in weeks fact loss percent fact onset date\n",
                "drug",
                "age at least 14 days",
                "age in 2..3 weeks",
                "loss > 50",
                "loss in 10%..20%",
                "requested <= 2 weeks",
                "weeks at most 15 days",
                "onset = 2014-02-01",
                "onset in 2014-01-01..2014-02-01",
                "completed != 3",
                "age at least 20 days");
        Reading age = ((Condition.NumberCompared) conditions.get(0)).what();
        assertEquals("age", age.name());
        assertEquals(new Condition.NumberCompared(age, Comparison.AT_LEAST, BigDecimal.valueOf(2)), conditions.get(0));
        assertEquals(new Condition.NumberIn(age, BigDecimal.valueOf(2), BigDecimal.valueOf(3)), conditions.get(1));
        assertEquals(BigDecimal.valueOf(50), ((Condition.NumberCompared) conditions.get(2)).value());
        assertEquals(BigDecimal.TEN, ((Condition.NumberIn) conditions.get(3)).low());
        assertEquals(
                new Condition.NumberCompared(
                        new Reading.OfRequest(BuiltIn.REQUESTED), Comparison.AT_MOST, BigDecimal.valueOf(14)),
                conditions.get(4));
        // 15 days and 20 days are no number of weeks; nothing lies between what they become and what is meant
        assertBetween("2.142857", "2.142858", conditions.get(5));
        assertBetween("2.857142", "2.857143", conditions.get(9));
        assertEquals(LocalDate.of(2014, 2, 1), ((Condition.DateCompared) conditions.get(6)).value());
        assertEquals(LocalDate.of(2014, 1, 1), ((Condition.DateIn) conditions.get(7)).first());
        assertEquals(
                new Condition.NumberCompared(
                        new Reading.OfRequest(BuiltIn.COMPLETED), Comparison.NOT_EQUAL, BigDecimal.valueOf(3)),
                conditions.get(8));
    }

    private static void assertBetween(String low, String high, Condition condition) {
        BigDecimal value = ((Condition.NumberCompared) condition).value();
        assertTrue(value.compareTo(new BigDecimal(low)) > 0 && value.compareTo(new BigDecimal(high)) < 0);
    }

    @Test
    void datesStandToEachOther() {
        List<Condition> conditions = conditions(
                "treatment drug in days fact onset date\n",
                "drug",
                "after onset",
                "service_date before onset",
                "within 3 days of onset",
                "within 1 month after onset",
                "at most 1 month after onset",
                "at least 2 weeks before onset",
                "more than 2 weeks after onset",
                "less than 2 weeks before injury_date");
        assertEquals(
                List.of(
                        DateRelation.AFTER,
                        DateRelation.BEFORE,
                        DateRelation.WITHIN,
                        DateRelation.AT_MOST_AFTER,
                        DateRelation.AT_MOST_AFTER,
                        DateRelation.AT_LEAST_BEFORE,
                        DateRelation.MORE_THAN_AFTER,
                        DateRelation.LESS_THAN_BEFORE),
                conditions.stream()
                        .map(condition -> ((Condition.DatesRelated) condition).how())
                        .toList());
        assertEquals(new Reading.OfRequest(BuiltIn.REQUEST_DATE), ((Condition.DatesRelated) conditions.get(0)).what());
        assertEquals(Optional.of(new TimeSpan(1, TimeUnit.MONTH)), ((Condition.DatesRelated) conditions.get(3)).span());
    }

    @Test
    void valuesAndCodesAndWhatIsDocumented() {
        List<Condition> conditions = conditions(
                "treatment drug in days fact side one of (left, right) fact dx codes ICD10 fact ok define good as ok\n",
                "drug",
                "side is left",
                "side is not left",
                "side in (left, right)",
                "dx includes (\"F32.*\", \"F33.2\")",
                "side is documented",
                "ok is not documented",
                "good is documented",
                "completed is documented");
        assertEquals(List.of("left"), ((Condition.Chosen) conditions.get(0)).values());
        assertEquals(new Condition.Not(conditions.get(0)), conditions.get(1));
        assertEquals(List.of("left", "right"), ((Condition.Chosen) conditions.get(2)).values());
        assertEquals(List.of("F32.*", "F33.2"), ((Condition.Includes) conditions.get(3)).patterns());
        assertTrue(conditions.get(4) instanceof Condition.Stated);
        assertTrue(((Condition.Not) conditions.get(5)).part() instanceof Condition.Documented);
        assertTrue(((Condition.Documented) conditions.get(6)).part() instanceof Condition.Defined);
        assertEquals(new Condition.Stated(new Reading.OfRequest(BuiltIn.COMPLETED)), conditions.get(7));
    }

    @Test
    void phasesAddUp() {
        List<Clause.Phase> phases = recommendation("treatment CBT fact a\nCBT\n at 2 per week\n over 4..8 weeks\n"
                        + " initial 4..6 at 1 per week if a raised to 8 if a lowered to 5 if a\n"
                        + " then max 9..20\n then 2..4 more raised to 6 if a\n then continue")
                .phases();
        assertEquals(
                List.of(4L, 9L, 11L, 11L),
                phases.stream().map(Clause.Phase::low).toList());
        assertEquals(
                List.of(8L, 5L),
                phases.get(0).adjustments().stream().map(Clause.Adjustment::to).toList());
        assertTrue(phases.get(0).frequency().isPresent());
        assertEquals(Clause.Written.THEN_CONTINUE, phases.get(3).written());
    }

    @Test
    void aFrequencyGoesInSteps() {
        Clause.Frequency frequency = (Clause.Frequency) recommendation(
                        "treatment CBT\n"
                                + "CBT\n at 0..3 per week for 2 weeks, then 1 every 2 weeks for 1 month, then fading\n initial 4")
                .clauses()
                .get(0);
        TimeSpan fortnight = new TimeSpan(2, TimeUnit.WEEK);
        assertEquals(
                List.of(
                        new FrequencyStep(
                                BigDecimal.ZERO, BigDecimal.valueOf(3), WEEK, false, Optional.of(fortnight), false),
                        new FrequencyStep(
                                BigDecimal.ONE,
                                BigDecimal.ONE,
                                fortnight,
                                true,
                                Optional.of(new TimeSpan(1, TimeUnit.MONTH)),
                                false),
                        new FrequencyStep(BigDecimal.ONE, BigDecimal.ONE, fortnight, true, Optional.empty(), true)),
                frequency.steps());
    }

    @Test
    void boundsOfACourse() {
        List<Clause> clauses = recommendation("treatment drug in days fact onset date fact side one of (a, b) fact x\n"
                        + "drug\n stop after 2..3 unless x\n stop after 2 weeks unless x\n until 1 month after onset\n"
                        + " max 4..6 per 30 days per side\n max 2 weeks within 1 week after onset unless x\n"
                        + " max 90 per year\n at least 4..8 weeks apart\n optimum 3 weeks\n evidence strong")
                .clauses();
        assertEquals(new Range(2, 3), ((Clause.StopAfterCount) clauses.get(0)).count());
        assertEquals(new TimeSpan(2, TimeUnit.WEEK), ((Clause.StopAfterTime) clauses.get(1)).time());
        assertEquals("onset", ((Clause.Until) clauses.get(2)).date().name());
        assertEquals(Window.rolling(new TimeSpan(30, TimeUnit.DAY)), ((Clause.Cap) clauses.get(3)).window());
        assertEquals("side", ((Clause.Cap) clauses.get(3)).per().orElseThrow().name());
        assertEquals(new Range(14, 14), ((Clause.Cap) clauses.get(4)).amount());
        assertEquals(Window.withinAfter(WEEK), ((Clause.Cap) clauses.get(4)).window());
        assertEquals(new TimeSpan(4, TimeUnit.WEEK), ((Clause.Apart) clauses.get(6)).least());
        assertEquals("weeks", ((Clause.Optimum) clauses.get(7)).unit());
    }

    @Test
    void everyRowOfATableIsARecommendation() {
        List<Recommendation> rows =
                clean(List.of(file("g", """
                        treatment therapy in visits
                        fact side one of (left, right)
                        fact phase_of_care one of (early, late)
                        table therapy
                          note "above"
                          | side        | phase_of_care | initial _ | over _  |
                          | left        | early         | 6         | 4 weeks |
                          | left, right | late          | 8         | -       |
                          | right       | -             | 9         | -       |
                        therapy otherwise
                          not recommended
                        """))).guidelines().get(0).recommendations();
        assertEquals(4, rows.size());
        assertEquals(3, rows.get(0).clauses().size());
        assertTrue(rows.get(0).scope().orElseThrow() instanceof Condition.All);
        assertTrue(rows.get(2).scope().orElseThrow() instanceof Condition.Chosen);
        assertTrue(rows.get(3).otherwise());
        assertTrue(rows.get(1).text().startsWith("table therapy\n"));
        assertTrue(rows.get(1).text().endsWith("| left, right | late          | 8         | -       |"));
    }

    @Test
    void aLimitBindsItsTreatments() {
        Limit limit = clean(
                        List.of(
                                file(
                                        "g",
                                        "treatment a in visits treatment b in visit\nlimit a, b together max 24 visits per injury note \"n\"")))
                .guidelines()
                .get(0)
                .limits()
                .get(0);
        assertTrue(limit.together());
        assertEquals(2, limit.treatments().size());
        assertEquals(Window.INJURY, limit.cap().window());
    }

    @Test
    void aCaseStatesValuesOfEveryType() {
        Case one = clean(List.of(file("g", """
                        treatment CBT
                        fact a
                        fact n number in weeks
                        fact p percent
                        fact d date
                        fact side one of (left, right)
                        fact dx codes
                        define good as a
                        CBT
                          initial 4 if all of (good, n > 1, p > 1, after d, side is left, dx includes ("F"))
                        case "one"
                          request CBT 4 sessions at 0.5 per week over 1.5 weeks on 2014-06-01
                          completed unknown
                          authorized 3
                          injured on 2014-01-01
                          served on 2014-06-02
                          history 2 on 2014-05-01 with side left, a no
                          given good unknown, n 7 days, p 30%, d 2014-01-02, side right, dx ("F1", "F2")
                          expect undocumented missing good, completed
                        """))).guidelines().get(0).cases().get(0);
        assertEquals(Map.of(new Definition.Key("g.imr", "good"), Truth.UNKNOWN), one.definitions());
        assertEquals(
                Map.of(
                        "n",
                        new FactValue.Number(BigDecimal.ONE),
                        "p",
                        new FactValue.Number(BigDecimal.valueOf(30)),
                        "d",
                        new FactValue.Date(LocalDate.of(2014, 1, 2)),
                        "side",
                        new FactValue.Choice("right"),
                        "dx",
                        new FactValue.Codes(List.of("F1", "F2"))),
                one.facts());
        assertEquals(
                Map.of("side", new FactValue.Choice("left"), "a", new FactValue.YesNo(Truth.NO)),
                one.course().history().orElseThrow().get(0).facts());
        assertTrue(one.course().statedCompleted().isEmpty());
        assertEquals(Set.of("good", "completed"), one.expected().missing().orElseThrow());
    }

    private static List<Condition> conditions(String declarations, String treatment, String... conditions) {
        StringBuilder text = new StringBuilder(declarations).append(treatment).append('\n');
        for (String condition : conditions) {
            text.append("  requires ").append(condition).append('\n');
        }
        return recommendation(text.toString()).clauses().stream()
                .map(clause -> ((Clause.Requires) clause).condition())
                .toList();
    }

    private static Recommendation recommendation(String text) {
        return clean(List.of(file("g", text)))
                .guidelines()
                .get(0)
                .recommendations()
                .get(0);
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name + ".imr", text);
    }

    private static Ruleset clean(List<SourceFile> files) {
        Diagnostics diagnostics = new Diagnostics();
        List<FileSyntax> syntax =
                files.stream().map(file -> SyntaxReader.read(file, diagnostics)).toList();
        Ruleset ruleset = Resolver.resolve(syntax, false, diagnostics).ruleset();
        assertEquals(
                List.of(),
                diagnostics.sorted().stream()
                        .filter(one -> one.severity() == Severity.ERROR)
                        .map(DiagnosticPrinter::print)
                        .toList());
        return ruleset;
    }
}
