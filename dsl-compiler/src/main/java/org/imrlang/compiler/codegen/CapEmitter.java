package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.Amounts;
import org.imrlang.runtime.Counts;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.Window;

/** Caps as what they leave of an amount. */
final class CapEmitter {

    private final ConditionMethods conditions;

    CapEmitter(ConditionMethods conditions) {
        this.conditions = conditions;
    }

    // if (Counts.isBound(course(), surgery(), 6, TimeUnit.MONTH, reading) && (relapse() & reading) == 0) {
    //     amount = Math.min(amount, Logic.left(24, Counts.after(…)));
    // }
    Narrowing cap(Clause.Cap cap) {
        return narrowing(cap, List.of(conditions.treatment()), List.of());
    }

    /** The same of a limit, where its guideline is in effect. */
    Narrowing limit(Limit limit, List<CodeBlock> inEffect) {
        List<String> counted = limit.together()
                ? limit.treatments().stream().map(Treatment::name).distinct().toList()
                : List.of(conditions.treatment());
        return narrowing(limit.cap(), counted, inEffect);
    }

    private Narrowing narrowing(Clause.Cap cap, List<String> counted, List<CodeBlock> inEffect) {
        List<CodeBlock> where = new ArrayList<>(inEffect);
        if (cap.window().kind() == Window.Kind.WITHIN_AFTER) {
            where.add(CodeBlock.of(
                    "$T.isBound(course(), $L, $L, reading)", Counts.class, day(cap), TimeValues.parts(length(cap))));
        }
        cap.unless().ifPresent(unless -> where.add(isNotLifted(unless)));
        return new Narrowing(where, left(cap, counted));
    }

    // (functionalImprovement() & reading) == 0
    CodeBlock isNotLifted(Condition unless) {
        return CodeBlock.of(
                "($L & reading) == 0",
                conditions.condition(unless, Form.BITS, "unless").operand(Expression.Operator.AND));
    }

    private CodeBlock left(Clause.Cap cap, List<String> counted) {
        CodeBlock most = AmountGenerator.amount(cap.amount().high());
        if (cap.window().kind() == Window.Kind.REQUEST) {
            return most;
        }
        CodeBlock allowed = cap.window().kind() == Window.Kind.ROLLING
                ? CodeBlock.of("$T.allowed(course(), $L, $L)", Counts.class, most, TimeValues.parts(length(cap)))
                : most;
        return CodeBlock.of("$T.left($L)", Logic.class, Expression.arguments(allowed, count(cap, counted)));
    }

    // Counts.rolling(course(), COUNTED, completed, 1, TimeUnit.YEAR, "region", Choices.text(region()), reading)
    private CodeBlock count(Clause.Cap cap, List<String> counted) {
        boolean together = counted.size() > 1;
        if (cap.window().kind() == Window.Kind.INJURY && cap.per().isEmpty()) {
            return injury(counted);
        }
        CodeBlock completed = together ? CodeBlock.of("$T.UNKNOWN", Amounts.class) : CodeBlock.of("completed");
        CodeBlock window = switch (cap.window().kind()) {
            case INJURY, CALENDAR_YEAR -> CodeBlock.of("");
            case ROLLING -> CodeBlock.of("$L, ", TimeValues.parts(length(cap)));
            case WITHIN_AFTER -> CodeBlock.of("$L, $L, ", day(cap), TimeValues.parts(length(cap)));
            case REQUEST -> throw new IllegalStateException("a cap per request counts nothing");
        };
        CodeBlock per = cap.per()
                .map(fact -> CodeBlock.of(
                        "$S, $L, ", fact.name(), conditions.readings().text(fact)))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of(
                "$T.$L(course(), $L, $L, $L$Lreading)",
                Counts.class,
                method(cap.window().kind()),
                counted(counted),
                completed,
                window,
                per);
    }

    private static String method(Window.Kind kind) {
        return switch (kind) {
            case INJURY -> "ever";
            case ROLLING -> "rolling";
            case CALENDAR_YEAR -> "calendarYear";
            case WITHIN_AFTER -> "after";
            case REQUEST -> throw new IllegalStateException("a cap per request counts nothing");
        };
    }

    // Amounts.sum(Counts.injury(course(), "CBT", completed, reading), Counts.ever(course(), COUNTED, Amounts.UNKNOWN,
    // reading))
    private CodeBlock injury(List<String> counted) {
        CodeBlock own =
                CodeBlock.of("$T.injury(course(), $S, completed, reading)", Counts.class, conditions.treatment());
        List<String> others = counted.stream()
                .filter(name -> !name.equals(conditions.treatment()))
                .toList();
        return others.isEmpty()
                ? own
                : CodeBlock.of(
                        "$T.sum($L)",
                        Amounts.class,
                        Expression.arguments(
                                own,
                                CodeBlock.of(
                                        "$T.ever(course(), $L, $T.UNKNOWN, reading)",
                                        Counts.class,
                                        counted(others),
                                        Amounts.class)));
    }

    private CodeBlock counted(List<String> treatments) {
        return conditions.constants().texts("COUNTED", treatments);
    }

    private CodeBlock day(Clause.Cap cap) {
        Reading date = cap.date().orElseThrow(() -> new IllegalStateException("a window after no date"));
        return conditions.readings().day(date);
    }

    private static TimeSpan length(Clause.Cap cap) {
        return TimeValues.length(cap.window());
    }
}
