package org.imrlang.benchmarks.peers;

import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.optimizer.CelOptimizationException;
import dev.cel.optimizer.CelOptimizer;
import dev.cel.optimizer.CelOptimizerFactory;
import dev.cel.optimizer.optimizers.InliningOptimizer;
import dev.cel.optimizer.optimizers.InliningOptimizer.InlineVariable;
import dev.cel.optimizer.optimizers.SubexpressionOptimizer;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
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
                .addLibraries(CelExtensions.math())
                .addVar("treatment", SimpleType.STRING)
                .addVar("requested", SimpleType.INT)
                .addVar("completed", NullableType.create(SimpleType.INT))
                .addVar("adl_improved", NullableType.create(SimpleType.BOOL))
                .addVar("work_restrictions_reduced", NullableType.create(SimpleType.BOOL))
                .addVar("dependency_reduced", NullableType.create(SimpleType.BOOL))
                .addVar("sure", SimpleType.INT)
                .addVar("possible", SimpleType.INT)
                .build();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .addLibraries(CelExtensions.math())
                .build();
        try {
            // Puts the amounts in the place of their names, and has what then stands there twice decided once.
            CelOptimizer optimizer = CelOptimizerFactory.standardCelOptimizerBuilder(
                            CelFactory.combine(compiler, runtime))
                    .addAstOptimizers(
                            InliningOptimizer.newInstance(
                                    InlineVariable.of("sure", compiled(compiler, "sure.cel")),
                                    InlineVariable.of("possible", compiled(compiler, "possible.cel"))),
                            SubexpressionOptimizer.getInstance())
                    .build();
            program = runtime.createProgram(optimizer.optimize(compiled(compiler, "determination.cel")));
        } catch (CelValidationException | CelOptimizationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CelAbstractSyntaxTree compiled(CelCompiler compiler, String file) throws CelValidationException {
        return compiler.compile(ModelText.of(file)).getAst();
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
