package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long a recommendation allows: in its last phase that is open for sure; where none is, its own. Of
 * several limits the tightest counts, the first in the text where they are equal.
 */
final class PaceLimits {

    private final Reckoning reckoning;
    private @Nullable ClauseInfo frequencyClause;
    private @Nullable FrequencyStep step;
    private @Nullable ClauseInfo durationClause;
    private @Nullable DurationLimit duration;

    PaceLimits(Reckoning reckoning, List<Weighed> clauses) {
        this.reckoning = reckoning;
        Optional<PhaseWeighing> phase = reckoning.lastSure(clauses);
        Optional<Weighed.Rate> ownRate = phase.flatMap(PhaseWeighing::rate);
        Optional<Weighed.Length> ownLength = phase.flatMap(PhaseWeighing::length);
        for (Weighed one : clauses) {
            if (one.equals(phase.orElse(null))) {
                ownRate.ifPresent(rate -> tighten(rate.clause(), current(rate.steps())));
                ownLength.ifPresent(length -> tighten(length.clause(), length.limit()));
            } else if (one instanceof Weighed.Rate rate && ownRate.isEmpty()) {
                tighten(rate.clause(), current(rate.steps()));
            } else if (one instanceof Weighed.Length length && ownLength.isEmpty()) {
                tighten(length.clause(), length.limit());
            } else if (one instanceof LimitWeighing limit && (limit.lifted() & Logic.SURE) == 0) {
                spacing(limit).ifPresent(rate -> tighten(limit.clause(), rate));
                end(limit).ifPresent(length -> tighten(limit.clause(), length));
            }
        }
    }

    /** The most often that conforms. */
    Optional<FrequencyLimit> frequency() {
        return Optional.ofNullable(step).map(FrequencyStep::limit);
    }

    /** The longest course that conforms. */
    Optional<DurationLimit> duration() {
        return Optional.ofNullable(duration);
    }

    /** Whether this clause limits how often. */
    boolean limitsFrequency(ClauseInfo clause) {
        return clause.equals(frequencyClause);
    }

    /** Whether this clause limits how long. */
    boolean limitsDuration(ClauseInfo clause) {
        return clause.equals(durationClause);
    }

    /** Whether the request asks for more often than conforms. */
    boolean exceedsFrequency() {
        return step != null
                && reckoning
                        .course()
                        .frequency()
                        .filter(asked -> !step.allows(asked))
                        .isPresent();
    }

    /** Whether the request asks for longer than conforms. */
    boolean exceedsDuration() {
        return duration != null
                && reckoning
                        .course()
                        .duration()
                        .filter(asked -> Reckoning.compareLengths(asked.count(), asked.unit(), duration) > 0)
                        .isPresent();
    }

    private void tighten(ClauseInfo clause, FrequencyStep rate) {
        if (step == null || rate.compareRate(step) < 0) {
            step = rate;
            frequencyClause = clause;
        }
    }

    private void tighten(ClauseInfo clause, DurationLimit limit) {
        if (duration == null
                || Reckoning.compareLengths(BigDecimal.valueOf(limit.count()), limit.unit(), duration) < 0) {
            duration = limit;
            durationClause = clause;
        }
    }

    private FrequencyStep current(List<FrequencyStep> steps) {
        return CourseLimits.step(reckoning.course(), reckoning.treatment().name(), steps.toArray(FrequencyStep[]::new));
    }

    /** What a spacing makes of a request for more than one. */
    private Optional<FrequencyStep> spacing(LimitWeighing limit) {
        return limit.rule() instanceof LimitWeighing.Apart apart
                        && reckoning.requested() > 1
                        && reckoning.timeUnit().isEmpty()
                ? Optional.of(
                        new FrequencyStep(BigDecimal.ONE, BigDecimal.ONE, apart.time(), true, Optional.empty(), false))
                : Optional.empty();
    }

    /** The days that are left up to the end of the course. */
    private Optional<DurationLimit> end(LimitWeighing limit) {
        return limit.rule() instanceof LimitWeighing.Until until
                ? reckoning.daysLeft(until, Logic.SURE).map(days -> new DurationLimit(days, TimeUnit.DAY))
                : Optional.empty();
    }
}
