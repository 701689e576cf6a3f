package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.codegen.TreatmentRules.Section;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.Logic;

/**
 * The method that says whether a request keeps within the frequency and the duration of the recommendation that sets
 * what is certified: of several the first in the text, and where a limit over all guidelines sets it, the first that
 * counts.
 */
final class WithinGenerator {

    private static final int PER_METHOD = 100;

    private final List<Section> sections;
    private final List<Applicable> applicable;
    private final Guards guards;
    private final ConditionMethods conditions;
    private final Map<Recommendation, String> amounts;
    private final Map<Recommendation, String> keeps;

    WithinGenerator(
            List<Section> sections,
            List<Applicable> applicable,
            Guards guards,
            ConditionMethods conditions,
            Map<Recommendation, String> amounts,
            Map<Recommendation, String> keeps) {
        this.sections = sections;
        this.applicable = applicable;
        this.guards = guards;
        this.conditions = conditions;
        this.amounts = amounts;
        this.keeps = keeps;
    }

    // private boolean isWithin(long allowed, long sure, long completed) {
    //     int reading = Logic.SURE;
    //     // psychological, June 2014 update
    //     if (isAsked(0)) {
    //         return keeps(completed);
    //     }
    //     return true;
    // }
    String addTo(TypeSpec.Builder request) {
        String first = conditions.allocate("isWithin");
        String name = first;
        List<CodeBlock> codes = new ArrayList<>();
        for (int index = 0; index < sections.size(); index++) {
            codes.add(section(sections.get(index), applicable.get(index), request));
        }
        List<List<CodeBlock>> chunks = ConditionMethods.chunks(codes, PER_METHOD);
        for (int index = 0; index < chunks.size(); index++) {
            MethodSpec.Builder method = method(name);
            if (index == 0) {
                method.addJavadoc("Whether the request keeps within what the recommendation that allows this says.");
            }
            chunks.get(index).forEach(method::addCode);
            boolean isLast = index == chunks.size() - 1;
            name = isLast ? name : conditions.allocate("isWithinNext");
            request.addMethod(
                    method.addStatement(isLast ? "return true" : "return " + name + "(allowed, sure, completed)")
                            .build());
        }
        return first;
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(long.class, "allowed")
                .addParameter(long.class, "sure")
                .addParameter(long.class, "completed")
                .returns(boolean.class);
    }

