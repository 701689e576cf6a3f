package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import java.util.function.Function;
import org.imrlang.compiler.codegen.ConditionMethods.Form;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;

/** Each clause as the call that reports it; nothing for those that are no findings. */
final class ClauseWeigher implements Clause.Visitor<Optional<CodeBlock>> {

    private final Treatment treatment;
    private final ConditionMethods conditions;
    private final Constants constants;

    ClauseWeigher(Treatment treatment, ConditionMethods conditions) {
        this.treatment = treatment;
        this.conditions = conditions;
        this.constants = conditions.constants();
    }

    // weighing.notRecommended(NOT_RECOMMENDED, functionalImprovementEvidence())
    @Override
    public Optional<CodeBlock> notRecommended(Clause.NotRecommended clause) {
        CodeBlock unless = clause.unless()
                .map(condition -> CodeBlock.of(", $L", evidence(condition, "unlessEvidence")))
                .orElse(CodeBlock.of(""));
        return Optional.of(CodeBlock.of("weighing.notRecommended($L$L)", constant(clause), unless));
    }

    // weighing.requires(REQUIRES, functionalImprovementEvidence())
    @Override
    public Optional<CodeBlock> requires(Clause.Requires clause) {
        CodeBlock evidence = evidence(clause.condition(), "requiresEvidence");
        return Optional.of(CodeBlock.of("weighing.requires($L, $L)", constant(clause), evidence));
    }

    // weighing.contraindicated(CONTRAINDICATED, functionalImprovementEvidence())
    @Override
    public Optional<CodeBlock> contraindicated(Clause.Contraindicated clause) {
        CodeBlock evidence = evidence(clause.condition(), "contraindicatedEvidence");
        return Optional.of(CodeBlock.of("weighing.contraindicated($L, $L)", constant(clause), evidence));
    }

