package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaGeneratorTest {

    private static final String PACKAGE = "org.example";
    private static final List<JavaFile> FILES = JavaGenerator.generate(Models.psychological(), PACKAGE);
    private static final Compiled PSYCHOLOGICAL = new Compiled(FILES);

    @Test
    void compilesWithoutAWarning() {
        assertEquals(List.of(), PSYCHOLOGICAL.errors());
        assertEquals(
                List.of("org/example/Psychological.java", "org/example/CbtRequest.java", "org/example/Ruleset.java"),
                FILES.stream().map(JavaFile::path).toList());
    }

    @Test
    void theSameRulesetGivesTheSameText() {
        assertEquals(FILES, JavaGenerator.generate(Models.psychological(), PACKAGE));
        FILES.forEach(file -> assertFalse(file.text().contains("\r"), file.path()));
    }

    @ParameterizedTest
    @CsvSource({
        "12, , UNKNOWN, UNDOCUMENTED, 0, 12",
        "4, , UNKNOWN, UNDOCUMENTED, 0, 4",
        "6, 0, UNKNOWN, CONFORMS, 6, 6",
        "12, 0, NO, CONFORMS_IN_PART, 6, 6",
        "14, 6, YES, CONFORMS, 14, 14",
        "15, 6, YES, CONFORMS_IN_PART, 14, 14",
        "14, 6, UNKNOWN, UNDOCUMENTED, 0, 14",
        "14, 6, NO, DOES_NOT_CONFORM, 0, 0",
        "3, 4, UNKNOWN, UNDOCUMENTED, 2, 3",
        "20, , YES, UNDOCUMENTED, 0, 16",
        "7, , NO, UNDOCUMENTED, 0, 6",
        "1, 20, YES, DOES_NOT_CONFORM, 0, 0",
    })
    void decidesByClassAndByName(
            int quantity, Integer completed, Truth improved, Outcome outcome, int certified, int possible) {
        Object request = request("cbt");
        request = Compiled.call(request.getClass(), request, "request", quantity);
        request = Compiled.call(request.getClass(), request, "adlImproved", improved);
        request = Compiled.call(request.getClass(), request, "dependencyReduced", true);
        request = Compiled.call(request.getClass(), request, "workRestrictionsReduced", Truth.NO);
        Course.Builder course = Course.UNSTATED.toBuilder().quantity(quantity);
        if (completed != null) {
            request = Compiled.call(request.getClass(), request, "completed", (int) completed);
            course.completed(completed);
        }
        Determination typed = (Determination) Compiled.call(request.getClass(), request, "determine");
        assertEquals(outcome, typed.outcome());
        assertEquals(certified, typed.certified());
        assertEquals(possible, typed.possible());

        Request byName = Request.of("CBT", course.build())
                .fact("adl_improved", new org.imrlang.runtime.FactValue.YesNo(improved))
                .fact("dependency_reduced", true)
                .fact("work_restrictions_reduced", false)
                .build();
        assertEquals(typed, PSYCHOLOGICAL.rules(PACKAGE).determine(byName));
    }

    @Test
    void explainsWhatItDecided() {
        Object request = request("cbt");
        request = Compiled.call(request.getClass(), request, "request", 14);
        Determination determination = (Determination) Compiled.call(request.getClass(), request, "determine");
        assertEquals(
                List.of("completed", "adl_improved", "work_restrictions_reduced", "dependency_reduced"),
                determination.missing());
        assertEquals(1, determination.citations().size());
        assertEquals("psychological", determination.guideline().orElseThrow().name());
    }

    @Test
    void refusesToDecideWithoutAQuantity() {
        Object request = request("cbt");
        AssertionError error =
                assertThrows(AssertionError.class, () -> Compiled.call(request.getClass(), request, "determine"));
        assertEquals(IllegalStateException.class, error.getCause().getCause().getClass());
    }

    @Test
    void aFactThatTheTextDoesNotReadDoesNotCompile() {
        assertEquals(List.of(), caller("Psychological.cbt().request(12).adlImproved(false).determine()"));
        assertTrue(caller("Psychological.cbt().request(12).painRelief(true).determine()")
                .get(0)
                .contains("painRelief"));
    }

    @Test
    void aFactOfTheWrongTypeDoesNotCompile() {
        assertFalse(caller("Psychological.cbt().request(12).adlImproved(\"yes\").determine()")
                .isEmpty());
        assertFalse(caller("Psychological.cbt().request(12).adlImproved(1).determine()")
                .isEmpty());
    }

    @Test
    void refusesANameThatIsNoPackage() {
        assertThrows(
                IllegalArgumentException.class, () -> JavaGenerator.generate(Models.psychological(), "org/../example"));
    }

    private static Object request(String factory) {
        return Compiled.call(PSYCHOLOGICAL.type("org.example.Psychological"), null, factory);
    }

    private static List<String> caller(String expression) {
        List<JavaFile> files = new ArrayList<>(FILES);
        files.add(new JavaFile(
                "org/example/Caller.java",
                "package org.example; class Caller { Object call() { return " + expression + "; } }"));
        return new Compiled(files).errors();
    }
}