    private CodeBlock section(Section section, Applicable scopes, TypeSpec.Builder request) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(DecisionGenerator.comment(section))
                .beginControlFlow("if ($L)", Expression.allOf(guards.of(section.guideline(), conditions.constants())));
        if (scopes.isSingleAlways() || section.recommendations().isEmpty()) {
            Recommendation only = section.recommendations().isEmpty()
                    ? section.otherwise().orElseThrow()
                    : section.recommendations().get(0);
            // those before it may have set what is allowed only where they were unknown: they have been asked already
            return code.addStatement("return $L", says(only)).endControlFlow().build();
        }
        if (scopes.isOneOfSeveral()) {
            code.addStatement("int applying = $N(completed)", keepsApplying(section, scopes, request))
                    .beginControlFlow("if (applying != $T.UNKNOWN)", Logic.class)
                    .addStatement("return applying == $T.YES", Logic.class)
                    .endControlFlow();
        }
        code.addStatement("int applies = $L", scopes.any())
                .addStatement("int setBy = $N(applies, allowed, sure, completed)", setBy(section, scopes, request))
                .beginControlFlow("if (setBy != $T.UNKNOWN)", Logic.class)
                .addStatement("return setBy == $T.YES", Logic.class)
                .endControlFlow();
        if (!scopes.isOneOfSeveral()) {
            code.beginControlFlow("if (applies == $T.YES)", Logic.class)
                    .addStatement("return true")
                    .endControlFlow();
        }
        return code.endControlFlow().build();
    }

    // private int keepsApplying(long completed) {
    //     if (Choices.is(region(), Region.NECK) == Logic.YES) {
    //         return keeps1(completed) ? Logic.YES : Logic.NO;
    //     }
    //     return Logic.UNKNOWN;
    // }
    private String keepsApplying(Section section, Applicable scopes, TypeSpec.Builder request) {
        List<CodeBlock> codes = new ArrayList<>();
        for (int index = 0; index < section.recommendations().size(); index++) {
            codes.add(CodeBlock.builder()
                    .beginControlFlow("if ($L)", scopes.applies(index))
                    .addStatement("return $L", said(section.recommendations().get(index)))
                    .endControlFlow()
                    .build());
        }
        String first = conditions.allocate("keepsApplying");
        String name = first;
        List<List<CodeBlock>> chunks = ConditionMethods.chunks(codes, PER_METHOD);
        for (int index = 0; index < chunks.size(); index++) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addJavadoc(
                            "Whether the request keeps within the one that applies: no other can; unknown: none does.")
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(long.class, "completed")
                    .returns(int.class);
            chunks.get(index).forEach(method::addCode);
            if (index == chunks.size() - 1) {
                method.addStatement("return $T.UNKNOWN", Logic.class);
            } else {
                name = conditions.allocate("keepsApplyingNext");
                method.addStatement("return $N(completed)", name);
            }
            request.addMethod(method.build());
        }
        return first;
    }

    /** The recommendations in the order of the text, {@code otherwise} among them. */
    private static List<Recommendation> inOrder(Section section) {
        return section.all().stream()
                .sorted(Comparator.comparingInt(Recommendation::line))
                .toList();
    }

    // applies != Logic.NO && chronicPain() == applies
    private static CodeBlock counts(Recommendation recommendation, Applicable scopes) {
        if (recommendation.otherwise()) {
            return CodeBlock.of("applies != $T.YES", Logic.class);
        }
        return CodeBlock.of("applies != $T.NO && $L", Logic.class, scopes.counts(scopes.number(recommendation)));
    }

    // private int setBy(int applies, long allowed, long sure, long completed) {
    //     int reading = Logic.SURE;
    //     if (applies != Logic.NO
    //             && chronicPain() == applies
    //             && (sure < allowed || amount1(completed, reading) == sure)) {
    //         return keeps1(completed) ? Logic.YES : Logic.NO;
    //     }
    //     return Logic.UNKNOWN;
    // }
    private String setBy(Section section, Applicable scopes, TypeSpec.Builder request) {
        List<CodeBlock> codes = new ArrayList<>();
        for (Recommendation recommendation : inOrder(section)) {
            CodeBlock sets =
                    CodeBlock.of("(sure < allowed || $N(completed, reading) == sure)", amounts.get(recommendation));
            codes.add(CodeBlock.builder()
                    .beginControlFlow("if ($L)", Expression.allOf(List.of(counts(recommendation, scopes), sets)))
                    .addStatement("return $L", said(recommendation))
                    .endControlFlow()
                    .build());
        }
        String first = conditions.allocate("setBy");
        String name = first;
        List<List<CodeBlock>> chunks = ConditionMethods.chunks(codes, PER_METHOD);
        for (int index = 0; index < chunks.size(); index++) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addJavadoc("Whether the request keeps within the first that allows this; unknown where none does.")
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(int.class, "applies")
                    .addParameter(long.class, "allowed")
                    .addParameter(long.class, "sure")
                    .addParameter(long.class, "completed")
                    .returns(int.class)
                    .addStatement("int reading = $T.SURE", Logic.class)
                    .addCode(scopes.countYes());
            chunks.get(index).forEach(method::addCode);
            if (index == chunks.size() - 1) {
                method.addStatement("return $T.UNKNOWN", Logic.class);
            } else {
                name = conditions.allocate("setByNext");
                method.addStatement("return $N(applies, allowed, sure, completed)", name);
            }
            request.addMethod(method.build());
        }
        return first;
    }

    // keeps1(completed) ? Logic.YES : Logic.NO
    private CodeBlock said(Recommendation recommendation) {
        return keeps.containsKey(recommendation)
                ? CodeBlock.of("$L ? $T.YES : $T.NO", says(recommendation), Logic.class, Logic.class)
                : CodeBlock.of("$T.YES", Logic.class);
    }

    // keeps1(completed)
    private CodeBlock says(Recommendation recommendation) {
        String name = keeps.get(recommendation);
        return name == null ? CodeBlock.of("true") : CodeBlock.of("$N(completed)", name);
    }
}
