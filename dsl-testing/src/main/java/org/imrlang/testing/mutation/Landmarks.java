package org.imrlang.testing.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.imrlang.compiler.model.Clause;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;

/** The numbers at which what some clauses say begins or ends, and those beside them, small ones first. */
final class Landmarks {

    private static final int MOST = 40;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final TreeSet<Long> counts = new TreeSet<>();
    private final Set<Frequency> frequencies = new LinkedHashSet<>();
    private final Set<CourseDuration> durations = new LinkedHashSet<>();

    Landmarks(List<Clause> clauses) {
        around(0);
        clauses.forEach(this::read);
    }

    /** What may have been delivered. */
    List<OptionalInt> completed() {
        List<OptionalInt> found = new ArrayList<>();
        counts.stream()
                .filter(count -> count >= 0 && count <= Course.MOST)
                .limit(MOST)
                .forEach(count -> found.add(OptionalInt.of(count.intValue())));
        found.add(OptionalInt.empty());
        return found;
    }

    /** How often may be asked for. */
    List<Frequency> frequencies() {
        return List.copyOf(frequencies);
    }

    /** How long a course may be asked for. */
    List<CourseDuration> durations() {
        return List.copyOf(durations);
    }

    private void read(Clause clause) {
        if (clause instanceof Clause.Phase phase) {
            around(phase.low());
            phase.amount().ifPresent(amount -> around(amount.high()));
            phase.adjustments().forEach(one -> around(one.to()));
            phase.frequency().ifPresent(this::read);
            phase.duration().ifPresent(this::read);
        } else if (clause instanceof Clause.Frequency frequency) {
            frequency.steps().forEach(this::step);
        } else if (clause instanceof Clause.Duration duration) {
            length(duration.range().high(), duration.unit());
            length(duration.range().high() + 1, duration.unit());
        } else if (clause instanceof Clause.StopAfterCount stop) {
            around(stop.count().high());
        } else if (clause instanceof Clause.Cap cap) {
            around(cap.amount().high());
            cap.window().span().ifPresent(this::window);
        } else if (clause instanceof Clause.Apart apart) {
            rate(BigDecimal.ONE, apart.least().days());
        } else if (clause instanceof Clause.Until until) {
            length(until.time().count(), until.time().unit());
            length(1, TimeUnit.DAY);
            length(2, TimeUnit.DAY);
        }
    }

    private void around(long count) {
        counts.add(count);
        counts.add(count - 1);
        counts.add(count + 1);
    }

    /** A course that fills a window, and one that needs another. */
    private void window(TimeSpan span) {
        length(span.count(), span.unit());
        length(span.count() + 1L, span.unit());
        length(span.days() + 1, TimeUnit.DAY);
    }

    private void length(long count, TimeUnit unit) {
        if (count >= 1 && count <= Course.MOST) {
            durations.add(new CourseDuration(BigDecimal.valueOf(count), unit));
        }
    }

    private void step(FrequencyStep step) {
        if (step.per().count() == 1 && step.per().unit() != TimeUnit.YEAR) {
            often(step.high(), step.per().unit());
            often(step.high().add(BigDecimal.ONE), step.per().unit());
        }
        rate(step.high(), step.per().days());
    }

    /** The highest rates of two decimals that keep within so many in so many days, and the next ones. */
    private void rate(BigDecimal count, long days) {
        for (TimeUnit unit : List.of(TimeUnit.WEEK, TimeUnit.MONTH)) {
            BigDecimal most = count.multiply(BigDecimal.valueOf(unit.days()))
                    .divide(BigDecimal.valueOf(days), 2, RoundingMode.DOWN)
                    .stripTrailingZeros();
            often(new BigDecimal(most.toPlainString()), unit);
            often(most.setScale(0, RoundingMode.DOWN).add(BigDecimal.ONE), unit);
            often(new BigDecimal(most.add(CENT).stripTrailingZeros().toPlainString()), unit);
        }
    }

    private void often(BigDecimal count, TimeUnit unit) {
        if (count.signum() > 0 && count.compareTo(BigDecimal.valueOf(Course.MOST)) <= 0) {
            frequencies.add(new Frequency(count, unit));
        }
    }
}
