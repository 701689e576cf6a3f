package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/**
 * What narrows an amount.
 *
 * @param where boolean expressions under which it does, all of them; none: always
 * @param most what it leaves; nothing certifiable where it is 0
 */
record Narrowing(List<CodeBlock> where, CodeBlock most) {

    private static final int PER_METHOD = 100;

    /** What is left where a gate is shut. */
    static final CodeBlock NOTHING = CodeBlock.of("0");

    // if (Gates.isPast(…) && (functionalImprovement() & reading) == 0) {
    //     return 0;
    // }
    // amount = Math.min(amount, 24);
    private CodeBlock statement() {
        CodeBlock narrows = most == NOTHING
                ? CodeBlock.of("return 0;\n")
                : CodeBlock.of(
                        "amount = $T.min($L);\n", Math.class, Expression.arguments(CodeBlock.of("amount"), most));
        return where.isEmpty()
                ? narrows
                : CodeBlock.builder()
                        .beginControlFlow("if ($L)", Expression.allOf(where))
                        .add(narrows)
                        .endControlFlow()
                        .build();
    }

    // amount = narrowed(amount, completed, reading);
    /** The statements that narrow a local {@code amount}, in methods of their own where they are many. */
    static CodeBlock statements(List<Narrowing> all, ConditionMethods conditions, TypeSpec.Builder type) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (all.size() <= PER_METHOD) {
            all.forEach(one -> code.add(one.statement()));
            return code.build();
        }
        for (List<Narrowing> chunk : ConditionMethods.chunks(all, PER_METHOD)) {
            String name = conditions.allocate("narrowed");
            MethodSpec.Builder method = AmountGenerator.method(name)
                    .addParameter(long.class, "before")
                    .addParameter(long.class, "completed")
                    .addParameter(int.class, "reading")
                    .addStatement("long amount = before");
            chunk.forEach(one -> method.addCode(one.statement()));
            type.addMethod(method.addStatement("return amount").build());
            code.addStatement("amount = $N(amount, completed, reading)", name);
        }
        return code.build();
    }
}
