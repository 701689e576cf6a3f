package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.Amounts;
import org.imrlang.runtime.Logic;

/** The methods that work out what one recommendation allows. */
final class AmountGenerator {

    private static final int OPENS_PER_METHOD = 100;

    private final Recommendation recommendation;
    private final List<Clause.Phase> phases;
    private final List<Condition> gates;
    private final ConditionMethods conditions;
    private final String suffix;
    private final Optional<String> limits;

    /**
     * @param suffix what tells the methods of this recommendation from those of others
     * @param limits the method that says what the limits over all guidelines leave, where there are any
     */
    AmountGenerator(
            Recommendation recommendation, ConditionMethods conditions, String suffix, Optional<String> limits) {
        this.recommendation = recommendation;
        this.phases = recommendation.phases();
        this.gates = GateConditions.of(recommendation);
        this.conditions = conditions;
        this.suffix = suffix;
        this.limits = limits;
    }

    /** A private method that gives an amount. */
    static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).returns(long.class);
    }

    // private long amount(long completed, int reading) {
    //     if (completed == Amounts.UNKNOWN) {
    //         return reading == Logic.SURE ? 0 : Math.max(amount(0, reading), amount(4, reading));
    //     }
    //     if ((gates() & reading) == 0) {
    //         return 0;
    //     }
    //     long amount = Logic.left(ceiling(completed, reading), course().used(completed));
    //     amount = Math.min(amount, 24);
    //     return amount;
    // }
    /** Adds the methods; gives the name of the one that gives the amount. */
    String addTo(TypeSpec.Builder request) {
        TypeSpec.Builder parts = TypeSpec.classBuilder("Parts");
        String name = conditions.allocate("amount" + suffix);
        MethodSpec.Builder method = method(name)
                .addJavadoc(
                        "What `$L` allows, line $L, where so much was delivered.",
                        JavadocText.of(recommendation.treatment().name()),
                        recommendation.line())
                .addParameter(long.class, "completed")
                .addParameter(int.class, "reading");
        if (!phases.isEmpty()) {
            method.addCode(whereCompletedIsUnknown(name, parts));
        }
        if (!gates.isEmpty()) {
            method.beginControlFlow("if (($N() & reading) == 0)", gates(parts))
                    .addStatement("return 0")
                    .endControlFlow();
        }
        CodeBlock ceiling = phases.isEmpty()
                ? CodeBlock.of("$T.UNLIMITED", Logic.class)
                : CodeBlock.of(
                        "$T.left($N(completed, reading), course().used(completed))",
                        Logic.class,
                        new CeilingGenerator(phases, conditions).addTo(parts, suffix));
        NarrowingClauses clauses = new NarrowingClauses(recommendation.treatment(), conditions);
        // the order changes nothing of the amount: what leaves nothing first, since it saves the counting of the rest
        List<Narrowing> narrowings = recommendation.clauses().stream()
                .flatMap(clause -> clause.accept(clauses).stream())
                .sorted(Comparator.comparing(narrowing -> narrowing.most() != Narrowing.NOTHING))
                .toList();
        if (narrowings.isEmpty()) {
            method.addStatement("return $L", ceiling);
        } else {
            method.addStatement("long amount = $L", ceiling)
                    .addCode(Narrowing.statements(narrowings, conditions, parts))
                    .addStatement("return amount");
        }
        request.addMethod(method.build()).addMethods(parts.build().methodSpecs());
        return name;
    }

    private CodeBlock whereCompletedIsUnknown(String name, TypeSpec.Builder parts) {
        List<Long> opens = phases.stream()
                .limit(phases.size() - 1)
                .map(Clause.Phase::low)
                .distinct()
                .toList();
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("if (completed == $T.UNKNOWN)", Amounts.class);
        if (opens.isEmpty()) {
            code.addStatement("return reading == $T.SURE ? 0 : $N(0, reading)", Logic.class, name);
        } else {
            code.beginControlFlow("if (reading == $T.SURE)", Logic.class)
                    .addStatement("return 0")
                    .endControlFlow()
                    .add("// the amount falls with what was delivered, but for where the next phase opens\n")
                    .addStatement("long most = $L", at(name, 0));
            code.add(largest(name, opens, parts));
            code.addStatement("return most");
        }
        return code.endControlFlow().build();
    }

    // most = Math.max(most, amount(4, reading));
    /** The statements that make {@code most} the largest amount, in methods of their own where they are many. */
    private CodeBlock largest(String name, List<Long> opens, TypeSpec.Builder parts) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (opens.size() <= OPENS_PER_METHOD) {
            opens.forEach(low -> code.addStatement("most = $T.max(most, $L)", Math.class, at(name, low)));
            return code.build();
        }
        for (List<Long> chunk : ConditionMethods.chunks(opens, OPENS_PER_METHOD)) {
            String more = conditions.allocate("most" + suffix);
            parts.addMethod(method(more)
                    .addParameter(long.class, "before")
                    .addParameter(int.class, "reading")
                    .addStatement("long most = before")
                    .addCode(largest(name, chunk, parts))
                    .addStatement("return most")
                    .build());
            code.addStatement("most = $N(most, reading)", more);
        }
        return code.build();
    }

    // Math.min(amount(4, reading), limits(4, reading))
    private CodeBlock at(String name, long completed) {
        CodeBlock own = CodeBlock.of("$N($L, reading)", name, amount(completed));
        return limits.map(
                        limit -> CodeBlock.of("$T.min($L, $N($L, reading))", Math.class, own, limit, amount(completed)))
                .orElse(own);
    }

    // private int gates() {
    //     return functionalImprovement() & Logic.not(dependencyReduced());
    // }
    private String gates(TypeSpec.Builder request) {
        Condition all = gates.size() == 1 ? gates.get(0) : new Condition.All(gates);
        String name = conditions.allocate("gates" + suffix);
        request.addMethod(MethodSpec.methodBuilder(name)
                .addJavadoc("Whether anything can be certified at all.")
                .addModifiers(Modifier.PRIVATE)
                .returns(int.class)
                .addCode(new MethodBody(conditions, Form.BITS).returning(all))
                .build());
        return name;
    }

    /** An amount as Java writes it. */
    static CodeBlock amount(long amount) {
        if (amount == Logic.UNLIMITED) {
            return CodeBlock.of("$T.UNLIMITED", Logic.class);
        }
        return CodeBlock.of(amount > Integer.MAX_VALUE ? "$LL" : "$L", amount);
    }
}
