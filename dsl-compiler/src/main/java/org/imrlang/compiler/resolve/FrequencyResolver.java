package org.imrlang.compiler.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.syntax.ClauseSyntax.FrequencySyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.LengthSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.StepSyntax;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.Units;

/** Resolves how often, and for how long. */
final class FrequencyResolver {

    private final Context context;
    private final Treatment treatment;

    FrequencyResolver(Context context, Treatment treatment) {
        this.context = context;
        this.treatment = treatment;
    }

    /** The frequency, or nothing where it was refused. */
    Optional<Clause.Frequency> frequency(FrequencySyntax frequency) {
        if (Units.isTime(treatment.unit())) {
            context.diagnostics()
                    .add(new CourseDiagnostic.FrequencyOfTime(frequency.at(), treatment.name(), treatment.unit()));
            return Optional.empty();
        }
        List<FrequencyStep> steps = new ArrayList<>();
        boolean known = true;
        for (int i = 0; i < frequency.steps().size(); i++) {
            boolean last = i == frequency.steps().size() - 1 && !frequency.thenFading();
            Optional<FrequencyStep> step = step(frequency.steps().get(i), last);
            step.ifPresent(steps::add);
            known &= step.isPresent();
        }
        if (!known) {
            return Optional.empty();
        }
        if (frequency.thenFading()) {
            FrequencyStep before = steps.get(steps.size() - 1);
            steps.add(new FrequencyStep(
                    before.low(), before.high(), before.per(), before.every(), Optional.empty(), true));
        }
        return Optional.of(new Clause.Frequency(frequency.at(), List.copyOf(steps)));
    }

    private Optional<FrequencyStep> step(StepSyntax step, boolean last) {
        Numbers numbers = context.numbers();
        Optional<BigDecimal> high = numbers.positive(step.range().high());
        Optional<BigDecimal> low = step.range().low().equals(step.range().high())
                ? high
                : numbers.decimal(step.range().low());
        Optional<TimeSpan> per = step.every()
                .map(numbers::duration)
                .orElseGet(() -> step.per().map(unit -> new TimeSpan(1, Dates.unit(unit))));
        Optional<TimeSpan> lasts = step.lasts().flatMap(numbers::duration);
        if (last && step.lasts().isPresent()) {
            context.diagnostics()
                    .add(new CourseDiagnostic.LastStepEnds(step.lasts().get().at()));
        }
        if (!last && step.lasts().isEmpty()) {
            context.diagnostics().add(new CourseDiagnostic.StepWithoutEnd(step.at()));
        }
        boolean ends =
                lasts.isPresent() != last && lasts.isPresent() == step.lasts().isPresent();
        if (low.isEmpty() || high.isEmpty() || numbers.isReversed(step.range()) || per.isEmpty() || !ends) {
            return Optional.empty();
        }
        return Optional.of(
                new FrequencyStep(low.get(), high.get(), per.get(), step.every().isPresent(), lasts, step.fading()));
    }

    /** The duration, or nothing where it was refused. */
    Optional<Clause.Duration> duration(LengthSyntax length) {
        return context.numbers()
                .range(length.range())
                .map(range -> new Clause.Duration(length.at(), range, Dates.unit(length.unit())));
    }
}
