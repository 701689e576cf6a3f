package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.runtime.Amounts;
import org.imrlang.runtime.Logic;

/** The method that gives the ceiling of a recommendation's phases. */
final class CeilingGenerator {

    private static final int PHASES_PER_METHOD = 100;

    private final List<Clause.Phase> phases;
    private final ConditionMethods conditions;

    /** The ceiling so far where it is a constant; else a local holds it. */
    private OptionalLong constant = OptionalLong.of(0);

    private boolean declared;

    CeilingGenerator(List<Clause.Phase> phases, ConditionMethods conditions) {
        this.phases = phases;
        this.conditions = conditions;
    }

    // private long ceiling(long completed, int reading) {
    //     if (completed < 4 || (functionalImprovement() & reading) == 0) {
    //         return 6;
    //     }
    //     long ceiling = 20;
    //     if ((relapse() & reading) != 0) {
    //         ceiling = 30;
    //     }
    //     return ceiling;
    // }
    String addTo(TypeSpec.Builder request, String suffix) {
        String first = conditions.allocate("ceiling" + suffix);
        String name = first;
        for (int from = 0; from < phases.size(); from += PHASES_PER_METHOD) {
            int to = Math.min(phases.size(), from + PHASES_PER_METHOD);
            MethodSpec.Builder method = AmountGenerator.method(name);
            declared = from > 0 && constant.isEmpty();
            if (declared) {
                method.addParameter(long.class, "before").addStatement("long ceiling = before");
            }
            if (from == 0) {
                method.addJavadoc("The high end of the last open phase.");
            }
            method.addParameter(long.class, "completed").addParameter(int.class, "reading");
            phases(method, from, to);
            if (to == phases.size()) {
                method.addStatement("return $L", ceiling());
            } else {
                name = conditions.allocate("ceilingNext" + suffix);
                method.addStatement("return $N($Lcompleted, reading)", name, constant.isPresent() ? "" : "ceiling, ");
            }
            request.addMethod(method.build());
        }
        return first;
    }

    private void phases(MethodSpec.Builder method, int from, int to) {
        for (int index = from; index < to; index++) {
            Clause.Phase phase = phases.get(index);
            List<CodeBlock> shut = new ArrayList<>();
            if (index > 0) {
                shut.add(CodeBlock.of(
                        "completed < $L",
                        AmountGenerator.amount(phases.get(index - 1).low())));
            }
            phase.condition().ifPresent(condition -> shut.add(isNot(condition, "phaseCondition")));
            if (!shut.isEmpty()) {
                method.beginControlFlow("if ($L)", CodeBlock.join(shut, " || "))
                        .addStatement("return $L", ceiling())
                        .endControlFlow();
            }
            method.addCode(rise(phase, index + 1));
        }
    }

    private CodeBlock ceiling() {
        return constant.isPresent() ? AmountGenerator.amount(constant.getAsLong()) : CodeBlock.of("ceiling");
    }

    private CodeBlock rise(Clause.Phase phase, int number) {
        if (phase.amount().isEmpty()) {
            constant = OptionalLong.of(Logic.UNLIMITED);
            return CodeBlock.of("");
        }
        long high = phase.amount().get().high();
        boolean more = phase.written() == Clause.Written.THEN_MORE;
        if (phase.adjustments().isEmpty()) {
            if (!more) {
                constant = OptionalLong.of(high);
                return CodeBlock.of("");
            } else if (constant.isPresent()) {
                constant = OptionalLong.of(Amounts.sum(constant.getAsLong(), high));
                return CodeBlock.of("");
            }
            return CodeBlock.of("ceiling = $T.sum(ceiling, $L);\n", Amounts.class, AmountGenerator.amount(high));
        }
        return more ? adjustedShare(phase, number, high) : adjusted(local(), phase, high);
    }

    /** The local that holds the ceiling, with its declaration where it has none yet. */
    private String local() {
        String local = declared ? "ceiling" : "long ceiling";
        declared = true;
        constant = OptionalLong.empty();
        return local;
    }

    // long more2 = 4;
    // if ((relapse() & reading) != 0) {
    //     more2 = 6;
    // }
    // long ceiling = Amounts.sum(6, more2);
    private CodeBlock adjustedShare(Clause.Phase phase, int number, long high) {
        String share = "more" + number;
        CodeBlock before = ceiling();
        CodeBlock adjusted = adjusted("long " + share, phase, high);
        return CodeBlock.builder()
                .add(adjusted)
                .addStatement("$L = $T.sum($L, $N)", local(), Amounts.class, before, share)
                .build();
    }

    // ceiling = 20;
    // if ((relapse() & reading) != 0) {
    //     ceiling = 30;
    // }
    // if ((Logic.not(frail()) & reading) == 0) {
    //     ceiling = 10;
    // }
    private CodeBlock adjusted(String assigned, Clause.Phase phase, long high) {
        String name = assigned.substring(assigned.lastIndexOf(' ') + 1);
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$L = $L", assigned, AmountGenerator.amount(high));
        // the last assignment stays: the highest that is raised to, or else the lowest that is lowered to
        phase.adjustments().stream()
                .filter(Clause.Adjustment::raises)
                .sorted(Comparator.comparingLong(Clause.Adjustment::to))
                .forEach(raised -> assign(code, name, raised, CodeBlock.of("!= 0"), raised.condition()));
        phase.adjustments().stream()
                .filter(adjustment -> !adjustment.raises())
                .sorted(Comparator.comparingLong(Clause.Adjustment::to).reversed())
                .forEach(lowered ->
                        assign(code, name, lowered, CodeBlock.of("== 0"), new Condition.Not(lowered.condition())));
        return code.build();
    }

    private void assign(
            CodeBlock.Builder code, String name, Clause.Adjustment adjustment, CodeBlock holds, Condition condition) {
        code.beginControlFlow(
                        "if (($L & reading) $L)", operand(condition, adjustment.raises() ? "raised" : "lowered"), holds)
                .addStatement("$N = $L", name, AmountGenerator.amount(adjustment.to()))
                .endControlFlow();
    }

    private CodeBlock isNot(Condition condition, String wantedName) {
        return CodeBlock.of("($L & reading) == 0", operand(condition, wantedName));
    }

    private CodeBlock operand(Condition condition, String wantedName) {
        return conditions.condition(condition, Form.BITS, wantedName).operand(Expression.Operator.AND);
    }
}
