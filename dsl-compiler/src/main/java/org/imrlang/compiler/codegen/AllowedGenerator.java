package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.codegen.TreatmentRules.Section;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.Amounts;
import org.imrlang.runtime.Logic;

/** The methods that ask the guidelines, one after the other, until one decides. */
final class AllowedGenerator {

    private static final int SECTIONS_PER_METHOD = 50;
    private static final int RECOMMENDATIONS_PER_METHOD = 100;

    private final List<Section> sections;
    private final List<Applicable> applicable;
    private final Guards guards;
    private final ConditionMethods conditions;
    private final Map<Recommendation, String> amounts;

    AllowedGenerator(
            List<Section> sections,
            List<Applicable> applicable,
            Guards guards,
            ConditionMethods conditions,
            Map<Recommendation, String> amounts) {
        this.sections = sections;
        this.applicable = applicable;
        this.guards = guards;
        this.conditions = conditions;
        this.amounts = amounts;
    }

    // private long allowed(long completed, int reading) {
    //     long found = Amounts.NONE;
    //     // psychological, June 2014 update
    //     if (isAsked(0)) {
    //         …
    //     }
    //     return found == Amounts.NONE ? Amounts.NONE : Amounts.either(found, 0, reading);
    // }
    String addTo(TypeSpec.Builder request) {
        String first = conditions.allocate("allowed");
        List<CodeBlock> codes = new ArrayList<>();
        boolean mayBeFound = false;
        for (int index = 0; index < sections.size(); index++) {
            codes.add(section(sections.get(index), applicable.get(index), mayBeFound, request));
            mayBeFound |= !decides(index);
        }
        List<List<CodeBlock>> chunks = ConditionMethods.chunks(codes, SECTIONS_PER_METHOD);
        String name = first;
        for (int index = 0; index < chunks.size(); index++) {
            MethodSpec.Builder method = AmountGenerator.method(name);
            if (index == 0) {
                method.addJavadoc("What the guidelines allow, the first that addresses the request; none: none does.");
            } else {
                method.addParameter(long.class, "before");
            }
            method.addParameter(long.class, "completed").addParameter(int.class, "reading");
            if (mayBeFound) {
                method.addStatement("long found = $L", index == 0 ? CodeBlock.of("$T.NONE", Amounts.class) : "before");
            }
            chunks.get(index).forEach(method::addCode);
            if (index < chunks.size() - 1) {
                name = conditions.allocate("allowedNext");
                method.addStatement(
                        "return $N($L, completed, reading)",
                        name,
                        mayBeFound ? CodeBlock.of("found") : CodeBlock.of("$T.NONE", Amounts.class));
            } else if (mayBeFound) {
                method.addStatement(
                        "return found == $1T.NONE ? $1T.NONE : $1T.either(found, 0, reading)", Amounts.class);
            } else {
                method.addStatement("return $T.NONE", Amounts.class);
            }
            request.addMethod(method.build());
        }
        return first;
    }

    /** Whether a guideline decides alone wherever it is asked. */
    private boolean decides(int index) {
        return sections.get(index).otherwise().isPresent()
                || applicable.get(index).isSingleAlways();
    }

