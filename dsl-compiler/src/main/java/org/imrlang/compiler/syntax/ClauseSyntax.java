package org.imrlang.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.CiteSyntax;
import org.imrlang.compiler.syntax.Syntax.DurationSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberSyntax;
import org.imrlang.compiler.syntax.Syntax.RangeSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;

/** A clause as it is written; of one that a table's cell completes, the place is the cell. */
public sealed interface ClauseSyntax {
    /** Where it stands. */
    Span at();

    /** {@code not recommended [unless …]}. */
    record NotRecommendedSyntax(Span at, Optional<ConditionSyntax> unless) implements ClauseSyntax {}

    /** {@code requires …}. */
    record RequiresSyntax(Span at, ConditionSyntax condition, Optional<TextSyntax> reason) implements ClauseSyntax {}

    /** {@code contraindicated if …}. */
    record ContraindicatedSyntax(Span at, ConditionSyntax condition, Optional<TextSyntax> reason)
            implements ClauseSyntax {}

    /**
     * A phase; {@code then continue} has no amount.
     *
     * @param frequencies each {@code at} that was written with it
     * @param durations each {@code over} that was written with it
     */
    record PhaseSyntax(
            Span at,
            PhaseKind kind,
            Optional<AmountSyntax> amount,
            List<FrequencySyntax> frequencies,
            List<LengthSyntax> durations,
            Optional<ConditionSyntax> condition,
            List<AdjustmentSyntax> adjustments)
            implements ClauseSyntax {}

    /** The ways to write a phase. */
    enum PhaseKind {
        INITIAL,
        UP_TO,
        THEN_MAX,
        THEN_MORE,
        THEN_CONTINUE
    }

    /** {@code raised to N if …}, {@code lowered to N if …}. */
    record AdjustmentSyntax(Span at, boolean raises, NumberSyntax to, ConditionSyntax condition) {}

    /** {@code at …}; {@code thenFading} for a last step that is only {@code then fading}. */
    record FrequencySyntax(Span at, List<StepSyntax> steps, boolean thenFading) implements ClauseSyntax {}

    /**
     * One step of a frequency: {@code 2 per week fading}, {@code 1 every 2 weeks}, {@code 3 per week for 2 weeks}.
     *
     * @param per the word after {@code per}; nothing where {@code every} is written
     */
    record StepSyntax(
            Span at,
            RangeSyntax range,
            Optional<NameSyntax> per,
            Optional<DurationSyntax> every,
            boolean fading,
            Optional<DurationSyntax> lasts) {}

    /** {@code over 4..8 weeks}. */
    record LengthSyntax(Span at, RangeSyntax range, NameSyntax unit) implements ClauseSyntax {}

    /** {@code stop after … unless …}: an amount, or a duration. */
    record StopSyntax(Span at, AmountSyntax amount, ConditionSyntax unless) implements ClauseSyntax {}

    /** {@code until … after … [unless …]}. */
    record UntilSyntax(Span at, DurationSyntax time, NameSyntax date, Optional<ConditionSyntax> unless)
            implements ClauseSyntax {}

    /** {@code max … per … [per FACT] [unless …]}, {@code max … within … after … [unless …]}. */
    record CapSyntax(
            Span at,
            AmountSyntax amount,
            WindowSyntax window,
            Optional<NameSyntax> per,
            Optional<ConditionSyntax> unless)
            implements ClauseSyntax {}

    /**
     * What a cap counts over.
     *
     * @param duration of a window that is a duration, or {@code within} one
     * @param date of {@code within … after}
     */
    record WindowSyntax(Span at, WindowKind kind, Optional<DurationSyntax> duration, Optional<NameSyntax> date) {}

    /** The ways to write a window; {@code day} and {@code week} are no windows, and get a message of their own. */
    enum WindowKind {
        REQUEST,
        INJURY,
        DAY,
        WEEK,
        MONTH,
        YEAR,
        CALENDAR_YEAR,
        DURATION,
        WITHIN_AFTER
    }

    /** {@code at least 4..8 weeks apart [per FACT] [unless …]}. */
    record ApartSyntax(Span at, LengthSyntax distance, Optional<NameSyntax> per, Optional<ConditionSyntax> unless)
            implements ClauseSyntax {}

    /** {@code optimum …}. */
    record OptimumSyntax(Span at, AmountSyntax amount) implements ClauseSyntax {}

    /** {@code cite …}. */
    record CiteClauseSyntax(Span at, CiteSyntax cite) implements ClauseSyntax {}

    /** {@code evidence …}. */
    record EvidenceSyntax(Span at, NameSyntax grade) implements ClauseSyntax {}

    /** {@code note "…"}. */
    record NoteSyntax(Span at, TextSyntax text) implements ClauseSyntax {}
}
