package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A phase as it is reported, with what stands beside its amount. Each method answers this. */
public final class PhaseWeighing implements Weighed {

    private final ClauseInfo clause;
    private final boolean onTop;
    private final long high;
    private final long opensAt;
    private final long lowInAll;
    private List<Adjustment> adjustments = List.of();
    private @Nullable Evidence condition;
    private Weighed.@Nullable Rate rate;
    private Weighed.@Nullable Length length;

    /** Put together on demand; a race does so twice and harms nothing. */
    private @Nullable Operands operands;

    /** The values of its finding: what was delivered, what is requested, and then what is the same for all courses. */
    private record Operands(SmallMap<Object> values) {}

    /** Another high end where the record shows something. */
    record Adjustment(boolean raises, long to, Evidence condition) {}

    /** @param onTop whether low and high are on top of the phase before */
    PhaseWeighing(ClauseInfo clause, @Nullable PhaseWeighing before, boolean onTop, long low, long high) {
        this.clause = clause;
        this.onTop = onTop;
        this.high = high;
        this.opensAt = before == null ? 0 : before.lowInAll;
        this.lowInAll = onTop ? opensAt + low : low;
    }

    /** The phase opens where the record shows this. */
    public PhaseWeighing where(Evidence opens) {
        condition = opens;
        return this;
    }

    /** The high end is raised where the record shows this. */
    public PhaseWeighing raised(long to, Evidence raises) {
        adjust(new Adjustment(true, to, raises));
        return this;
    }

    /** The high end is lowered where the record shows this. */
    public PhaseWeighing lowered(long to, Evidence lowers) {
        adjust(new Adjustment(false, to, lowers));
        return this;
    }

    private void adjust(Adjustment adjustment) {
        adjustments = adjustments.isEmpty() ? new ArrayList<>() : adjustments;
        adjustments.add(adjustment);
    }

    /** How often in this phase; the clause is of the kind {@link ClauseKind#FREQUENCY}. */
    public PhaseWeighing at(ClauseInfo frequency, FrequencyStep... steps) {
        rate = new Weighed.Rate(frequency, List.of(steps));
        return this;
    }

    /** How long in this phase; the clause is of the kind {@link ClauseKind#DURATION}. */
    public PhaseWeighing over(ClauseInfo duration, long most, TimeUnit unit) {
        length = new Weighed.Length(duration, new DurationLimit(most, unit));
        return this;
    }

    @Override
    public ClauseInfo clause() {
        return clause;
    }

    Optional<Evidence> condition() {
        return Optional.ofNullable(condition);
    }

    List<Adjustment> adjustments() {
        return adjustments;
    }

    Optional<Weighed.Rate> rate() {
        return Optional.ofNullable(rate);
    }

    Optional<Weighed.Length> length() {
        return Optional.ofNullable(length);
    }

    /** Whether its own condition holds. */
    int own() {
        return condition == null ? Logic.YES : condition.truth();
    }

    /** Whether it says how often or how long. */
    boolean statesPace() {
        return rate != null || length != null;
    }

    /** What must be delivered in all before the next phase opens. */
    long lowInAll() {
        return lowInAll;
    }

    /** What must be delivered in all before this phase opens. */
    long opensAt() {
        return opensAt;
    }

    /** Whether it has no ceiling. */
    boolean isOnward() {
        return high == Logic.UNLIMITED;
    }

    /**
     * What it allows in all at the most; {@link Logic#UNLIMITED} where it has no ceiling.
     *
     * @param before what the phase before allows at the most
     * @param mayHold whether what raises it may be so
     */
    long most(long before, Predicate<Evidence> mayHold) {
        long most = high;
        for (Adjustment one : adjustments) {
            most = one.raises() && mayHold.test(one.condition()) ? Math.max(most, one.to()) : most;
        }
        return isOnward() ? high : Amounts.sum(onTop ? before : 0, most);
    }

    /**
     * What it allows in all, read for sure or as possible; {@link Logic#UNLIMITED} where it has no ceiling.
     *
     * @param before what the phase before allows, so read
     */
    long ceiling(long before, int reading) {
        if (isOnward()) {
            return high;
        }
        long adjusted = high;
        long lowest = Logic.UNLIMITED;
        for (Adjustment one : adjustments) {
            boolean holds = one.raises()
                    ? (one.condition().truth() & reading) != 0
                    : (Logic.not(one.condition().truth()) & reading) == 0;
            if (holds && one.raises()) {
                adjusted = Math.max(adjusted, one.to());
            } else if (holds) {
                lowest = Math.min(lowest, one.to());
            }
        }
        adjusted = Math.min(adjusted, lowest);
        return onTop ? before + adjusted : adjusted;
    }

    /**
     * The values of its finding.
     *
     * @param completed what was delivered, as a finding shows it
     * @param ceiling what it allows in all for sure: the same whenever this is asked
     */
    SmallMap<Object> operands(Object completed, Object requested, long ceiling) {
        Operands known = operands;
        if (known == null) {
            SmallMap<Object> values = new SmallMap<>();
            values.set(BuiltIn.COMPLETED.text(), completed);
            values.set(BuiltIn.REQUESTED.text(), requested);
            addOperands(values, ceiling);
            known = new Operands(values);
            operands = known;
        }
        SmallMap<Object> values = known.values().copy();
        values.replace(0, completed);
        values.replace(1, requested);
        return values;
    }

    /** Adds what is the same for all courses. */
    void addOperands(SmallMap<Object> values, long ceiling) {
        if (ceiling != Logic.UNLIMITED) {
            values.set("ceiling", ceiling);
        }
        if (condition != null) {
            condition.addOperands(values);
        }
        for (Adjustment one : adjustments) {
            one.condition().addOperands(values);
        }
    }
}
