package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.Logic;

/** Which recommendations of one guideline apply to a treatment, as Java expressions. */
final class Applicable {

    private final List<Recommendation> recommendations;
    private final Map<Recommendation, Integer> numbers = new IdentityHashMap<>();
    private final List<Expression> scopes = new ArrayList<>();
    private final List<List<Integer>> others = new ArrayList<>();
    private final ConditionMethods conditions;

    Applicable(CheckedRuleset ruleset, List<Recommendation> recommendations, ConditionMethods conditions) {
        this.recommendations = recommendations;
        this.conditions = conditions;
        for (int index = 0; index < recommendations.size(); index++) {
            numbers.put(recommendations.get(index), index);
        }
        for (Recommendation recommendation : recommendations) {
            scopes.add(recommendation
                    .scope()
                    .map(scope -> conditions.condition(scope, Form.BITS, "applies"))
                    .orElse(Expression.atom("$T.YES", Logic.class)));
            others.add(undecided(ruleset, recommendation));
        }
    }

    private List<Integer> undecided(CheckedRuleset ruleset, Recommendation recommendation) {
        List<Integer> undecided = new ArrayList<>();
        for (Recommendation other : ruleset.mayApplyWith(recommendation, recommendations)) {
            undecided.add(number(other));
        }
        return undecided;
    }

    /** The place of a recommendation among those of its guideline for the treatment. */
    int number(Recommendation recommendation) {
        Integer number = numbers.get(recommendation);
        if (number == null) {
            throw new IllegalStateException("a recommendation is none of its guideline");
        }
        return number;
    }

    /** Whether exactly one recommendation always applies. */
    boolean isSingleAlways() {
        return recommendations.size() == 1 && recommendations.get(0).scope().isEmpty();
    }

    /** The lines of those that may apply together with one. */
    List<Integer> undecidedLines(int index) {
        return others.get(index).stream()
                .map(other -> recommendations.get(other).line())
                .toList();
    }

    /** Whether there are several of which at most one can apply. */
    boolean isOneOfSeveral() {
        return recommendations.size() > 1 && others.stream().allMatch(List::isEmpty);
    }

    // Choices.is(region(), Region.NECK) == Logic.YES
    /** Whether one surely applies. */
    CodeBlock applies(int index) {
        return CodeBlock.of("$L == $T.YES", operand(index), Logic.class);
    }

    // Choices.is(region(), Region.NECK) | Choices.is(region(), Region.LOW_BACK)
    /** Whether any applies, in the bits of {@link Logic}. */
    CodeBlock any() {
        return conditions.anyOf(scopes, "anyApplies").code();
    }

    // Choices.is(region(), Region.NECK) == applies
    /** Whether one is among those that count, where a local {@code applies} says whether any does. */
    CodeBlock counts(int index) {
        CodeBlock same = CodeBlock.of("$L == applies", operand(index));
        return others.get(index).isEmpty() ? same : CodeBlock.of("($L || ($L))", same, countsUnknown(index));
    }

    // reading == Logic.SURE && surgeryBeforeInjury() == Logic.UNKNOWN && yes == Logic.countSure(…)
    /** One that may apply counts for sure beside those that do, unless one of them is known to exclude it. */
    private CodeBlock countsUnknown(int index) {
        List<Integer> may = others.get(index);
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "reading == $T.SURE && applies == $T.YES && $L == $T.UNKNOWN",
                        Logic.class,
                        Logic.class,
                        operand(index),
                        Logic.class);
        List<Integer> excluded = new ArrayList<>();
        for (int other = 0; other < recommendations.size(); other++) {
            if (other != index && !may.contains(other)) {
                excluded.add(other);
            }
        }
        if (excluded.isEmpty()) {
            return code.build();
        }
        boolean fewMay = may.size() < excluded.size();
        CodeBlock yes = (fewMay ? may : excluded)
                .stream()
                        .map(other -> CodeBlock.of(
                                "$T.countSure($L)",
                                Logic.class,
                                scopes.get(other).code()))
                        .collect(CodeBlock.joining("\n+ "));
        return code.add("$>$>\n&& $L == $L$<$<", fewMay ? CodeBlock.of("yes") : CodeBlock.of("0"), yes)
                .build();
    }

    // int yes = 0;
    // yes += Logic.countSure(surgeryBeforeInjury());
    /** Counts those that apply into a local {@code yes}, where that is needed. */
    CodeBlock countYes() {
        boolean needed = false;
        for (List<Integer> may : others) {
            int excluded = recommendations.size() - 1 - may.size();
            needed |= !may.isEmpty() && excluded > 0 && may.size() < excluded;
        }
        if (!needed) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("int yes = 0");
        scopes.forEach(scope -> code.addStatement("yes += $T.countSure($L)", Logic.class, scope.code()));
        return code.build();
    }

    private CodeBlock operand(int index) {
        Expression scope = scopes.get(index);
        return scope.operand(Expression.Operator.NONE);
    }
}
