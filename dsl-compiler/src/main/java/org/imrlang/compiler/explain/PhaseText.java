package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.phrase.Measures;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TreatmentInfo;

/** The phases of one recommendation: how much each allows, and what opens it. */
final class PhaseText {

    private static final List<String> ORDINALS =
            List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth");

    private final List<Clause.Phase> phases;
    private final TreatmentInfo treatment;
    private final ConditionText conditions;
    private final boolean ofManyRows;

    PhaseText(Recommendation recommendation, ConditionText conditions) {
        this(recommendation, conditions, false);
    }

    /** @param ofManyRows whether the phases stand above the rows of a table, so that each row has others beside them */
    PhaseText(Recommendation recommendation, ConditionText conditions, boolean ofManyRows) {
        this.phases = recommendation.phases();
        this.treatment = Descriptions.treatment(recommendation.treatment());
        this.conditions = conditions;
        this.ofManyRows = ofManyRows;
    }

    /** What a phase is called: the trial, or the how many-th it is. */
    String name(Clause.Phase phase) {
        return switch (phase.written()) {
            case INITIAL -> "Initial trial";
            case UP_TO -> "Only phase";
            case THEN_MAX, THEN_MORE, THEN_CONTINUE ->
                ofManyRows ? "Later phase" : ordinal(phases.indexOf(phase)) + " phase";
        };
    }

    private static String ordinal(int place) {
        return place < ORDINALS.size() ? ORDINALS.get(place) : "Number " + (place + 1);
    }

    /** The phase with what opens, raises and lowers it below. */
    Item item(Clause.Phase phase) {
        List<Item> below = new ArrayList<>();
        opening(phase, below);
        phase.frequency()
                .ifPresent(
                        frequency -> below.add(Item.of(Text.label("How often:").and(" " + often(frequency) + "."))));
        phase.duration()
                .ifPresent(duration -> below.add(Item.of(Text.label("How long:").and(" " + lasting(duration) + "."))));
        for (Clause.Adjustment adjustment : phase.adjustments()) {
            below.add(conditions.of(adjustment.condition()).after(Text.of(adjusted(phase, adjustment) + " if ")));
        }
        return Item.of(Text.label(name(phase) + ":").and(" " + allows(phase) + "."), below);
    }

    /** {@code 1 to 3 per week}, {@code at most 2 per week}. */
    static String often(Clause.Frequency frequency) {
        List<FrequencyStep> steps = frequency.steps();
        FrequencyStep first = steps.get(0);
        boolean single = steps.size() == 1 && first.low().compareTo(first.high()) == 0;
        return (single ? "at most " : "")
                + (steps.size() > 1 ? "from the start of treatment, " : "")
                + Measures.frequency(steps);
    }

    /** {@code 6 to 8 weeks}, {@code at most 8 weeks}. */
    static String lasting(Clause.Duration duration) {
        return (duration.range().isSingle() ? "at most " : "") + Measures.length(duration.range(), duration.unit());
    }

    /** How much it allows, all but its conditions. */
    String allows(Clause.Phase phase) {
        return phase.amount()
                .map(amount -> switch (phase.written()) {
                    case INITIAL -> limit(amount, "", "");
                    case UP_TO -> limit(amount, " in total", "");
                    case THEN_MAX -> limit(amount, " in total, counted from the first " + one(), "");
                    case THEN_MORE -> limit(amount, " more, on top of what the phases before allow", " more");
                    case THEN_CONTINUE -> throw new IllegalStateException("`then continue` has no amount");
                })
                .orElse("the treatment may go on, with no ceiling");
    }

    /** One of what is counted: {@code visit}. */
    private String one() {
        return treatment.amount(1).substring("1 ".length());
    }

    private String limit(Range amount, String how, String more) {
        if (amount.isSingle()) {
            return "up to " + treatment.amount(amount.high()) + how;
        }
        return Measures.amount(amount, treatment) + how + "; up to " + amount.high() + more + " can be certified";
    }

    private void opening(Clause.Phase phase, List<Item> below) {
        int place = phases.indexOf(phase);
        if (place > 0) {
            String before = ofManyRows
                    ? "the low end of the phase before it has been"
                    : "at least " + delivered(phases.get(place - 1));
            Text opens = Text.of("It opens once " + before + " delivered");
            below.add(phase.condition()
                    .map(condition -> conditions.of(condition).after(opens.and(", and only if ")))
                    .orElse(Item.of(opens.and("."))));
        } else {
            phase.condition()
                    .ifPresent(condition -> below.add(conditions.of(condition).after(Text.of("Only if "))));
        }
    }

    private String delivered(Clause.Phase before) {
        return treatment.amount(before.low()) + (before.low() == 1 ? " has been" : " have been");
    }

    /** {@code Raised to 8 sessions}. */
    String adjusted(Clause.Phase phase, Clause.Adjustment adjustment) {
        return (adjustment.raises() ? "Raised to " : "Lowered to ")
                + treatment.amount(adjustment.to())
                + (phase.written() == Clause.Written.THEN_MORE ? " more" : "");
    }
}
