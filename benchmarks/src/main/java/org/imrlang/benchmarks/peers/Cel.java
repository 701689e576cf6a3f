package org.imrlang.benchmarks.peers;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.benchmarks.PsychologicalLine;
import org.imrlang.runtime.Truth;

/** Google's cel-java: an expression that is type-checked and planned once, and takes the line as a map of variables. */
final class Cel implements Peer<Map<String, Object>, Object> {

    private final Program program;

    Cel() {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addLibraries(CelExtensions.bindings(), CelExtensions.math())
                .addVar("treatment", SimpleType.STRING)
                .addVar("requested", SimpleType.INT)
                .addVar("completed", NullableType.create(SimpleType.INT))
                .addVar("adl_improved", NullableType.create(SimpleType.BOOL))
                .addVar("work_restrictions_reduced", NullableType.create(SimpleType.BOOL))
                .addVar("dependency_reduced", NullableType.create(SimpleType.BOOL))
                .build();
        try {
            program = CelRuntimeFactory.plannerRuntimeBuilder()
                    .addLibraries(CelExtensions.math())
                    .build()
                    .createProgram(
                            compiler.compile(ModelText.of("psychological.cel")).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, Object> prepare(PsychologicalLine line) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("treatment", Facts.treatment(line));
        variables.put("requested", (long) line.quantity());
        variables.put(
                "completed",
                Facts.completed(line).<Object>map(Integer::longValue).orElse(NullValue.NULL_VALUE));
        variables.put("adl_improved", nullable(line.adlImproved()));
        variables.put("work_restrictions_reduced", nullable(line.workRestrictionsReduced()));
        variables.put("dependency_reduced", nullable(line.dependencyReduced()));
        return variables;
    }

    private static Object nullable(Truth truth) {
        return truth == Truth.UNKNOWN ? NullValue.NULL_VALUE : truth == Truth.YES;
    }

    @Override
    public Object decide(Map<String, Object> input) {
        try {
            return program.eval(input);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Answer answer(Object decided) {
        List<?> values = (List<?>) decided;
        return Answer.of(values.get(0), values.get(1), values.get(2));
    }
}