    // weighing.total(THEN, 13, 20).where(functionalImprovementEvidence()).raised(30, …).at(FREQUENCY, FREQUENCY_STEPS)
    @Override
    public Optional<CodeBlock> phase(Clause.Phase clause) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (clause.amount().isEmpty()) {
            code.add("weighing.onward($L)", constant(clause));
        } else {
            Range amount = clause.amount().get();
            code.add(
                    "weighing.$L($L, $L, $L)",
                    clause.written() == Clause.Written.THEN_MORE ? "more" : "total",
                    constant(clause),
                    AmountGenerator.amount(amount.low()),
                    AmountGenerator.amount(amount.high()));
        }
        clause.condition().ifPresent(condition -> code.add("$L", where("where", condition)));
        for (Clause.Adjustment adjustment : clause.adjustments()) {
            code.add(
                    "$>$>\n.$L($L, $L)$<$<",
                    adjustment.raises() ? "raised" : "lowered",
                    AmountGenerator.amount(adjustment.to()),
                    evidence(adjustment.condition(), "phaseEvidence"));
        }
        clause.frequency().ifPresent(frequency -> code.add("$>$>\n.at($L)$<$<", frequencyArguments(frequency)));
        clause.duration().ifPresent(duration -> code.add("$>$>\n.over($L)$<$<", durationArguments(duration)));
        return Optional.of(code.build());
    }

    // weighing.frequency(FREQUENCY, FREQUENCY_STEPS)
    @Override
    public Optional<CodeBlock> frequency(Clause.Frequency clause) {
        return Optional.of(CodeBlock.of("weighing.frequency($L)", frequencyArguments(clause)));
    }

    private CodeBlock frequencyArguments(Clause.Frequency clause) {
        return CodeBlock.of("$L, $L", constant(clause), constants.steps(clause.steps()));
    }

    // weighing.duration(DURATION, 8, TimeUnit.WEEK)
    @Override
    public Optional<CodeBlock> duration(Clause.Duration clause) {
        return Optional.of(CodeBlock.of("weighing.duration($L)", durationArguments(clause)));
    }

    private CodeBlock durationArguments(Clause.Duration clause) {
        return CodeBlock.of(
                "$L, $L, $L",
                constant(clause),
                AmountGenerator.amount(clause.range().high()),
                TimeValues.unit(clause.unit()));
    }

    // weighing.stop(STOP, 20).unless(functionalImprovementEvidence())
    @Override
    public Optional<CodeBlock> stopAfterCount(Clause.StopAfterCount clause) {
        return Optional.of(CodeBlock.of(
                "weighing.stop($L, $L)$L",
                constant(clause),
                AmountGenerator.amount(clause.count().high()),
                where("unless", clause.unless())));
    }

    // weighing.stop(STOP, new TimeSpan(6, TimeUnit.WEEK)).unless(functionalImprovementEvidence())
    @Override
    public Optional<CodeBlock> stopAfterTime(Clause.StopAfterTime clause) {
        return Optional.of(CodeBlock.of(
                "weighing.stop($L, $L)$L",
                constant(clause),
                TimeValues.span(clause.time()),
                where("unless", clause.unless())));
    }

    // weighing.until(UNTIL, new TimeSpan(6, TimeUnit.MONTH), Operand.day(SURGERY, surgery()))
    @Override
    public Optional<CodeBlock> until(Clause.Until clause) {
        return Optional.of(CodeBlock.of(
                "weighing.until($L)$L",
                Expression.arguments(
                        constant(clause),
                        TimeValues.span(clause.time()),
                        conditions.readings().operand(clause.date())),
                unless(clause.unless())));
    }

    // weighing.cap(CAP, 24, WINDOW).per(Operand.choice(REGION, Choices.text(region())))
    @Override
    public Optional<CodeBlock> cap(Clause.Cap clause) {
        return Optional.of(CodeBlock.of(
                "weighing.cap($L, $L)$L$L",
                constant(clause),
                capArguments(clause),
                per(clause.per()),
                unless(clause.unless())));
    }

    // weighing.limit(LIMIT, PSYCHOLOGICAL, 24, WINDOW, "biofeedback")
    CodeBlock limit(Limit limit, CodeBlock guideline) {
        CodeBlock.Builder others = CodeBlock.builder();
        if (limit.together()) {
            limit.treatments().stream()
                    .map(Treatment::name)
                    .filter(name -> !name.equals(treatment.name()))
                    .distinct()
                    .forEach(name -> others.add(", $S", name));
        }
        return CodeBlock.of(
                "weighing.limit($L, $L, $L$L)$L$L",
                constants.clause(Descriptions.limit(limit, treatment)),
                guideline,
                capArguments(limit.cap()),
                others.build(),
                per(limit.cap().per()),
                unless(limit.cap().unless()));
    }

    // 24, WINDOW, Operand.day(SURGERY, surgery())
    private CodeBlock capArguments(Clause.Cap cap) {
        return CodeBlock.of(
                "$L, $L$L",
                AmountGenerator.amount(cap.amount().high()),
                constants.window(cap.window()),
                cap.date().map(this::operand).orElse(CodeBlock.of("")));
    }

    private CodeBlock operand(Reading date) {
        return CodeBlock.of(", $L", conditions.readings().operand(date));
    }

    // weighing.apart(APART, new TimeSpan(4, TimeUnit.WEEK))
    @Override
    public Optional<CodeBlock> apart(Clause.Apart clause) {
        return Optional.of(CodeBlock.of(
                "weighing.apart($L, $L)$L$L",
                constant(clause),
                TimeValues.span(clause.least()),
                per(clause.per()),
                unless(clause.unless())));
    }

    // weighing.advice(OPTIMUM)
    @Override
    public Optional<CodeBlock> optimum(Clause.Optimum clause) {
        return advice(clause);
    }

    /** The citations follow the clauses. */
    @Override
    public Optional<CodeBlock> cites(Clause.Cites clause) {
        return Optional.empty();
    }

    // weighing.advice(NOTE)
    @Override
    public Optional<CodeBlock> evidence(Clause.EvidenceGrade clause) {
        return advice(clause);
    }

    // weighing.advice(NOTE)
    @Override
    public Optional<CodeBlock> note(Clause.Note clause) {
        return advice(clause);
    }

    private Optional<CodeBlock> advice(Clause clause) {
        return Optional.of(CodeBlock.of("weighing.advice($L)", constant(clause)));
    }

    private CodeBlock per(Optional<Fact> fact) {
        Function<Fact, CodeBlock> call = choice ->
                CodeBlock.of("$>$>\n.per($L)$<$<", conditions.readings().operand(choice));
        return fact.map(call).orElse(CodeBlock.of(""));
    }

    private CodeBlock unless(Optional<Condition> unless) {
        return unless.map(condition -> where("unless", condition)).orElse(CodeBlock.of(""));
    }

    private CodeBlock where(String method, Condition condition) {
        return CodeBlock.of("$>$>\n.$L($L)$<$<", method, evidence(condition, method + "Evidence"));
    }

    private CodeBlock constant(Clause clause) {
        return constants.clause(Descriptions.clause(clause, treatment));
    }

    private CodeBlock evidence(Condition condition, String wantedName) {
        return conditions.condition(condition, Form.EVIDENCE, wantedName).code();
    }
}
