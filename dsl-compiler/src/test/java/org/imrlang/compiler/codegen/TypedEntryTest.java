package org.imrlang.compiler.codegen;

import static org.imrlang.compiler.codegen.Decisions.FACTS;
import static org.imrlang.compiler.codegen.Decisions.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.InvalidRequestException;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Window;
import org.junit.jupiter.api.Test;

/** What a developer calls: a method for each fact that the text reads, with its type. */
class TypedEntryTest {

    private static final Definition GOAL = Models.definition(
            "guide",
            "goal",
            new Condition.NumberCompared(of(Decisions.PAIN), Comparison.AT_LEAST, new BigDecimal("50")));

    private static final List<JavaFile> FILES = JavaGenerator.generate(
            Models.ruleset(
                    List.of(Models.CBT),
                    FACTS,
                    Models.guideline(
                            "guide",
                            List.of(GOAL),
                            Models.recommendation(
                                    Models.CBT,
                                    new Condition.Includes(Decisions.DIAGNOSIS, List.of("F*")),
                                    Models.initial(4, 6, Optional.empty()),
                                    Models.thenMax(13, 20, Optional.of(new Condition.Defined(GOAL))),
                                    new Clause.Until(
                                            Models.AT,
                                            new TimeSpan(6, TimeUnit.MONTH),
                                            new Reading.OfFact(Decisions.SURGERY),
                                            Optional.of(Models.holds(Decisions.OK))),
                                    Models.cap(9, Window.INJURY, Optional.empty(), Optional.of(Decisions.REGION))),
                            Models.recommendation(
                                    Models.CBT,
                                    new Condition.NumberCompared(
                                            of(Decisions.DOSE), Comparison.MORE, new BigDecimal("2"))))),
            "org.example");

    private static final String CALL =
            "Guide.cbt().request(12).completed(0).pain(50).pain(new java.math.BigDecimal(\"0.5\"))"
                    + ".dose(1).surgery(java.time.LocalDate.of(2014, 1, 1)).region(Region.LOW_BACK).ok(true)"
                    + ".diagnosis(\"F32.2\").diagnosis(java.util.List.of(\"F32.2\", \"A\"))";

    @Test
    void everyFactHasAMethodOfItsType() {
        Compiled compiled = new Compiled(caller(CALL + ".determine()"));
        assertEquals(List.of(), compiled.errors());
        Determination typed = (Determination) Compiled.call(compiled.type("org.example.Caller"), null, "call");
        Request byName = Request.of(
                        "CBT",
                        Course.UNSTATED.toBuilder().quantity(12).completed(0).build())
                .fact("pain", new FactValue.Number(new BigDecimal("0.5")))
                .fact("dose", new FactValue.Number(BigDecimal.ONE))
                .fact("surgery", new FactValue.Date(LocalDate.of(2014, 1, 1)))
                .fact("region", new FactValue.Choice("low_back"))
                .fact("ok", true)
                .fact("diagnosis", new FactValue.Codes(List.of("F32.2", "A")))
                .build();
        Determination named = compiled.rules("org.example").determine(byName);
        assertEquals("6/6", Decisions.shown(typed));
        assertEquals(Decisions.shown(typed), Decisions.shown(named));
        assertEquals(typed.outcome(), named.outcome());
        Request wrong = Request.of(
                        "CBT", Course.UNSTATED.toBuilder().quantity(12).build())
                .fact("region", new FactValue.Choice("elbow"))
                .build();
        InvalidRequestException refused = assertThrows(
                InvalidRequestException.class,
                () -> compiled.rules("org.example").determine(wrong));
        assertEquals("`region` has no value `elbow`; it is one of `low_back`, `neck`, `Neck_`", refused.getMessage());
        assertEquals(
                new FactType.Choice(List.of("low_back", "neck", "Neck_")),
                compiled.rules("org.example").vocabulary().facts().get("region").type());
    }

