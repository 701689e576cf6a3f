package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Request;
import org.junit.jupiter.api.Test;

/** Names, texts and sizes that would break code written without care. */
class HostileInputTest {

    private static final String PACKAGE = "org.example.hostile";
    private static final String TEXT =
            "*/ } \\u002a\\u002f \\uXYZ $S $L $$ $T \"quoted\" @deprecated {@code <b>&amp; /* \\";

    @Test
    void textsStayTexts() {
        Treatment treatment = new Treatment("CBT", Optional.of(TEXT), "sessions", Optional.empty());
        Fact fact = new Fact("fact", new FactType.YesNo(), Optional.of(TEXT));
        Recommendation recommendation = Models.recommendation(
                treatment,
                TEXT + "\n" + TEXT + "\r\n\u202e\u0007\u2028",
                List.of(
                        new Clause.Requires(Models.AT, Models.holds(fact), Optional.of(TEXT)),
                        new Clause.Note(Models.AT, TEXT),
                        new Clause.Note(Models.AT, "x".repeat(100_000))));
        Guideline guideline = new Guideline(
                "g.imr",
                Models.AT,
                true,
                "../" + TEXT,
                Optional.of(TEXT),
                Optional.of(TEXT),
                Optional.of(TEXT),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(recommendation),
                List.of(),
                List.of());
        List<JavaFile> files =
                JavaGenerator.generate(Models.ruleset(List.of(treatment), List.of(fact), guideline), PACKAGE);
        Compiled compiled = new Compiled(files);
        assertEquals(List.of(), compiled.errors());
        assertTrue(
                files.get(0).path().matches("org/example/hostile/[A-Za-z0-9_]+\\.java"),
                files.get(0).path());
        Determination determination = compiled.rules(PACKAGE).determine(request("CBT"));
        assertEquals(TEXT, determination.treatment().label());
        assertEquals(TEXT, determination.guideline().orElseThrow().title());
        assertEquals(TEXT, determination.findings().get(1).text());
        assertEquals(100_000, determination.findings().get(2).text().length());
    }

    @Test
    void namesNeverClash() {
        List<String> names = List.of(
                ("adl_improved adlImproved Adl_Improved class yield hashCode wait getClass request weeks completed determine"
                                + " course with of gates amount ceiling weigh facts reading value evidence decided id _x"
                                + " GUIDELINE UNSTATED serialVersionUID part sure possible true_ int record var Logic"
                                + " Truth anyOf phaseCondition adl_improved_evidence CBT CBT_REQUIRES goal")
                        .split(" "));
        List<Fact> facts = names.stream().map(Models::fact).toList();
        Condition all = new Condition.Count(
                Condition.Quantifier.AT_LEAST,
                2,
                facts.stream().map(Models::holds).toList());
        List<Guideline> guidelines = new ArrayList<>();
        for (String name : List.of(
                "Ruleset",
                "String",
                "Override",
                "Logic",
                "Request",
                "cbt_request",
                "CbtRequest",
                "class",
                "Map",
                "2014",
                "e\u0301",
                "Facts2",
                "Truth",
                "Course",
                "java",
                "org")) {
            Definition definition = Models.definition(name, "goal_met", all);
            List<Recommendation> recommendations =
                    List.of("CBT", "cbt_", "Treatment", "wait", "class", "Decided").stream()
                            .map(treatment -> Models.recommendation(
                                    Models.treatment(treatment),
                                    treatment,
                                    List.of(new Clause.Requires(
                                            Models.AT,
                                            Models.any(new Condition.Defined(definition), all),
                                            Optional.empty()))))
                            .toList();
            guidelines.add(Models.guideline(name, List.of(definition), recommendations.toArray(Recommendation[]::new)));
        }
        List<JavaFile> files = JavaGenerator.generate(
                Models.ruleset(List.of(Models.treatment("CBT")), facts, guidelines.toArray(Guideline[]::new)), PACKAGE);
        assertEquals(List.of(), new Compiled(files).errors());
        assertEquals(
                files.size(),
                files.stream()
                        .map(file -> file.path().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count());
    }

    @Test
    void largeGuidelinesFitIntoClassFiles() {
        List<Fact> facts = IntStream.range(0, 1_000)
                .mapToObj(index -> Models.fact("fact_" + index))
                .toList();
        List<Condition> parts = facts.stream().map(Models::holds).toList();
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause.Requires(Models.AT, new Condition.Any(parts), Optional.empty()));
        clauses.add(new Clause.Contraindicated(Models.AT, new Condition.All(parts), Optional.empty()));
        clauses.add(new Clause.Requires(
                Models.AT, new Condition.Count(Condition.Quantifier.AT_MOST, 999, parts), Optional.empty()));
        facts.forEach(fact -> clauses.add(new Clause.Requires(Models.AT, Models.holds(fact), Optional.of("a reason"))));
        Treatment treatment = Models.treatment("CBT");
        List<Treatment> treatments = new ArrayList<>(List.of(treatment));
        IntStream.range(0, 1_200).forEach(index -> treatments.add(Models.treatment("t" + index)));
        CheckedRuleset ruleset = Models.ruleset(
                treatments,
                facts,
                Models.guideline("large", List.of(), Models.recommendation(treatment, "CBT", clauses)));
        Compiled compiled = new Compiled(JavaGenerator.generate(ruleset, PACKAGE));
        assertEquals(List.of(), compiled.errors());
        Determination determination = compiled.rules(PACKAGE).determine(request("CBT"));
        assertEquals(Outcome.UNDOCUMENTED, determination.outcome());
        assertEquals(1_003, determination.findings().size());
        assertEquals(1_000, determination.missing().size());
        assertEquals(
                Outcome.NOT_ADDRESSED,
                compiled.rules(PACKAGE).determine(request("t7")).outcome());
    }

    @Test
    void definitionsOnDefinitionsAreWorkedOutOnce() {
        Fact fact = Models.fact("fact");
        Condition below = Models.holds(fact);
        List<Definition> definitions = new ArrayList<>();
        for (int index = 0; index < 12; index++) {
            Definition definition =
                    Models.definition("deep", "step_" + index, Models.all(below, Models.any(below, below)));
            definitions.add(definition);
            below = new Condition.Defined(definition);
        }
        CheckedRuleset ruleset = Models.ruleset(
                List.of(Models.CBT),
                List.of(fact),
                Models.guideline(
                        "deep",
                        definitions,
                        Models.recommendation(Models.CBT, "CBT", List.of(Models.initial(1, 5, Optional.of(below))))));
        Compiled compiled = new Compiled(JavaGenerator.generate(ruleset, PACKAGE));
        assertEquals(List.of(), compiled.errors());
        Request request = Request.of(
                        "CBT",
                        Course.UNSTATED.toBuilder().quantity(3).completed(0).build())
                .fact("fact", true)
                .build();
        assertEquals(
                Outcome.CONFORMS, compiled.rules(PACKAGE).determine(request).outcome());
    }

    private static Request request(String treatment) {
        return Request.of(treatment, Course.UNSTATED.toBuilder().quantity(3).build())
                .build();
    }
}
