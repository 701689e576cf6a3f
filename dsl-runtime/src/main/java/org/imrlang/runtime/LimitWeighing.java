package org.imrlang.runtime;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stop, end, cap or spacing as it is reported, with what narrows or lifts it. Each method answers this. */
public final class LimitWeighing implements Weighed {

    private final ClauseInfo clause;
    private final Rule rule;
    private @Nullable Operand per;
    private @Nullable Evidence unless;

    LimitWeighing(ClauseInfo clause, Rule rule) {
        this.clause = clause;
        this.rule = rule;
    }

    /** It counts for each value of this fact on its own. */
    public LimitWeighing per(Operand fact) {
        per = fact;
        return this;
    }

    /** The record may lift it. */
    public LimitWeighing unless(Evidence condition) {
        unless = condition;
        return this;
    }

    @Override
    public ClauseInfo clause() {
        return clause;
    }

    Rule rule() {
        return rule;
    }

    /** The fact of which each value counts on its own. */
    Optional<Operand> per() {
        return Optional.ofNullable(per);
    }

    /** What lifts it. */
    Optional<Evidence> unless() {
        return Optional.ofNullable(unless);
    }

    /** Whether it is lifted, in the bits of {@link Logic}. */
    int lifted() {
        return unless == null ? Logic.NO : unless.truth();
    }

    /** What it says. */
    sealed interface Rule {}

    /** Nothing more once so much was delivered. */
    record StopAfterCount(long count) implements Rule {}

    /** Nothing more once so much time has passed since the first delivery. */
    record StopAfterTime(TimeSpan time) implements Rule {}

    /** Nothing more once so much time has passed since a date. */
    record Until(TimeSpan time, Operand date) implements Rule {}

    /**
     * At most so many in a window.
     *
     * @param date what the window is counted from, where it is
     * @param together the names of other treatments in the same count
     * @param guideline whose {@code limit} it is; nothing for a recommendation's cap
     */
    record Cap(
            long most,
            Window window,
            Optional<Operand> date,
            List<String> together,
            Optional<GuidelineInfo> guideline)
            implements Rule {}

    /** Deliveries at least so far apart. */
    record Apart(TimeSpan time) implements Rule {}
}
