package org.imrlang.compiler.phrase;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Window;

/** A clause as findings show it. */
final class ClauseWords implements Clause.Visitor<ClauseInfo> {

    private final TreatmentInfo treatment;

    ClauseWords(Treatment treatment) {
        this.treatment = Descriptions.treatment(treatment);
    }

    @Override
    public ClauseInfo notRecommended(Clause.NotRecommended clause) {
        return where(ClauseInfo.of(ClauseKind.NOT_RECOMMENDED, clause.line(), ""), clause.unless());
    }

    @Override
    public ClauseInfo requires(Clause.Requires clause) {
        ClauseInfo info = where(ClauseInfo.of(ClauseKind.REQUIRES, clause.line(), ""), clause.condition());
        return because(info, clause.reason());
    }

    @Override
    public ClauseInfo contraindicated(Clause.Contraindicated clause) {
        ClauseInfo info = where(ClauseInfo.of(ClauseKind.CONTRAINDICATED, clause.line(), ""), clause.condition());
        return because(info, clause.reason());
    }

    @Override
    public ClauseInfo phase(Clause.Phase clause) {
        ClauseKind kind = switch (clause.written()) {
            case INITIAL -> ClauseKind.INITIAL;
            case UP_TO -> ClauseKind.UP_TO;
            case THEN_MAX, THEN_MORE, THEN_CONTINUE -> ClauseKind.THEN;
        };
        String words = clause.amount()
                .map(amount -> switch (clause.written()) {
                    case INITIAL -> "a trial of " + amount(amount);
                    case UP_TO, THEN_MAX -> upTo(amount) + " in total";
                    case THEN_MORE -> amount(amount) + " more";
                    case THEN_CONTINUE -> throw new IllegalStateException("`then continue` has no amount");
                })
                .orElse("more, with no ceiling");
        ClauseInfo info = ClauseInfo.of(kind, clause.line(), words + adjusted(clause));
        return where(info, clause.condition());
    }

    private static String adjusted(Clause.Phase clause) {
        return clause.adjustments().stream()
                .map(one -> (one.raises() ? ", raised to " : ", lowered to ") + one.to() + " if "
                        + ConditionWords.of(one.condition()))
                .collect(Collectors.joining());
    }

    @Override
    public ClauseInfo frequency(Clause.Frequency clause) {
        return ClauseInfo.of(ClauseKind.FREQUENCY, clause.line(), Measures.frequency(clause.steps()));
    }

    @Override
    public ClauseInfo duration(Clause.Duration clause) {
        return ClauseInfo.of(ClauseKind.DURATION, clause.line(), Measures.length(clause.range(), clause.unit()));
    }

    @Override
    public ClauseInfo stopAfterCount(Clause.StopAfterCount clause) {
        ClauseInfo info = ClauseInfo.of(ClauseKind.STOP, clause.line(), "after " + amount(clause.count()));
        return where(info, clause.unless());
    }

    @Override
    public ClauseInfo stopAfterTime(Clause.StopAfterTime clause) {
        ClauseInfo info =
                ClauseInfo.of(ClauseKind.STOP, clause.line(), clause.time().text() + " after the first delivery");
        return where(info, clause.unless());
    }

    @Override
    public ClauseInfo until(Clause.Until clause) {
        String words = clause.time().text() + " after " + ConditionWords.of(clause.date());
        return where(ClauseInfo.of(ClauseKind.UNTIL, clause.line(), words), clause.unless());
    }

    @Override
    public ClauseInfo cap(Clause.Cap clause) {
        return cap(ClauseKind.CAP, clause);
    }

    ClauseInfo cap(ClauseKind kind, Clause.Cap clause) {
        String words = amount(clause.amount()) + " " + window(clause) + per(clause.per());
        return where(ClauseInfo.of(kind, clause.line(), words), clause.unless());
    }

    private static String window(Clause.Cap clause) {
        Window window = clause.window();
        String span = window.span()
                .map(one -> one.count() == 1 ? one.unit().singular() : one.text())
                .orElse("");
        return switch (window.kind()) {
            case REQUEST -> "per request";
            case INJURY -> "per injury";
            case CALENDAR_YEAR -> "per calendar year";
            case ROLLING -> "per " + span;
            case WITHIN_AFTER ->
                "within " + window.span().map(one -> one.text()).orElse("") + " after "
                        + clause.date().map(ConditionWords::of).orElse("");
        };
    }

    @Override
    public ClauseInfo apart(Clause.Apart clause) {
        String words = Measures.length(clause.range(), clause.unit()) + " apart" + per(clause.per());
        return where(ClauseInfo.of(ClauseKind.APART, clause.line(), words), clause.unless());
    }

    @Override
    public ClauseInfo optimum(Clause.Optimum clause) {
        String unit = clause.unit();
        TreatmentInfo counted = new TreatmentInfo(treatment.name(), treatment.label(), unit);
        return ClauseInfo.of(ClauseKind.OPTIMUM, clause.line(), Measures.amount(clause.range(), counted));
    }

    @Override
    public ClauseInfo cites(Clause.Cites clause) {
        throw new IllegalStateException("a citation is no finding");
    }

    @Override
    public ClauseInfo evidence(Clause.EvidenceGrade clause) {
        return ClauseInfo.of(ClauseKind.NOTE, clause.line(), "the evidence is graded " + clause.grade());
    }

    @Override
    public ClauseInfo note(Clause.Note clause) {
        return ClauseInfo.of(ClauseKind.NOTE, clause.line(), clause.text());
    }

    private static String per(Optional<Fact> fact) {
        return fact.map(one -> ", for each “" + Descriptions.fact(one).words() + "” on its own")
                .orElse("");
    }

    private String upTo(Range range) {
        return (range.isSingle() ? "up to " : "") + amount(range);
    }

    private String amount(Range range) {
        return Measures.amount(range, treatment);
    }

    private static ClauseInfo where(ClauseInfo info, Optional<Condition> condition) {
        return condition.map(known -> where(info, known)).orElse(info);
    }

    static ClauseInfo where(ClauseInfo info, Condition condition) {
        return info.where(
                ConditionWords.of(condition),
                new ArrayList<>(ConditionWords.meanings(condition)).toArray(String[]::new));
    }

    private static ClauseInfo because(ClauseInfo info, Optional<String> reason) {
        return reason.map(info::because).orElse(info);
    }
}
