package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax.AdjustmentSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.FrequencySyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.LengthSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseKind;
import org.imrlang.compiler.syntax.ClauseSyntax.PhaseSyntax;
import org.imrlang.compiler.syntax.Syntax.AmountSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.jspecify.annotations.Nullable;

/** Resolves the phases of one recommendation, in order. After one that was refused the later ones are not held to it. */
final class PhaseResolver {

    private final Context context;
    private final Treatment treatment;
    private final Once once;
    private final FrequencyResolver frequencies;
    private final PhaseSlips slips;
    private @Nullable PhaseSyntax first;
    private @Nullable PhaseSyntax last;
    private @Nullable Span onward;
    private Optional<Range> firstAmount = Optional.empty();
    private boolean broken;
    private final List<Supplier<LimitDiagnostic>> tooLow = new ArrayList<>();

    /** What must be delivered before a phase after the last one opens. */
    private long low;

    /** The most that the phases so far can allow, however they are raised. */
    private long most;

    PhaseResolver(Context context, Treatment treatment, Once once) {
        this.context = context;
        this.treatment = treatment;
        this.once = once;
        this.frequencies = new FrequencyResolver(context, treatment);
        this.slips = new PhaseSlips(context, treatment);
    }

    /** Where the first phase stands, if there was one. */
    Optional<Span> first() {
        return Optional.ofNullable(first).map(PhaseSyntax::at);
    }

    /** What the first phase allows, if it could be resolved. */
    Optional<Range> firstAmount() {
        return firstAmount;
    }

    /** The phase, or nothing where it was refused. */
    Optional<Clause.Phase> phase(PhaseSyntax read) {
        PhaseSyntax phase = slips.mended(read);
        looksMisplaced(phase);
        Optional<Condition> condition = context.conditions().condition(phase.condition(), treatment);
        Optional<Range> amount =
                phase.amount().flatMap(written -> context.numbers().amount(written, treatment));
        Optional<Clause.Frequency> frequency = frequency(phase.frequencies());
        Optional<Clause.Duration> duration = duration(phase.durations());
        List<Clause.Adjustment> adjustments = adjustments(phase, amount);
        boolean misplaced = isMisplaced(phase);
        if (misplaced || amount.isEmpty() && phase.kind() != PhaseKind.THEN_CONTINUE) {
            broken = true;
            last = phase;
            return Optional.empty();
        }
        amount.ifPresent(range -> rise(phase, range, adjustments));
        if (phase.kind() == PhaseKind.THEN_CONTINUE) {
            onward = phase.at();
        }
        if (last == null) {
            firstAmount = amount;
        }
        last = phase;
        return Optional.of(new Clause.Phase(
                phase.at(), written(phase.kind()), amount, low, frequency, duration, condition, adjustments));
    }

    /** The treatment of a recommendation that begins behind a phase. */
    Optional<NameSyntax> next() {
        return slips.next();
    }

    /** English says the condition first: `if functional_improvement then max 12` on a line of its own. */
    private void looksMisplaced(PhaseSyntax phase) {
        if (last == null || last.condition().isEmpty()) {
            return;
        }
        Span condition = last.condition().get().at();
        boolean below = condition.line() > last.at().line();
        boolean before = condition.file().line(condition.end()) == phase.at().line();
        if (below && before) {
            context.diagnostics().add(new CourseDiagnostic.ConditionBelongsAbove(condition, last.at()));
        }
    }

    private static Clause.Written written(PhaseKind kind) {
        return switch (kind) {
            case INITIAL -> Clause.Written.INITIAL;
            case UP_TO -> Clause.Written.UP_TO;
            case THEN_MAX -> Clause.Written.THEN_MAX;
            case THEN_MORE -> Clause.Written.THEN_MORE;
            case THEN_CONTINUE -> Clause.Written.THEN_CONTINUE;
        };
    }

    private Optional<Clause.Frequency> frequency(List<FrequencySyntax> written) {
        written.stream()
                .skip(1)
                .forEach(second -> context.diagnostics()
                        .add(new LimitDiagnostic.StandsTwice(
                                second.at(), "at", written.get(0).at())));
        return written.stream().findFirst().flatMap(frequencies::frequency);
    }

    private Optional<Clause.Duration> duration(List<LengthSyntax> written) {
        written.stream()
                .skip(1)
                .forEach(second -> context.diagnostics()
                        .add(new LimitDiagnostic.StandsTwice(
                                second.at(), "over", written.get(0).at())));
        return written.stream().findFirst().flatMap(frequencies::duration);
    }

    private boolean isMisplaced(PhaseSyntax phase) {
        if (phase.kind() == PhaseKind.INITIAL && first != null && first.kind() == PhaseKind.INITIAL) {
            once.isFirst("initial", phase.at());
            return true;
        }
        if (phase.kind() == PhaseKind.UP_TO && first != null && first.kind() == PhaseKind.UP_TO) {
            once.isFirst("up to", phase.at());
            return true;
        }
        boolean begins = phase.kind() == PhaseKind.INITIAL || phase.kind() == PhaseKind.UP_TO;
        if (begins && first == null) {
            first = phase;
            once.isFirst(phase.kind() == PhaseKind.INITIAL ? "initial" : "up to", phase.at());
            return false;
        }
        if (begins && first != null || first != null && first.kind() == PhaseKind.UP_TO) {
            if (!broken) {
                PhaseSyntax alone = begins && phase.kind() == PhaseKind.UP_TO ? phase : first;
                PhaseSyntax other = alone == phase ? first : phase;
                context.diagnostics()
                        .add(new CourseDiagnostic.UpToNotAlone(head(alone), asInitial(alone, other), other.at()));
            }
            return true;
        }
        if (onward != null) {
            context.diagnostics().add(new LimitDiagnostic.AfterContinue(head(phase), onward));
            return true;
        }
        if (first == null) {
            if (!context.isBroken(phase.at()) && !broken) {
                context.diagnostics().add(new LimitDiagnostic.ThenWithoutInitial(head(phase), asInitial(phase)));
            }
            return true;
        }
        return false;
    }

