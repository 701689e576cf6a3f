package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.imrlang.compiler.codegen.Expression.Operator;
import org.imrlang.compiler.model.Condition;
import org.imrlang.runtime.Choices;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.Days;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Values;

/** A condition as a Java expression on the two bits of {@link Logic}. */
final class ConditionEmitter implements Condition.Visitor<Expression> {

    /** How many parts one expression has at most. */
    static final int MOST_PARTS = 60;

    /** How many parts are counted in one method at most. */
    static final int MOST_COUNTED = 500;

    private final MethodBody body;

    ConditionEmitter(MethodBody body) {
        this.body = body;
    }

    // adlImproved()
    @Override
    public Expression holds(Condition.Holds condition) {
        return Expression.call(body.methods().fact(condition.fact()));
    }

    // functionalImprovement()
    @Override
    public Expression defined(Condition.Defined condition) {
        return body.definition(condition.definition());
    }

    // Logic.documented(adlImproved())
    @Override
    public Expression documented(Condition.Documented condition) {
        return Expression.atom("$T.documented($L)", Logic.class, code(condition.part()));
    }

    // Stated.isKnown(painRelief())
    @Override
    public Expression stated(Condition.Stated condition) {
        return Expression.atom("$L", readings().isKnown(condition.what()));
    }

    // Values.compare(painRelief(), Comparison.AT_LEAST, NUMBER_40)
    @Override
    public Expression number(Condition.NumberCompared condition) {
        return Expression.atom("$L", readings().compare(condition.what(), condition.how(), condition.value()));
    }

    // Values.compare(…, Comparison.AT_LEAST, NUMBER_30) & Values.compare(…, Comparison.AT_MOST, NUMBER_50)
    @Override
    public Expression numberIn(Condition.NumberIn condition) {
        return Expression.joined(
                Operator.AND,
                List.of(
                        number(new Condition.NumberCompared(condition.what(), Comparison.AT_LEAST, condition.low())),
                        number(new Condition.NumberCompared(condition.what(), Comparison.AT_MOST, condition.high()))));
    }

    // Days.compare(surgery(), Comparison.AT_LEAST, DAY_2014_06_01)
    @Override
    public Expression date(Condition.DateCompared condition) {
        return Expression.atom(
                "$T.compare($L, $T.$L, $L)",
                Days.class,
                readings().day(condition.what()),
                Comparison.class,
                condition.how().name(),
                body.methods().constants().day(condition.value()));
    }

    // Days.in(surgery(), DAY_2014_06_01, DAY_2014_12_31)
    @Override
    public Expression dateIn(Condition.DateIn condition) {
        Constants constants = body.methods().constants();
        return Expression.atom(
                "$T.in($L, $L, $L)",
                Days.class,
                readings().day(condition.what()),
                constants.day(condition.first()),
                constants.day(condition.last()));
    }

    // Choices.is(region(), Region.LOW_BACK) | Choices.is(region(), Region.NECK)
    @Override
    public Expression chosen(Condition.Chosen condition) {
        ConditionMethods methods = body.methods();
        List<Expression> alternatives = condition.values().stream()
                .map(value -> Expression.atom(
                        "$T.is($N(), $L)",
                        Choices.class,
                        methods.fact(condition.fact()),
                        methods.choiceValue(condition.fact(), value)))
                .toList();
        return methods.anyOf(alternatives, methods.fact(condition.fact()) + "In");
    }

