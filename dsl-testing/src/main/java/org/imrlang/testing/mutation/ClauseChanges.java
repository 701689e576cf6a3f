package org.imrlang.testing.mutation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax;
import org.imrlang.compiler.syntax.ConditionSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;

/**
 * Changes clauses: the ends that decide, units, windows, what belongs to a clause, and the clause itself. What is advice
 * (notes, citations, evidence, optimum, the ends of ranges that bind nothing) decides nothing and is left alone.
 */
final class ClauseChanges {

    /** What each window becomes. */
    private static final Map<ClauseSyntax.WindowKind, List<String>> WINDOWS = Map.of(
            ClauseSyntax.WindowKind.REQUEST, List.of("per injury"),
            ClauseSyntax.WindowKind.INJURY, List.of("per request", "per year"),
            ClauseSyntax.WindowKind.MONTH, List.of("per request", "per year"),
            ClauseSyntax.WindowKind.YEAR, List.of("per month", "per calendar year", "per injury"),
            ClauseSyntax.WindowKind.CALENDAR_YEAR, List.of("per year", "per injury"));

    private final ChangesOfItem changes;
    private final MeasureChanges measures;
    private final ConditionChanges conditions;

    ClauseChanges(ChangesOfItem changes, ConditionChanges conditions) {
        this.changes = changes;
        this.measures = new MeasureChanges(changes);
        this.conditions = conditions;
    }

    /**
     * The changes of a clause.
     *
     * @param within the stretch in which the clause was written
     * @param opensAnother whether it is a phase on which another rests: only then its low end decides something
     * @param phase which phase it is, from 1
     */
    void of(ClauseSyntax clause, Span within, boolean opensAnother, int phase) {
        changes.about(Aspects.of(clause, phase));
        if (clause instanceof ClauseSyntax.NotRecommendedSyntax not) {
            not.unless().ifPresent(unless -> optional("unless", unless, within));
        } else if (clause instanceof ClauseSyntax.RequiresSyntax requires) {
            conditions.of(requires.condition());
        } else if (clause instanceof ClauseSyntax.ContraindicatedSyntax against) {
            conditions.of(against.condition());
        } else if (clause instanceof ClauseSyntax.PhaseSyntax one) {
            phase(one, within, opensAnother);
        } else if (clause instanceof ClauseSyntax.FrequencySyntax frequency) {
            frequency(frequency);
        } else if (clause instanceof ClauseSyntax.LengthSyntax length) {
            length(length);
        } else if (clause instanceof ClauseSyntax.StopSyntax stop) {
            measures.high(stop.amount());
            conditions.of(stop.unless());
        } else if (clause instanceof ClauseSyntax.UntilSyntax until) {
            measures.duration(until.time());
            until.unless().ifPresent(unless -> optional("unless", unless, within));
        } else if (clause instanceof ClauseSyntax.CapSyntax cap) {
            cap(cap, within);
        } else if (clause instanceof ClauseSyntax.ApartSyntax apart) {
            measures.low(apart.distance().range());
            measures.unit(apart.distance().unit());
            apart.per().ifPresent(fact -> per(fact, within));
            apart.unless().ifPresent(unless -> optional("unless", unless, within));
        } else if (!isAdvice(clause)) {
            throw new IllegalStateException("a clause is not changed: " + clause);
        }
    }

    /** Whether a clause decides nothing. */
    static boolean isAdvice(ClauseSyntax clause) {
        return clause instanceof ClauseSyntax.OptimumSyntax
                || clause instanceof ClauseSyntax.CiteClauseSyntax
                || clause instanceof ClauseSyntax.EvidenceSyntax
                || clause instanceof ClauseSyntax.NoteSyntax;
    }

    private void phase(ClauseSyntax.PhaseSyntax phase, Span within, boolean opensAnother) {
        phase.amount().ifPresent(amount -> {
            boolean single =
                    amount.range().low().at().equals(amount.range().high().at());
            if (opensAnother && !single) {
                measures.low(amount.range());
            }
            measures.high(amount.range());
        });
        phase.frequencies().forEach(frequency -> {
            changes.drop(frequency.at());
            frequency(frequency);
        });
        phase.durations().forEach(length -> {
            changes.drop(length.at());
            length(length);
        });
        phase.condition().ifPresent(condition -> optional("if", condition, within));
        for (ClauseSyntax.AdjustmentSyntax adjustment : phase.adjustments()) {
            changes.drop(adjustment.at());
            measures.number(adjustment.to());
            conditions.of(adjustment.condition());
        }
    }

    private void frequency(ClauseSyntax.FrequencySyntax frequency) {
        for (ClauseSyntax.StepSyntax step : frequency.steps()) {
            measures.high(step.range());
            step.per().ifPresent(measures::unit);
            step.every().ifPresent(measures::duration);
            step.lasts().ifPresent(measures::duration);
        }
    }

    private void length(ClauseSyntax.LengthSyntax length) {
        measures.high(length.range());
        measures.unit(length.unit());
    }

    /** A cap, of a recommendation or of a limit. */
    void cap(ClauseSyntax.CapSyntax cap, Span within) {
        measures.high(cap.amount());
        WINDOWS.getOrDefault(cap.window().kind(), List.of())
                .forEach(other -> changes.replace(cap.window().at(), other));
        cap.window().duration().ifPresent(measures::duration);
        cap.per().ifPresent(fact -> per(fact, within));
        cap.unless().ifPresent(unless -> optional("unless", unless, within));
    }

    private void per(NameSyntax fact, Span within) {
        Stretches.withWordBefore(fact.at(), "per", within).ifPresent(changes::drop);
    }

    /** A condition that may be left out with the word before it. */
    void optional(String word, ConditionSyntax condition, Span within) {
        Span whole = Stretches.outward(condition.at(), within);
        Optional<Span> dropped = Stretches.withWordBefore(whole, word, within);
        dropped.ifPresent(changes::drop);
        conditions.of(condition);
    }
}
