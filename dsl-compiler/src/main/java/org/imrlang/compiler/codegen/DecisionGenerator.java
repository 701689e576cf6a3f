package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Logic;

/** The methods that decide: straight code that allocates nothing but its result. */
final class DecisionGenerator {

    private final Recommendation recommendation;
    private final List<Clause.Phase> phases;
    private final List<Condition> gates;
    private final ConditionMethods conditions;

    DecisionGenerator(Recommendation recommendation, ConditionMethods conditions) {
        this.recommendation = recommendation;
        this.phases = recommendation.phases();
        this.gates = GateConditions.of(recommendation);
        this.conditions = conditions;
    }

    void addTo(TypeSpec.Builder request) {
        request.addMethod(determine());
        if (!phases.isEmpty()) {
            request.addMethod(amount()).addMethod(ceiling());
        } else if (!gates.isEmpty()) {
            request.addMethod(amountWithoutPhases());
        }
        if (!gates.isEmpty()) {
            request.addMethod(gates());
        }
    }

    private MethodSpec determine() {
        return MethodSpec.methodBuilder("determine")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Determination.class)
                .addStatement("requireQuantity()")
                .addCode(phases.isEmpty() ? decidedByGates() : decidedByPhases())
                .build();
    }

    // return decided(amount(Logic.SURE), amount(Logic.POSSIBLE));
    private CodeBlock decidedByGates() {
        CodeBlock.Builder code = CodeBlock.builder();
        return gates.isEmpty()
                ? code.addStatement("return decided($1T.UNLIMITED, $1T.UNLIMITED)", Logic.class)
                        .build()
                : code.addStatement("return decided(amount($1T.SURE), amount($1T.POSSIBLE))", Logic.class)
                        .build();
    }

    // if (course().knowsCompleted()) {
    //     long completed = course().completed("CBT");
    //     return decided(amount(completed, Logic.SURE), amount(completed, Logic.POSSIBLE));
    // }
    // long possible = amount(0, Logic.POSSIBLE);
    // possible = Math.max(possible, amount(4, Logic.POSSIBLE));
    // return decided(0, possible);
    private CodeBlock decidedByPhases() {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (course().knowsCompleted())")
                .addStatement(
                        "long completed = course().completed($S)",
                        recommendation.treatment().name())
                .addStatement(
                        "return decided(amount(completed, $1T.SURE), amount(completed, $1T.POSSIBLE))", Logic.class)
                .endControlFlow();
        if (phases.size() == 1) {
            return code.addStatement("return decided(0, amount(0, $T.POSSIBLE))", Logic.class)
                    .build();
        }
        code.add("// the amount falls with what was delivered, but for where the next phase opens\n");
        code.addStatement("long possible = amount(0, $T.POSSIBLE)", Logic.class);
        phases.stream()
                .limit(phases.size() - 1)
                .mapToLong(Clause.Phase::low)
                .distinct()
                .forEach(low -> code.addStatement(
                        "possible = $T.max(possible, amount($L, $T.POSSIBLE))", Math.class, amount(low), Logic.class));
        return code.addStatement("return decided(0, possible)").build();
    }

    // private long amount(long completed, int reading) {
    //     if ((gates() & reading) == 0) {
    //         return 0;
    //     }
    //     return Logic.left(ceiling(completed, reading), course().used(completed));
    // }
    private MethodSpec amount() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("amount")
                .addJavadoc("What can be certified where so much was delivered.")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(long.class, "completed")
                .addParameter(int.class, "reading")
                .returns(long.class);
        if (!gates.isEmpty()) {
            method.beginControlFlow("if ((gates() & reading) == 0)")
                    .addStatement("return 0")
                    .endControlFlow();
        }
        return method.addStatement("return $T.left(ceiling(completed, reading), course().used(completed))", Logic.class)
                .build();
    }

    // private long amount(int reading) {
    //     return (gates() & reading) == 0 ? 0 : Logic.UNLIMITED;
    // }
    private static MethodSpec amountWithoutPhases() {
        return MethodSpec.methodBuilder("amount")
                .addJavadoc("What can be certified: all or nothing.")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(int.class, "reading")
                .returns(long.class)
                .addStatement("return (gates() & reading) == 0 ? 0 : $T.UNLIMITED", Logic.class)
                .build();
    }

    // private long ceiling(long completed, int reading) {
    //     if (completed < 4 || (functionalImprovement() & reading) == 0) {
    //         return 6;
    //     }
    //     return 20;
    // }
    private MethodSpec ceiling() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("ceiling")
                .addJavadoc("The high end of the last open phase.")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(long.class, "completed")
                .addParameter(int.class, "reading")
                .returns(long.class);
        CodeBlock ceiling = CodeBlock.of("0");
        Optional<Long> delivered = Optional.empty();
        for (Clause.Phase phase : phases) {
            List<CodeBlock> shut = new ArrayList<>();
            delivered.ifPresent(low -> shut.add(CodeBlock.of("completed < $L", amount(low))));
            phase.condition()
                    .ifPresent(condition -> shut.add(CodeBlock.of(
                            "($L & reading) == 0",
                            conditions
                                    .condition(condition, Form.BITS, "phaseCondition")
                                    .operand(Expression.Operator.AND))));
            if (!shut.isEmpty()) {
                method.beginControlFlow("if ($L)", CodeBlock.join(shut, " || "))
                        .addStatement("return $L", ceiling)
                        .endControlFlow();
            }
            ceiling = amount(phase.ceiling());
            delivered = Optional.of(phase.low());
        }
        return method.addStatement("return $L", ceiling).build();
    }

    // private int gates() {
    //     return functionalImprovement() & Logic.not(dependencyReduced());
    // }
    private MethodSpec gates() {
        Condition all = gates.size() == 1 ? gates.get(0) : new Condition.All(gates);
        return MethodSpec.methodBuilder("gates")
                .addJavadoc("Whether anything can be certified at all.")
                .addModifiers(Modifier.PRIVATE)
                .returns(int.class)
                .addCode(new MethodBody(conditions, Form.BITS).returning(all))
                .build();
    }

    /** An amount as Java writes it. */
    static CodeBlock amount(long amount) {
        if (amount == Logic.UNLIMITED) {
            return CodeBlock.of("$T.UNLIMITED", Logic.class);
        }
        return CodeBlock.of(amount > Integer.MAX_VALUE ? "$LL" : "$L", amount);
    }
}
