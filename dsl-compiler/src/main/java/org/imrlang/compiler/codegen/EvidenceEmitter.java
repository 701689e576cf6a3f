package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Evidence;

/** A condition as a Java expression that builds its {@link Evidence}. */
final class EvidenceEmitter implements Condition.Visitor<Expression> {

    private final MethodBody body;

    EvidenceEmitter(MethodBody body) {
        this.body = body;
    }

    // Evidence.fact(ADL_IMPROVED, adlImproved())
    @Override
    public Expression holds(Condition.Holds condition) {
        return Expression.atom(
                "$T.fact($L, $N())",
                Evidence.class,
                body.methods().constants().fact(Descriptions.fact(condition.fact()), Optional.empty()),
                body.methods().fact(condition.fact()));
    }

    // functionalImprovementEvidence()
    @Override
    public Expression defined(Condition.Defined condition) {
        return body.definition(condition.definition());
    }

    // Evidence.documented(Evidence.fact(ADL_IMPROVED, adlImproved()))
    @Override
    public Expression documented(Condition.Documented condition) {
        return built("documented", List.of(code(condition.part())));
    }

    // Evidence.stated(Operand.number(PAIN_RELIEF, painRelief()))
    @Override
    public Expression stated(Condition.Stated condition) {
        return built("stated", List.of(readings().operand(condition.what())));
    }

    // Evidence.leaf(Values.compare(painRelief(), Comparison.AT_LEAST, NUMBER_40), Operand.number(PAIN_RELIEF,
    // painRelief())).turningAt(NUMBER_40)
    @Override
    public Expression number(Condition.NumberCompared condition) {
        return leaf(condition, readings().operand(condition.what()))
                .calling("turningAt", constants().number(condition.value()));
    }

    // the same with two numbers
    @Override
    public Expression numberIn(Condition.NumberIn condition) {
        return leaf(condition, readings().operand(condition.what()))
                .calling(
                        "turningAt",
                        constants().number(condition.low()),
                        constants().number(condition.high()));
    }

    // Evidence.leaf(Days.compare(surgery(), Comparison.LESS, DAY_2014_06_01), Operand.day(SURGERY, surgery()))
    // .turningOn(DAY_2014_06_01)
    @Override
    public Expression date(Condition.DateCompared condition) {
        return leaf(condition, readings().operand(condition.what()))
                .calling("turningOn", constants().day(condition.value()));
    }

    // the same with two days
    @Override
    public Expression dateIn(Condition.DateIn condition) {
        return leaf(condition, readings().operand(condition.what()))
                .calling(
                        "turningOn",
                        constants().day(condition.first()),
                        constants().day(condition.last()));
    }

    // Evidence.leaf(Choices.is(region(), Region.NECK), Operand.choice(REGION, Choices.text(region())))
    @Override
    public Expression chosen(Condition.Chosen condition) {
        return leaf(condition, readings().operand(condition.fact()));
    }

    // Evidence.leaf(Values.includes(diagnosis(), CODES), Operand.codes(DIAGNOSIS, diagnosis())).turningWith(CODES)
    @Override
    public Expression includes(Condition.Includes condition) {
        return leaf(condition, readings().operand(condition.fact()))
                .calling("turningWith", constants().texts("CODES", condition.patterns()));
    }

    // Evidence.leaf(Days.related(…), Operand.builtIn(…), Operand.day(SURGERY, surgery())).turningAfter(new TimeSpan(…))
    @Override
    public Expression related(Condition.DatesRelated condition) {
        Expression leaf =
                leaf(condition, readings().operand(condition.what()), readings().operand(condition.other()));
        return condition
                .span()
                .map(span -> leaf.calling("turningAfter", TimeValues.span(span)))
                .orElse(leaf);
    }

    private Expression leaf(Condition condition, CodeBlock... operands) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(condition.accept(new ConditionEmitter(body)).code());
        arguments.addAll(List.of(operands));
        return built("leaf", arguments);
    }

    private Constants constants() {
        return body.methods().constants();
    }

    private ReadingEmitter readings() {
        return body.methods().readings();
    }

    // Evidence.not(Evidence.fact(ADL_IMPROVED, adlImproved()))
    @Override
    public Expression not(Condition.Not condition) {
        return built("not", List.of(code(condition.part())));
    }

    // Evidence.all(functionalImprovementEvidence(), Evidence.fact(ADL_IMPROVED, adlImproved()))
    @Override
    public Expression all(Condition.All condition) {
        return built("all", parts("all", condition.parts(), Condition.All::new));
    }

    // Evidence.any(functionalImprovementEvidence(), Evidence.fact(ADL_IMPROVED, adlImproved()))
    @Override
    public Expression any(Condition.Any condition) {
        return built("any", parts("any", condition.parts(), Condition.Any::new));
    }

    // Evidence.atLeast(2, functionalImprovementEvidence(), Evidence.fact(ADL_IMPROVED, adlImproved()))
    @Override
    public Expression count(Condition.Count condition) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$L", condition.count()));
        if (condition.parts().size() > ConditionEmitter.MOST_COUNTED && body.mayExtract(condition)) {
            arguments.add(together(condition.parts()));
        } else {
            condition.parts().forEach(part -> arguments.add(code(part)));
        }
        return built(ConditionEmitter.method(condition.quantifier()), arguments);
    }

    // Evidence.together(countedEvidence(), countedEvidence_2())
    /** Many parts, some of them in a method each. */
    private CodeBlock together(List<Condition> conditions) {
        List<CodeBlock> groups = new ArrayList<>();
        for (List<Condition> chunk : ConditionMethods.chunks(conditions, ConditionEmitter.MOST_PARTS)) {
            MethodBody inner = new MethodBody(body.methods(), body.form());
            List<CodeBlock> parts =
                    chunk.stream().map(part -> inner.expression(part).code()).toList();
            Expression array = Expression.atom("new $T[] {$L}", Evidence.class, Expression.arguments(parts));
            groups.add(body.methods()
                    .extracted(inner, array, "countedEvidence", Evidence[].class)
                    .code());
        }
        return CodeBlock.of("$T.together($L)", Evidence.class, Expression.arguments(groups));
    }

    private List<CodeBlock> parts(String method, List<Condition> parts, Function<List<Condition>, Condition> group) {
        if (parts.size() <= ConditionEmitter.MOST_PARTS) {
            return parts.stream().map(this::code).toList();
        }
        Function<List<Expression>, Expression> joined =
                some -> built(method, some.stream().map(Expression::code).toList());
        return ConditionEmitter.grouped(body, parts, group, joined, method + "OfEvidence").stream()
                .map(Expression::code)
                .toList();
    }

    private static Expression built(String method, List<CodeBlock> arguments) {
        return Expression.atom("$T.$N($L)", Evidence.class, method, Expression.arguments(arguments));
    }

    private CodeBlock code(Condition condition) {
        return condition.accept(this).code();
    }
}
