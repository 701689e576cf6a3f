package org.imrlang.compiler.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.Compiled;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is large in one way or another compiles, stays far from what a class file can hold, and is decided by the
 * generated Java as by the interpreter. Each size is beyond the border from which the Java is split;
 * {@code -Dimr.large=10000} makes all of them larger.
 */
class LargeRulesetsTest {

    private static final int MOST_CODE = 32_768;
    private static final int MOST_CONSTANTS = 32_768;
    private static final int REQUESTS = Integer.getInteger("imr.large.requests", 12);

    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("recommendations of one treatment", 400),
            Map.entry("recommendations of one in 100 guidelines", 400),
            Map.entry("treatments", 520),
            Map.entry("rows of a table", 450),
            Map.entry("editions", 450),
            Map.entry("values of a choice", 3_100),
            Map.entry("facts of one treatment", 2_000),
            Map.entry("parts of a condition", 4_000),
            Map.entry("phases", 1_100),
            Map.entry("limits over all guidelines", 1_500),
            Map.entry("clauses of one recommendation", 2_000),
            Map.entry("letters of each text", 19_900));

    static Stream<Arguments> rulesets() {
        return LargeRulesets.all().entrySet().stream().map(entry -> {
            int usual = Optional.ofNullable(SIZES.get(entry.getKey())).orElseThrow();
            int size = Math.max(usual, Integer.getInteger("imr.large", usual));
            return Arguments.of(entry.getKey(), size, entry.getValue().apply(size));
        });
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("rulesets")
    void fitsAndIsDecidedAlike(String what, int size, List<InputFile> files) {
        Compilation compilation = Compiler.compile(files, false);
        CheckedRuleset checked = compilation
                .ruleset()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics().get(0)));
        List<JavaFile> java = JavaGenerator.generate(checked, "large");
        Compiled compiled = new Compiled(java);
        assertEquals(List.of(), compiled.errors(), what);
        compiled.classFiles().forEach((name, bytes) -> {
            ClassFile file = ClassFile.of(bytes);
            assertTrue(file.longest() <= MOST_CODE, () -> name + "." + file.method() + " is long: " + file);
            assertTrue(file.constants() <= MOST_CONSTANTS, () -> name + " has many constants: " + file);
        });
        decideAlike(Interpreter.of(checked), compiled.rules("large"));
    }

    private static void decideAlike(Rules interpreted, Rules generated) {
        DrawnRequests requests = new DrawnRequests(generated.vocabulary(), 0);
        for (int number = 0; number < REQUESTS; number++) {
            Request request = requests.next();
            Determination expected = interpreted.determine(request);
            Determination actual = generated.determine(request);
            int which = number;
            assertEquals(said(expected), said(actual), () -> "request " + which + ": " + request.course());
        }
    }

    /** All that is found without deciding changed requests: of thousands of facts that would take minutes. */
    private static List<Object> said(Determination one) {
        return List.of(
                one.outcome(),
                one.certified(),
                one.possible(),
                one.missing(),
                one.binding(),
                one.guideline(),
                one.frequencyLimit(),
                one.durationLimit(),
                one.citations(),
                one.findings());
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("split")
    void theSameRulesetGivesTheSameText(String what, int size, List<InputFile> files) {
        assertEquals(
                java(files),
                java(files.stream()
                        .sorted((one, other) -> other.name().compareTo(one.name()))
                        .toList()),
                what);
    }

    static Stream<Arguments> split() {
        return rulesets()
                .filter(one -> List.of("recommendations of one in 100 guidelines", "values of a choice")
                        .contains(one.get()[0]));
    }

    private static List<JavaFile> java(List<InputFile> files) {
        return JavaGenerator.generate(Compiler.compile(files, false).ruleset().orElseThrow(), "large");
    }
}