    // Values.includes(diagnosis(), "F32.*", "F33.2")
    @Override
    public Expression includes(Condition.Includes condition) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$N()", body.methods().fact(condition.fact())));
        arguments.add(body.methods().constants().texts("CODES", condition.patterns()));
        return Expression.atom("$T.includes($L)", Values.class, Expression.arguments(arguments));
    }

    // Days.related(course().requestDay(), DateRelation.AT_MOST_AFTER, 6, TimeUnit.WEEK, surgery())
    @Override
    public Expression related(Condition.DatesRelated condition) {
        CodeBlock span = condition
                .span()
                .map(time -> CodeBlock.of(
                        "$L, $T.$L, ", time.count(), TimeUnit.class, time.unit().name()))
                .orElse(CodeBlock.of(""));
        return Expression.atom(
                "$T.related($L, $T.$L, $L$L)",
                Days.class,
                readings().day(condition.what()),
                DateRelation.class,
                condition.how().name(),
                span,
                readings().day(condition.other()));
    }

    private ReadingEmitter readings() {
        return body.methods().readings();
    }

    // Logic.not(adlImproved())
    @Override
    public Expression not(Condition.Not condition) {
        return Expression.atom("$T.not($L)", Logic.class, code(condition.part()));
    }

    // (adlImproved() | workRestrictionsReduced()) & dependencyReduced()
    @Override
    public Expression all(Condition.All condition) {
        return condition.parts().isEmpty()
                ? Expression.atom("$T.YES", Logic.class)
                : joined(Operator.AND, condition.parts(), Condition.All::new, "allOf");
    }

    // adlImproved() | workRestrictionsReduced()
    @Override
    public Expression any(Condition.Any condition) {
        return condition.parts().isEmpty()
                ? Expression.atom("$T.NO", Logic.class)
                : joined(Operator.OR, condition.parts(), Condition.Any::new, "anyOf");
    }

    // int sure = Logic.countSure(adlImproved()) + Logic.countSure(workRestrictionsReduced());
    // int possible = Logic.countPossible(adlImproved()) + Logic.countPossible(workRestrictionsReduced());
    // … Logic.atLeast(2, sure, possible)
    @Override
    public Expression count(Condition.Count condition) {
        List<Condition> parts = condition.parts();
        boolean large = parts.size() > MOST_COUNTED && body.mayExtract(condition);
        List<CodeBlock> counted = large ? List.of() : counted(parts);
        String sure = body.sum("sure", large ? sums("countSure", parts) : each("countSure", counted));
        String possible = body.sum("possible", large ? sums("countPossible", parts) : each("countPossible", counted));
        return Expression.atom(
                "$T.$N($L, $N, $N)", Logic.class, method(condition.quantifier()), condition.count(), sure, possible);
    }

    private List<CodeBlock> counted(List<Condition> conditions) {
        List<CodeBlock> counted = new ArrayList<>();
        for (Condition part : conditions) {
            Expression expression = part.accept(this);
            counted.add(
                    part instanceof Condition.Holds
                            ? expression.code()
                            : CodeBlock.of("$N", body.local("part", expression)));
        }
        return counted;
    }

    // countSure() + countSure_2()
    /** Counts some of the parts each, in methods of their own. */
    private List<CodeBlock> sums(String method, List<Condition> conditions) {
        List<CodeBlock> sums = new ArrayList<>();
        for (List<Condition> chunk : ConditionMethods.chunks(conditions, MOST_PARTS)) {
            MethodBody inner = new MethodBody(body.methods(), body.form());
            List<CodeBlock> counted = each(method, new ConditionEmitter(inner).counted(chunk));
            Expression sum = Expression.atom("$N", inner.sum("sum", counted));
            sums.add(body.methods().extracted(inner, sum, method).code());
        }
        return sums;
    }

    /** The method of {@link Logic} and of {@link org.imrlang.runtime.Evidence} for a quantifier. */
    static String method(Condition.Quantifier quantifier) {
        return switch (quantifier) {
            case AT_LEAST -> "atLeast";
            case AT_MOST -> "atMost";
            case EXACTLY -> "exactly";
        };
    }

    /** More parts than one expression should have are joined in groups, each in a method or a local of its own. */
    static List<Expression> grouped(
            MethodBody body,
            List<Condition> parts,
            Function<List<Condition>, Condition> group,
            Function<List<Expression>, Expression> joined,
            String name) {
        List<Expression> grouped = new ArrayList<>();
        for (List<Condition> chunk : ConditionMethods.chunks(parts, MOST_PARTS)) {
            Condition part = group.apply(chunk);
            grouped.add(
                    body.mayExtract(part)
                            ? body.methods().extracted(part, body.form(), name)
                            : Expression.atom("$N", body.local(name, body.expression(part))));
        }
        while (grouped.size() > MOST_PARTS) {
            List<Expression> larger = new ArrayList<>();
            for (List<Expression> chunk : ConditionMethods.chunks(grouped, MOST_PARTS)) {
                Expression part = joined.apply(chunk);
                larger.add(
                        body.mayExtract()
                                ? body.methods().extracted(new MethodBody(body.methods(), body.form()), part, name)
                                : Expression.atom("$N", body.local(name, part)));
            }
            grouped = larger;
        }
        return grouped;
    }

    private Expression joined(
            Operator operator, List<Condition> parts, Function<List<Condition>, Condition> group, String name) {
        if (parts.size() <= MOST_PARTS) {
            return Expression.joined(
                    operator, parts.stream().map(part -> part.accept(this)).toList());
        }
        Function<List<Expression>, Expression> joined = some -> Expression.joined(operator, some);
        return joined.apply(grouped(body, parts, group, joined, name));
    }

    private static List<CodeBlock> each(String method, List<CodeBlock> parts) {
        return parts.stream()
                .map(part -> CodeBlock.of("$T.$N($L)", Logic.class, method, part))
                .toList();
    }

    private CodeBlock code(Condition condition) {
        return condition.accept(this).code();
    }
}