    /** The only phase as the first of several, where it stands before the other one. */
    private static Optional<Edit> asInitial(PhaseSyntax alone, PhaseSyntax other) {
        return alone.at().start() < other.at().start() ? asInitial(alone) : Optional.empty();
    }

    /** The same amount as a trial. */
    private static Optional<Edit> asInitial(PhaseSyntax phase) {
        return amountAs(phase, amount -> "initial " + amount);
    }

    /** The beginning of a phase, up to its amount, in other words; nothing in a cell of a table. */
    private static Optional<Edit> amountAs(PhaseSyntax phase, UnaryOperator<String> words) {
        Span at = phase.at();
        return phase.amount()
                .map(AmountSyntax::at)
                .filter(amount -> amount.start() > at.start() && !at.text().startsWith("|"))
                .map(amount -> {
                    int end = phase.kind() == PhaseKind.THEN_MORE
                            ? amount.end()
                                    + at.file().text().substring(amount.end()).indexOf("more")
                                    + "more".length()
                            : amount.end();
                    return new Edit(new Span(at.file(), at.start(), end), words.apply(amount.text()));
                });
    }

    private List<Clause.Adjustment> adjustments(PhaseSyntax phase, Optional<Range> amount) {
        List<Clause.Adjustment> adjustments = new ArrayList<>();
        Optional<NameSyntax> unit = phase.amount().flatMap(AmountSyntax::unit);
        for (AdjustmentSyntax written : phase.adjustments()) {
            Condition condition = context.conditions().condition(written.condition(), Optional.of(treatment));
            Optional<Long> to = context.numbers().count(written.to(), 1);
            if (to.isPresent() && unit.isPresent() && amount.isPresent() && !Lookup.isUnknown(treatment)) {
                to = context.numbers().inUnit(to.get(), unit.get(), treatment);
            }
            if (to.isPresent() && amount.isPresent() && changes(written, to.get(), amount.get())) {
                adjustments.add(new Clause.Adjustment(written.at(), written.raises(), to.get(), condition));
            }
        }
        return List.copyOf(adjustments);
    }

    private boolean changes(AdjustmentSyntax written, long to, Range amount) {
        boolean changes = written.raises() ? to > amount.high() : to < amount.high() && to >= amount.low();
        if (!changes) {
            context.diagnostics()
                    .add(new CourseDiagnostic.AdjustmentOutOfPlace(
                            head(written), written.raises(), to, amount.low(), amount.high()));
        }
        return changes;
    }

    /** What a phase allows, without how often, how long and when. */
    private static Span head(PhaseSyntax phase) {
        return phase.amount()
                .map(amount ->
                        amount.at().start() >= phase.at().start() ? phase.at().to(amount.at()) : phase.at())
                .orElse(phase.at());
    }

    private static Span head(AdjustmentSyntax adjustment) {
        return adjustment.at().to(adjustment.to().at());
    }

    /** Where the number stands that is too low. */
    private static Span place(PhaseSyntax phase, boolean lowered) {
        return phase.adjustments().stream()
                .filter(adjustment -> lowered && !adjustment.raises())
                .min(Comparator.comparing(adjustment -> adjustment.to().value()))
                .map(PhaseResolver::head)
                .or(() -> phase.amount().map(AmountSyntax::at))
                .orElse(phase.at());
    }

    /** The same amount on top of the phase before. */
    private static Optional<Edit> onTop(PhaseSyntax phase) {
        return phase.kind() == PhaseKind.THEN_MAX && phase.adjustments().isEmpty()
                ? amountAs(phase, amount -> "then " + amount + " more")
                : Optional.empty();
    }

    private void rise(PhaseSyntax phase, Range amount, List<Clause.Adjustment> adjustments) {
        long raised = amount.high();
        long lowered = amount.high();
        for (Clause.Adjustment one : adjustments) {
            raised = Math.max(raised, one.to());
            lowered = Math.min(lowered, one.to());
        }
        if (phase.kind() == PhaseKind.THEN_MORE) {
            low += amount.low();
            most += raised;
            return;
        }
        if (last != null && !broken && lowered <= most) {
            low(phase, lowered, lowered < amount.high(), last);
        }
        low = amount.low();
        most = raised;
    }

    /** That a phase does not rise is said once it is known whether it is the last: if not, more on top would not do. */
    private void low(PhaseSyntax phase, long high, boolean lowered, PhaseSyntax earlier) {
        long before = most;
        Span at = place(phase, lowered);
        tooLow.add(() -> new LimitDiagnostic.PhaseDoesNotRise(
                at, high, lowered, before, last == phase ? onTop(phase) : Optional.empty(), earlier.at()));
    }

    /** Says what could not be said before the last phase was known. */
    void end() {
        tooLow.forEach(one -> context.diagnostics().add(one.get()));
    }
}
