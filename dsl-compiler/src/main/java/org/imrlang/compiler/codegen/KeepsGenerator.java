package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.CourseLimits;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.TimeUnit;

/** The methods that say whether a request keeps within the frequency and the duration of one recommendation. */
final class KeepsGenerator {

    private final Recommendation recommendation;
    private final List<Clause.Phase> phases;
    private final ConditionMethods conditions;
    private final String suffix;

    KeepsGenerator(Recommendation recommendation, ConditionMethods conditions, String suffix) {
        this.recommendation = recommendation;
        this.phases = recommendation.phases();
        this.conditions = conditions;
        this.suffix = suffix;
    }

    // private boolean keeps(long completed) {
    //     int phase = openPhase(completed);
    //     if (phase == 1 && !CourseLimits.keeps(course(), "CBT", FREQUENCY_STEPS)) {
    //         return false;
    //     }
    //     return CourseLimits.keeps(course(), 8, TimeUnit.WEEK);
    // }
    /** Adds the methods where the recommendation has such a limit; gives the name of the one that says it. */
    Optional<String> addTo(TypeSpec.Builder request) {
        List<CodeBlock> exceeds = new ArrayList<>();
        boolean byPhase = byPhase(Clause.Frequency.class, Clause.Phase::frequency, this::frequency, exceeds)
                | byPhase(Clause.Duration.class, Clause.Phase::duration, this::duration, exceeds);
        for (Clause clause : recommendation.clauses()) {
            if (clause instanceof Clause.Apart apart
                    && NarrowingClauses.timeUnit(recommendation.treatment()).isEmpty()) {
                exceeds.add(CodeBlock.of("$L$L", isNotLifted(apart.unless()), apart(apart)));
            } else if (clause instanceof Clause.Until until) {
                exceeds.add(CodeBlock.of("$L$L", isNotLifted(until.unless()), until(until)));
            }
        }
        if (exceeds.isEmpty()) {
            return Optional.empty();
        }
        String name = conditions.allocate("keeps" + suffix);
        MethodSpec.Builder keeps = MethodSpec.methodBuilder(name)
                .addJavadoc("Whether the request keeps within the frequency and the duration that this allows.")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(long.class, "completed")
                .returns(boolean.class);
        if (byPhase) {
            keeps.addStatement("int phase = $N(completed)", openPhase(request));
        }
        for (CodeBlock exceeded : exceeds) {
            keeps.beginControlFlow("if ($L)", exceeded)
                    .addStatement("return false")
                    .endControlFlow();
        }
        request.addMethod(keeps.addStatement("return true").build());
        return Optional.of(name);
    }

    /** Adds what each phase, or the recommendation for it, says; answers whether the phases differ. */
    private <C extends Clause> boolean byPhase(
            Class<C> kind,
            Function<Clause.Phase, Optional<C>> own,
            Function<C, CodeBlock> exceeds,
            List<CodeBlock> all) {
        Optional<C> general = recommendation.clauses().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
        Map<C, List<Integer>> phasesOf = new LinkedHashMap<>();
        general.ifPresent(clause -> add(phasesOf, clause, 0));
        for (int index = 0; index < phases.size(); index++) {
            int number = index + 1;
            own.apply(phases.get(index)).or(() -> general).ifPresent(clause -> add(phasesOf, clause, number));
        }
        boolean differ = false;
        for (Map.Entry<C, List<Integer>> entry : phasesOf.entrySet()) {
            boolean always = entry.getValue().size() == phases.size() + 1;
            differ |= !always;
            CodeBlock isOpen = always ? CodeBlock.of("") : CodeBlock.of("$L && ", isOneOf(entry.getValue()));
            all.add(CodeBlock.of("$L$L", isOpen, exceeds.apply(entry.getKey())));
        }
        return differ;
    }

    private static <C> void add(Map<C, List<Integer>> phasesOf, C clause, int phase) {
        phasesOf.computeIfAbsent(clause, unused -> new ArrayList<>()).add(phase);
    }

    // (phase == 0 || phase == 2)
    private static String isOneOf(List<Integer> phases) {
        String any = phases.stream().map(phase -> "phase == " + phase).collect(Collectors.joining(" || "));
        return phases.size() == 1 ? any : "(" + any + ")";
    }

    private CodeBlock frequency(Clause.Frequency clause) {
        return CodeBlock.of(
                "!$T.keeps(course(), $S, $L)",
                CourseLimits.class,
                conditions.treatment(),
                conditions.constants().steps(clause.steps()));
    }

    private CodeBlock duration(Clause.Duration clause) {
        return CodeBlock.of(
                "!$T.keeps(course(), $L, $L)",
                CourseLimits.class,
                AmountGenerator.amount(clause.range().high()),
                TimeValues.unit(clause.unit()));
    }

    private CodeBlock apart(Clause.Apart clause) {
        return CodeBlock.of("!$T.keepsApart(course(), $L)", CourseLimits.class, TimeValues.parts(clause.least()));
    }

    private CodeBlock until(Clause.Until clause) {
        CodeBlock days = new NarrowingClauses(recommendation.treatment(), conditions)
                .daysLeft(clause, CodeBlock.of("$T.SURE", Logic.class));
        return CodeBlock.of("!$T.keeps(course(), $L, $L)", CourseLimits.class, days, TimeValues.unit(TimeUnit.DAY));
    }

    private CodeBlock isNotLifted(Optional<Condition> unless) {
        return unless.map(condition -> CodeBlock.of("($L & $T.SURE) == 0 && ", operand(condition), Logic.class))
                .orElse(CodeBlock.of(""));
    }

    // private int openPhase(long completed) {
    //     if (completed < 4 || (functionalImprovement() & Logic.SURE) == 0) {
    //         return 1;
    //     }
    //     return 2;
    // }
    private String openPhase(TypeSpec.Builder request) {
        String name = conditions.allocate("openPhase" + suffix);
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc("The last phase that is open for sure, from 1; 0 where none is.")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(long.class, "completed")
                .returns(int.class);
        for (int index = 0; index < phases.size(); index++) {
            List<CodeBlock> shut = new ArrayList<>();
            if (index > 0) {
                shut.add(CodeBlock.of(
                        "completed < $L",
                        AmountGenerator.amount(phases.get(index - 1).low())));
            }
            phases.get(index)
                    .condition()
                    .ifPresent(condition ->
                            shut.add(CodeBlock.of("($L & $T.SURE) == 0", operand(condition), Logic.class)));
            if (!shut.isEmpty()) {
                method.beginControlFlow("if ($L)", CodeBlock.join(shut, " || "))
                        .addStatement("return $L", index)
                        .endControlFlow();
            }
        }
        request.addMethod(method.addStatement("return $L", phases.size()).build());
        return name;
    }

    private CodeBlock operand(Condition condition) {
        return conditions.condition(condition, Form.BITS, "phaseCondition").operand(Expression.Operator.AND);
    }
}
