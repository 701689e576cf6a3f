package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.codegen.TreatmentRules.Section;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.Amounts;
import org.imrlang.runtime.CourseLimits;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Logic;

/** The methods that decide over the whole ruleset: straight code that allocates nothing but its result. */
final class DecisionGenerator {

    private final ClassName ruleset;
    private final TreatmentRules rules;
    private final List<Applicable> applicable;
    private final Guards guards;
    private final ConditionMethods conditions;
    private final Map<Recommendation, String> amounts = new IdentityHashMap<>();
    private final Map<Recommendation, String> keeps = new IdentityHashMap<>();

    /** @param ruleset the class of the whole ruleset */
    DecisionGenerator(
            ClassName ruleset,
            TreatmentRules rules,
            List<Applicable> applicable,
            Guards guards,
            ConditionMethods conditions) {
        this.ruleset = ruleset;
        this.rules = rules;
        this.applicable = applicable;
        this.guards = guards;
        this.conditions = conditions;
    }

    void addTo(TypeSpec.Builder request) {
        // what reads first is emitted last: it needs the names of the others
        TypeSpec.Builder parts = TypeSpec.classBuilder("Parts");
        TypeSpec.Builder asks = TypeSpec.classBuilder("Asks");
        TypeSpec.Builder over = TypeSpec.classBuilder("Over");
        Optional<String> limits = limits(over);
        List<Recommendation> recommendations = rules.recommendations();
        for (int index = 0; index < recommendations.size(); index++) {
            Recommendation recommendation = recommendations.get(index);
            String suffix = recommendations.size() == 1 ? "" : String.valueOf(index + 1);
            amounts.put(recommendation, new AmountGenerator(recommendation, conditions, suffix, limits).addTo(parts));
            new KeepsGenerator(recommendation, conditions, suffix)
                    .addTo(parts)
                    .ifPresent(name -> keeps.put(recommendation, name));
        }
        String allowed = new AllowedGenerator(rules.sections(), applicable, guards, conditions, amounts).addTo(asks);
        Optional<String> within = keeps.isEmpty()
                ? Optional.empty()
                : Optional.of(new WithinGenerator(rules.sections(), applicable, guards, conditions, amounts, keeps)
                        .addTo(asks));
        request.addMethod(determine(allowed, limits, within))
                .addMethods(asks.build().methodSpecs())
                .addMethods(over.build().methodSpecs())
                .addMethods(parts.build().methodSpecs());
    }

    // @Override
    // public Determination determine() {
    //     require(Ruleset::rules);
    //     long completed = Amounts.completed(course(), "CBT");
    //     long allowed = allowed(completed, Logic.SURE);
    //     if (allowed == Amounts.NONE) {
    //         return Determination.notAddressed(treatment(), course());
    //     }
    //     long sure = Math.min(allowed, limits(completed, Logic.SURE));
    //     if (sure >= course().quantity()) {
    //         // what is possible is no less
    //         boolean isWithin = !CourseLimits.areAsked(course()) || isWithin(allowed, sure, completed);
    //         return decided(sure, sure, isWithin);
    //     }
    //     return decided(sure, Math.min(allowed(completed, Logic.POSSIBLE), limits(completed, Logic.POSSIBLE)));
    // }
    private MethodSpec determine(String allowed, Optional<String> limits, Optional<String> within) {
        MethodSpec.Builder determine = MethodSpec.methodBuilder("determine")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Determination.class)
                .addStatement("require($T::rules)", ruleset)
                .addStatement(
                        "long completed = $T.completed(course(), $S)",
                        Amounts.class,
                        rules.treatment().name())
                .addStatement("long allowed = $N(completed, $T.SURE)", allowed, Logic.class)
                .beginControlFlow("if (allowed == $T.NONE)", Amounts.class)
                .addStatement("return $T.notAddressed(treatment(), course())", Determination.class)
                .endControlFlow();
        String sure = limits.isPresent() ? "sure" : "allowed";
        CodeBlock possible = CodeBlock.of("$N(completed, $T.POSSIBLE)", allowed, Logic.class);
        if (limits.isPresent()) {
            determine.addStatement(
                    "long sure = $T.min(allowed, $N(completed, $T.SURE))", Math.class, limits.get(), Logic.class);
            possible = CodeBlock.of(
                    "$T.min($L, $N(completed, $T.POSSIBLE))", Math.class, possible, limits.get(), Logic.class);
        }
        determine.beginControlFlow("if ($L >= course().quantity())", sure).addCode("// what is possible is no less\n");
        if (within.isPresent()) {
            determine
                    .addStatement(
                            "boolean isWithin = !$T.areAsked(course()) || $N(allowed, $L, completed)",
                            CourseLimits.class,
                            within.get(),
                            sure)
                    .addStatement("return decided($1L, $1L, isWithin)", sure);
        } else {
            determine.addStatement("return decided($1L, $1L)", sure);
        }
        return determine
                .endControlFlow()
                .addStatement("return decided($L, $L)", sure, possible)
                .build();
    }

    // private long limits(long completed, int reading) {
    //     long amount = Logic.UNLIMITED;
    //     if (isAsked(0)) {
    //         amount = Math.min(amount, Logic.left(24, Counts.injury(course(), "CBT", completed, reading)));
    //     }
    //     return amount;
    // }
    private Optional<String> limits(TypeSpec.Builder request) {
        if (rules.limits().isEmpty()) {
            return Optional.empty();
        }
        String name = conditions.allocate("limits");
        CapEmitter caps = new CapEmitter(conditions);
        List<Narrowing> narrowings = new ArrayList<>();
        rules.limits()
                .forEach(bound -> narrowings.add(
                        caps.limit(bound.limit(), guards.of(bound.guideline(), conditions.constants()))));
        request.addMethod(AmountGenerator.method(name)
                .addJavadoc("What the limits over all guidelines leave.")
                .addParameter(long.class, "completed")
                .addParameter(int.class, "reading")
                .addStatement("long amount = $T.UNLIMITED", Logic.class)
                .addCode(Narrowing.statements(narrowings, conditions, request))
                .addStatement("return amount")
                .build());
        return Optional.of(name);
    }

    /** A comment that names a guideline's edition above its code. */
    static CodeBlock comment(Section section) {
        String name = section.guideline().name()
                + section.guideline().edition().map(", "::concat).orElse("");
        return CodeBlock.of("// $L\n", name.replaceAll("[^\\p{L}\\p{N} .,_-]", "?"));
    }
}