    /** The reading of a request tells where the vocabulary need not be asked: it must never let a mistake pass. */
    @Test
    void aMistakeByNameIsRefusedInTheWordsOfTheVocabulary() {
        Rules rules = new Compiled(FILES).rules("org.example");
        Course course = Course.UNSTATED.toBuilder().quantity(12).completed(0).build();
        Delivery ofAnother = new Delivery("massage", LocalDate.of(2014, 1, 1), 1, Map.of());
        for (Request wrong : List.of(
                Request.of("massage", course).fact("ok", true).build(),
                Request.of("CBT", Course.UNSTATED).fact("ok", true).build(),
                Request.of("CBT", course.toBuilder().delivered(ofAnother).build())
                        .fact("ok", true)
                        .build(),
                request(course, "okay", FactValue.YesNo.of(true)),
                request(course, "goal", FactValue.YesNo.of(true)),
                request(course, "ok", new FactValue.Choice("neck")),
                request(course, "pain", FactValue.YesNo.of(true)),
                request(course, "pain", new FactValue.Number(new BigDecimal("1e999999999"))),
                request(course, "dose", new FactValue.Date(LocalDate.of(2014, 1, 1))),
                request(course, "surgery", new FactValue.Date(LocalDate.of(10_000, 1, 1))),
                request(course, "surgery", new FactValue.Date(LocalDate.of(0, 12, 31))),
                request(course, "surgery", new FactValue.Date(LocalDate.MAX)),
                request(course, "surgery", new FactValue.Date(LocalDate.MIN)),
                request(course, "region", new FactValue.Choice("LOW_BACK")),
                request(course, "diagnosis", new FactValue.Number(BigDecimal.ONE)))) {
            InvalidRequestException expected = assertThrows(
                    InvalidRequestException.class, () -> rules.vocabulary().check(wrong));
            InvalidRequestException refused =
                    assertThrows(InvalidRequestException.class, () -> rules.determine(wrong), expected.getMessage());
            assertEquals(expected.getMessage(), refused.getMessage());
        }
        for (String fact : rules.vocabulary().facts().keySet()) {
            assertEquals(
                    Decisions.shown(rules.determine(Request.of("CBT", course).build())),
                    Decisions.shown(rules.determine(request(course, fact, new FactValue.YesNo(Truth.UNKNOWN)))));
        }
    }

    private static Request request(Course course, String fact, FactValue value) {
        return Request.of("CBT", course).fact(fact, value).build();
    }

    @Test
    void whatTheTextDoesNotReadOrAnotherTypeDoesNotCompile() {
        for (String wrong : List.of(
                ".relapse(true)", ".ok(1)", ".pain(true)", ".region(\"low_back\")", ".surgery(\"2014-01-01\")")) {
            assertTrue(
                    !new Compiled(caller("Guide.cbt().request(12)" + wrong))
                            .errors()
                            .isEmpty(),
                    wrong);
        }
    }

    @Test
    void aRequestCanBeSerialized() throws IOException, ClassNotFoundException {
        Compiled compiled = new Compiled(caller(CALL));
        assertEquals(List.of(), compiled.errors());
        Object request = Compiled.call(compiled.type("org.example.Caller"), null, "call");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(request);
        }
        Object copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException, IOException {
                return type.getName().startsWith("org.example.")
                        ? compiled.type(type.getName())
                        : super.resolveClass(type);
            }
        }) {
            copy = in.readObject();
        }
        Determination determination = (Determination) Compiled.call(copy.getClass(), copy, "determine");
        assertEquals("6/6", Decisions.shown(determination));
    }

    private static List<JavaFile> caller(String expression) {
        List<JavaFile> files = new ArrayList<>(FILES);
        files.add(new JavaFile(
                "org/example/Caller.java",
                "package org.example; public class Caller { public static Object call() { return " + expression
                        + "; } }"));
        return files;
    }

    @Test
    void choicesAndTheirValuesNeverClash() {
        List<Fact> facts = new ArrayList<>();
        for (String name : List.of("cbt_request", "String", "Facts", "Ruleset", "guide", "class", "Truth", "choices")) {
            facts.add(Models.fact(
                    name,
                    new FactType.Choice(
                            List.of("low_back", "lowBack", "Low_Back", "text", "TEXT_", "class", "values"))));
        }
        Condition[] all = facts.stream()
                .map(fact -> new Condition.Chosen(fact, List.of("lowBack", "Low_Back", "text")))
                .toArray(Condition[]::new);
        List<JavaFile> files = JavaGenerator.generate(
                Models.ruleset(
                        List.of(Models.CBT),
                        facts,
                        Models.guideline(
                                "guide",
                                List.of(),
                                Models.recommendation(
                                        Models.CBT, Models.all(all), Models.initial(4, 6, Optional.empty())))),
                "org.example");
        assertEquals(List.of(), new Compiled(files).errors());
    }
}
