package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long a recommendation allows: in its last phase that is open for sure; where none is, its own. Of
 * several limits the tightest counts, the first in the text where they are equal.
 */
final class PaceLimits {

    private final Reckoning reckoning;
    private @Nullable FrequencyStep step;
    private @Nullable DurationLimit duration;

    /** How the request stands to each clause that counts in this phase. */
    private Map<ClauseInfo, Status> kept = Map.of();

    PaceLimits(Reckoning reckoning, List<Weighed> clauses) {
        this.reckoning = reckoning;
        if (statePace(clauses)) {
            weigh(clauses);
        }
    }

    /** Whether any of these clauses may limit how often or how long. */
    static boolean statePace(List<Weighed> clauses) {
        for (Weighed one : clauses) {
            if (one instanceof PhaseWeighing phase
                    ? phase.statesPace()
                    : !(one instanceof Weighed.Gate || one instanceof Weighed.Advice)) {
                return true;
            }
        }
        return false;
    }

    private void weigh(List<Weighed> clauses) {
        Optional<PhaseWeighing> phase = reckoning.lastSure(clauses);
        Optional<Weighed.Rate> ownRate = phase.flatMap(PhaseWeighing::rate);
        Optional<Weighed.Length> ownLength = phase.flatMap(PhaseWeighing::length);
        for (Weighed one : clauses) {
            if (one == phase.orElse(null)) {
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

    /** The most often that conforms, as a request states it. */
    Optional<Frequency> fastest() {
        return Optional.ofNullable(step).map(FrequencyStep::fastest);
    }

    /** The longest course that conforms, as a request states it. */
    Optional<CourseDuration> longest() {
        return duration().map(limit -> new CourseDuration(BigDecimal.valueOf(limit.count()), limit.unit()));
    }

    /** How the request stands to what a clause says of frequency and duration; information where it says nothing now. */
    Status status(ClauseInfo clause) {
        return kept.isEmpty() ? Status.INFORMATION : kept.getOrDefault(clause, Status.INFORMATION);
    }

    /** Whether the request asks for more often than conforms. */
    boolean exceedsFrequency() {
        return step != null && exceeds(step);
    }

    /** Whether the request asks for longer than conforms. */
    boolean exceedsDuration() {
        return duration != null && exceeds(duration);
    }

    private boolean exceeds(FrequencyStep limit) {
        return reckoning
                .course()
                .frequency()
                .filter(asked -> !limit.allows(asked))
                .isPresent();
    }

    private boolean exceeds(DurationLimit limit) {
        return reckoning
                .course()
                .duration()
                .filter(asked -> Reckoning.compareLengths(asked.count(), asked.unit(), limit) > 0)
                .isPresent();
    }

    private void tighten(ClauseInfo clause, FrequencyStep rate) {
        weigh(clause, reckoning.course().frequency().isPresent(), exceeds(rate));
        step = step == null || rate.compareRate(step) < 0 ? rate : step;
    }

    private void tighten(ClauseInfo clause, DurationLimit limit) {
        weigh(clause, reckoning.course().duration().isPresent(), exceeds(limit));
        boolean shorter = duration == null
                || Reckoning.compareLengths(BigDecimal.valueOf(limit.count()), limit.unit(), duration) < 0;
        duration = shorter ? limit : duration;
    }

    private void weigh(ClauseInfo clause, boolean asked, boolean exceeds) {
        if (asked) {
            kept = kept.isEmpty() ? new IdentityHashMap<>() : kept;
            kept.put(clause, exceeds ? Status.NOT_MET : Status.MET);
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
