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

    private static final int PER_METHOD = 100;

    /** How many phases an expression names. */
    private static final int MOST_NAMED = 20;

    /** How many phases a method names: each takes eight bytes of it. */
    private static final int MOST_LISTED = 1_000;

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
        boolean byPhase = byPhase(Clause.Frequency.class, Clause.Phase::frequency, this::frequency, exceeds, request)
                | byPhase(Clause.Duration.class, Clause.Phase::duration, this::duration, exceeds, request);
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
        String first = conditions.allocate("keeps" + suffix);
        String name = first;
        List<List<CodeBlock>> chunks = ConditionMethods.chunks(exceeds, PER_METHOD);
        for (int index = 0; index < chunks.size(); index++) {
            MethodSpec.Builder keeps = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(long.class, "completed")
                    .returns(boolean.class);
            if (index == 0) {
                keeps.addJavadoc("Whether the request keeps within the frequency and the duration that this allows.");
                if (byPhase) {
                    keeps.addStatement("int phase = $N(completed)", openPhase(request));
                }
            } else if (byPhase) {
                keeps.addParameter(int.class, "phase");
            }
            for (CodeBlock exceeded : chunks.get(index)) {
                keeps.beginControlFlow("if ($L)", exceeded)
                        .addStatement("return false")
                        .endControlFlow();
            }
            if (index == chunks.size() - 1) {
                keeps.addStatement("return true");
            } else {
                name = conditions.allocate("keepsNext" + suffix);
                keeps.addStatement("return $N(completed$L)", name, byPhase ? ", phase" : "");
            }
            request.addMethod(keeps.build());
        }
        return Optional.of(first);
    }

    /** Adds what each phase, or the recommendation for it, says; answers whether the phases differ. */
    private <C extends Clause> boolean byPhase(
            Class<C> kind,
            Function<Clause.Phase, Optional<C>> own,
            Function<C, CodeBlock> exceeds,
            List<CodeBlock> all,
            TypeSpec.Builder request) {
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
            CodeBlock isOpen = always ? CodeBlock.of("") : CodeBlock.of("$L && ", isOneOf(entry.getValue(), request));
            all.add(CodeBlock.of("$L$L", isOpen, exceeds.apply(entry.getKey())));
        }
        return differ;
    }

    private static <C> void add(Map<C, List<Integer>> phasesOf, C clause, int phase) {
        phasesOf.computeIfAbsent(clause, unused -> new ArrayList<>()).add(phase);
    }

    // (phase == 0 || phase == 2)
    private String isOneOf(List<Integer> phases, TypeSpec.Builder request) {
        if (phases.size() > MOST_NAMED) {
            return isListed(phases, request) + "(phase)";
        }
        String any = phases.stream().map(phase -> "phase == " + phase).collect(Collectors.joining(" || "));
        return phases.size() == 1 ? any : "(" + any + ")";
    }

    // private static boolean isPhase(int phase) {
    //     return switch (phase) {
    //         case 0, 2, 4 -> true;
    //         default -> isPhase_(phase);
    //     };
    // }
    private String isListed(List<Integer> phases, TypeSpec.Builder request) {
        String name = conditions.allocate("isPhase" + suffix);
        List<List<Integer>> chunks = ConditionMethods.chunks(phases, MOST_LISTED);
        String otherwise = chunks.size() == 1
                ? "false"
                : isListed(phases.subList(MOST_LISTED, phases.size()), request) + "(phase)";
        List<CodeBlock> labels =
                chunks.get(0).stream().map(phase -> CodeBlock.of("$L", phase)).toList();
        request.addMethod(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(int.class, "phase")
                .returns(boolean.class)
                .addCode("return switch (phase) {\n$>case $L -> true;\n", Expression.arguments(labels))
                .addCode("default -> $L;\n$<};\n", otherwise)
                .build());
        return name;
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
        String first = conditions.allocate("openPhase" + suffix);
        String name = first;
        for (int from = 0; from < phases.size(); from += PER_METHOD) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(long.class, "completed")
                    .returns(int.class);
            if (from == 0) {
                method.addJavadoc("The last phase that is open for sure, from 1; 0 where none is.");
            }
            int to = Math.min(phases.size(), from + PER_METHOD);
            shut(method, from, to);
            if (to == phases.size()) {
                method.addStatement("return $L", to);
            } else {
                name = conditions.allocate("openPhaseNext" + suffix);
                method.addStatement("return $N(completed)", name);
            }
            request.addMethod(method.build());
        }
        return first;
    }

    private void shut(MethodSpec.Builder method, int from, int to) {
        for (int index = from; index < to; index++) {
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
    }

    private CodeBlock operand(Condition condition) {
        return conditions.condition(condition, Form.BITS, "phaseCondition").operand(Expression.Operator.AND);
    }
}
