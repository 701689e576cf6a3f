package org.imrlang.compiler.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
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
            Optional<FrequencyStep> step = step(frequency, frequency.steps().get(i), last);
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

    private Optional<FrequencyStep> step(FrequencySyntax frequency, StepSyntax step, boolean last) {
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
            Span at = step.lasts().get().at();
            context.diagnostics()
                    .add(new CourseDiagnostic.LastStepEnds(
                            at, frequency.steps().size() == 1 ? over(step, at) : Optional.empty()));
        }
        if (!last && step.lasts().isEmpty()) {
            context.diagnostics().add(new CourseDiagnostic.StepWithoutEnd(step.at(), example(frequency)));
        }
        boolean ends =
                lasts.isPresent() != last && lasts.isPresent() == step.lasts().isPresent();
        if (low.isEmpty() || high.isEmpty() || numbers.isReversed(step.range()) || per.isEmpty() || !ends) {
            return Optional.empty();
        }
        return Optional.of(
                new FrequencyStep(low.get(), high.get(), per.get(), step.every().isPresent(), lasts, step.fading()));
    }

    /** How long the course lasts, in the place of how long its only step does; nothing in a cell of a table. */
    private static Optional<Edit> over(StepSyntax step, Span lasts) {
        if (step.at().start() >= lasts.start()) {
            return Optional.empty();
        }
        String before = lasts.file().text().substring(step.at().start(), lasts.start());
        Span words = new Span(lasts.file(), step.at().start() + before.lastIndexOf("for"), lasts.end());
        return Optional.of(new Edit(words, "over " + lasts.text()));
    }

    /** A frequency of which each step but the last says how long it lasts. */
    private static String example(FrequencySyntax frequency) {
        List<String> steps = new ArrayList<>();
        for (StepSyntax step : frequency.steps()) {
            boolean last = steps.size() == frequency.steps().size() - 1 && !frequency.thenFading();
            steps.add(step.at().text() + (last || step.lasts().isPresent() ? "" : " for 2 weeks"));
        }
        boolean apart =
                frequency.steps().stream().map(StepSyntax::at).distinct().count() == steps.size();
        return apart
                ? "at " + String.join(", then ", steps) + (frequency.thenFading() ? ", then fading" : "")
                : "at 3 per week for 2 weeks, then 1 per week";
    }

    /** The duration, or nothing where it was refused. */
    Optional<Clause.Duration> duration(LengthSyntax length) {
        return context.numbers()
                .range(length.range())
                .map(range -> new Clause.Duration(length.at(), range, Dates.unit(length.unit())));
    }
}