    private CodeBlock section(Section section, Applicable scopes, boolean mayBeFound, TypeSpec.Builder request) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(DecisionGenerator.comment(section))
                .beginControlFlow("if ($L)", Expression.allOf(guards.of(section.guideline(), conditions.constants())));
        if (scopes.isSingleAlways()) {
            code.addStatement(
                    "return $L",
                    either(mayBeFound, amount(section.recommendations().get(0))));
        } else if (section.recommendations().isEmpty()) {
            code.addStatement(
                    "return $L", either(mayBeFound, amount(section.otherwise().orElseThrow())));
        } else {
            several(code, section, scopes, mayBeFound, request);
        }
        return code.endControlFlow().build();
    }

    // long applying = applying(completed, reading);
    // if (applying != Amounts.NONE) {
    //     return applying;
    // }
    private void oneOfSeveral(
            CodeBlock.Builder code, Section section, Applicable scopes, boolean mayBeFound, TypeSpec.Builder request) {
        code.addStatement("long applying = $N(completed, reading)", applying(section, scopes, request))
                .beginControlFlow("if (applying != $T.NONE)", Amounts.class)
                .addStatement("return $L", either(mayBeFound, CodeBlock.of("applying")))
                .endControlFlow();
    }

    // private long applying(long completed, int reading) {
    //     if (Choices.is(region(), Region.NECK) == Logic.YES) {
    //         return amount1(completed, reading);
    //     }
    //     return Amounts.NONE;
    // }
    private String applying(Section section, Applicable scopes, TypeSpec.Builder request) {
        List<CodeBlock> codes = new ArrayList<>();
        for (int index = 0; index < section.recommendations().size(); index++) {
            codes.add(CodeBlock.builder()
                    .beginControlFlow("if ($L)", scopes.applies(index))
                    .addStatement("return $L", amount(section.recommendations().get(index)))
                    .endControlFlow()
                    .build());
        }
        String first = conditions.allocate("applying");
        String name = first;
        List<List<CodeBlock>> chunks = ConditionMethods.chunks(codes, RECOMMENDATIONS_PER_METHOD);
        for (int index = 0; index < chunks.size(); index++) {
            MethodSpec.Builder method = AmountGenerator.method(name)
                    .addParameter(long.class, "completed")
                    .addParameter(int.class, "reading");
            if (index == 0) {
                method.addJavadoc("What the one allows that applies: no other can; none: none surely does.");
            }
            chunks.get(index).forEach(method::addCode);
            if (index == chunks.size() - 1) {
                method.addStatement("return $T.NONE", Amounts.class);
            } else {
                name = conditions.allocate("applyingNext");
                method.addStatement("return $N(completed, reading)", name);
            }
            request.addMethod(method.build());
        }
        return first;
    }

    // int applies = chronicPain();
    // if (applies != Logic.NO) {
    //     found = Amounts.either(found, amount1(completed, reading), reading);
    // }
    // if (applies == Logic.YES) {
    //     return found;
    // }
    // return Amounts.either(found, amount2(completed, reading), reading);
    private void several(
            CodeBlock.Builder code, Section section, Applicable scopes, boolean mayBeFound, TypeSpec.Builder request) {
        CodeBlock amount = section.recommendations().size() == 1
                ? amount(section.recommendations().get(0))
                : CodeBlock.of("$N(applies, completed, reading)", among(section, scopes, request));
        boolean hasOtherwise = section.otherwise().isPresent();
        if (scopes.isOneOfSeveral()) {
            oneOfSeveral(code, section, scopes, mayBeFound, request);
        }
        code.addStatement("int applies = $L", scopes.any());
        if (hasOtherwise && !mayBeFound) {
            CodeBlock otherwise = amount(section.otherwise().get());
            code.beginControlFlow("if (applies == $T.NO)", Logic.class)
                    .addStatement("return $L", otherwise)
                    .endControlFlow()
                    .addStatement("long amount = $L", amount);
            if (scopes.isOneOfSeveral()) {
                code.addStatement("return $T.either(amount, $L, reading)", Amounts.class, otherwise);
            } else {
                code.addStatement(
                        "return applies == $T.YES ? amount : $T.either(amount, $L, reading)",
                        Logic.class,
                        Amounts.class,
                        otherwise);
            }
            return;
        }
        code.beginControlFlow("if (applies != $T.NO)", Logic.class)
                .addStatement("found = $L", either(true, amount))
                .endControlFlow();
        if (!scopes.isOneOfSeveral()) {
            code.beginControlFlow("if (applies == $T.YES)", Logic.class)
                    .addStatement("return found")
                    .endControlFlow();
        }
        section.otherwise().ifPresent(otherwise -> code.addStatement("return $L", either(true, amount(otherwise))));
    }

    // private long among(int applies, long completed, int reading) {
    //     long found = Amounts.NONE;
    //     if (Choices.is(region(), Region.NECK) == applies) {
    //         found = Amounts.among(found, amount1(completed, reading), applies, reading);
    //     }
    //     return found;
    // }
    private String among(Section section, Applicable scopes, TypeSpec.Builder request) {
        List<CodeBlock> codes = new ArrayList<>();
        for (int index = 0; index < section.recommendations().size(); index++) {
            codes.add(CodeBlock.builder()
                    .beginControlFlow("if ($L)", scopes.counts(index))
                    .addStatement(
                            "found = $T.among(found, $L, applies, reading)",
                            Amounts.class,
                            amount(section.recommendations().get(index)))
                    .endControlFlow()
                    .build());
        }
        String name = conditions.allocate("among");
        CodeBlock yes = scopes.countYes();
        List<List<CodeBlock>> chunks = ConditionMethods.chunks(codes, RECOMMENDATIONS_PER_METHOD);
        MethodSpec.Builder method = AmountGenerator.method(name)
                .addJavadoc("What those allow together that apply, or may.")
                .addParameter(int.class, "applies")
                .addParameter(long.class, "completed")
                .addParameter(int.class, "reading")
                .addStatement("long found = $T.NONE", Amounts.class)
                .addCode(yes);
        String counted = yes.isEmpty() ? "" : ", yes";
        if (chunks.size() == 1) {
            chunks.get(0).forEach(method::addCode);
        } else {
            for (List<CodeBlock> chunk : chunks) {
                String part = conditions.allocate("amongMore");
                method.addStatement("found = $N(found, applies, completed, reading$L)", part, counted);
                MethodSpec.Builder more = AmountGenerator.method(part)
                        .addParameter(long.class, "before")
                        .addParameter(int.class, "applies")
                        .addParameter(long.class, "completed")
                        .addParameter(int.class, "reading");
                if (!yes.isEmpty()) {
                    more.addParameter(int.class, "yes");
                }
                more.addStatement("long found = before");
                chunk.forEach(more::addCode);
                request.addMethod(more.addStatement("return found").build());
            }
        }
        request.addMethod(method.addStatement("return found").build());
        return name;
    }

    private static CodeBlock either(boolean mayBeFound, CodeBlock amount) {
        return mayBeFound ? CodeBlock.of("$T.either(found, $L, reading)", Amounts.class, amount) : amount;
    }

    private CodeBlock amount(Recommendation recommendation) {
        return CodeBlock.of("$N(completed, reading)", amounts.get(recommendation));
    }
}
