package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.Weighing.StandingLimit;

/** What each clause leaves for the request: chapter 7 of the language, clause by clause. */
final class Reckoning {

    /** Nothing states how much was delivered. */
    static final long UNKNOWN = -1;

    private final Course course;
    private final TreatmentInfo treatment;
    private final long completed;

    Reckoning(Course course, TreatmentInfo treatment) {
        this.course = course;
        this.treatment = treatment;
        this.completed = course.knowsCompleted() ? course.completed(treatment.name()) : UNKNOWN;
    }

    Course course() {
        return course;
    }

    TreatmentInfo treatment() {
        return treatment;
    }

    HistoryCount history() {
        return new HistoryCount(course, treatment.name());
    }

    /** What was delivered in this course, or {@link #UNKNOWN}. */
    long completed() {
        return completed;
    }

    /** Whether the treatment is counted in days, weeks, months or years. */
    Optional<TimeUnit> timeUnit() {
        for (TimeUnit unit : TimeUnit.values()) {
            if (Units.same(unit.singular(), treatment.unit())) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** What a recommendation's clauses leave, read for sure or as possible. */
    long amount(List<? extends Weighed> clauses, int reading) {
        return amount(clauses, List.of(), reading);
    }

    /** The same, with the limits over the guidelines counted in. */
    long amount(List<? extends Weighed> clauses, List<StandingLimit> limits, int reading) {
        if (reading == Logic.SURE || completed != UNKNOWN) {
            return amount(clauses, limits, completed, reading);
        }
        // an amount falls with what was delivered, but for where the next phase opens
        long most = amount(clauses, limits, 0, reading);
        for (Weighed one : clauses) {
            if (one instanceof PhaseWeighing phase) {
                most = Math.max(most, amount(clauses, limits, phase.lowInAll(), reading));
            }
        }
        return most;
    }

    /** The most that the phases leave, whatever was delivered. */
    long mostLeftByPhases(List<Weighed> clauses) {
        long most = leftByPhases(clauses, 0, Logic.POSSIBLE);
        for (Weighed one : clauses) {
            if (one instanceof PhaseWeighing phase) {
                most = Math.max(most, leftByPhases(clauses, phase.lowInAll(), Logic.POSSIBLE));
            }
        }
        return most;
    }

    private long amount(List<? extends Weighed> clauses, List<StandingLimit> limits, long completed, int reading) {
        long least = leftByPhases(clauses, completed, reading);
        for (Weighed one : clauses) {
            if (one instanceof Weighed.Gate gate) {
                least = (gate.open() & reading) == 0 ? 0 : least;
            } else if (one instanceof LimitWeighing limit) {
                least = Math.min(least, left(limit, completed, reading));
            }
        }
        for (StandingLimit one : limits) {
            least = Math.min(least, left(one.limit(), completed, reading));
        }
        return least;
    }

    /**
     * A phase as far as the course has come.
     *
     * @param reached whether those before it are open and delivered, so that its own condition decides
     * @param open whether it is open
     */
    record Stage(PhaseWeighing phase, int reached, int open) {}

    /** The phases, in the order in which they open, where so much was delivered. */
    static List<Stage> stages(List<Weighed> clauses, long completed) {
        List<Stage> stages = new ArrayList<>();
        int before = Logic.YES;
        for (Weighed one : clauses) {
            if (one instanceof PhaseWeighing phase) {
                int reached = before & delivered(phase.opensAt(), completed);
                before = reached & phase.own();
                stages.add(new Stage(phase, reached, before));
            }
        }
        return stages;
    }

    /** What the phases leave; {@link Logic#UNLIMITED} where there are none. */
    long leftByPhases(List<? extends Weighed> clauses, long completed, int reading) {
        boolean hasPhases = false;
        long ceiling = 0;
        int open = Logic.YES;
        for (Weighed one : clauses) {
            if (one instanceof PhaseWeighing phase) {
                hasPhases = true;
                open &= delivered(phase.opensAt(), completed) & phase.own();
                ceiling = (open & reading) == 0 ? ceiling : phase.ceiling(ceiling, reading);
            }
        }
        if (!hasPhases) {
            return Logic.UNLIMITED;
        }
        return completed == UNKNOWN ? 0 : Logic.left(ceiling, course.used(completed));
    }

    /** Whether at least so much has been delivered, in the bits of {@link Logic}. */
    static int delivered(long amount, long completed) {
        if (amount == 0) {
            return Logic.YES;
        }
        return completed == UNKNOWN ? Logic.UNKNOWN : completed >= amount ? Logic.YES : Logic.NO;
    }

    /** What one limit leaves, what lifts it counted in. */
    long left(LimitWeighing limit, long completed, int reading) {
        return (limit.lifted() & reading) != 0 ? Logic.UNLIMITED : leftUnlifted(limit, completed, reading);
    }

    /** What one limit leaves where nothing lifts it. */
    long leftUnlifted(LimitWeighing limit, long completed, int reading) {
        if (limit.rule() instanceof LimitWeighing.Cap cap) {
            return leftByCap(limit, cap, completed, reading);
        }
        if ((open(limit, completed) & reading) == 0) {
            return 0;
        }
        return limit.rule() instanceof LimitWeighing.Until until ? leftByEnd(until, reading) : Logic.UNLIMITED;
    }

    /** Whether a stop, end or spacing lets the request through where nothing lifts it, in the bits of {@link Logic}. */
    int open(LimitWeighing limit, long completed) {
        LimitWeighing.Rule rule = limit.rule();
        if (rule instanceof LimitWeighing.StopAfterCount stop) {
            return Logic.not(delivered(stop.count(), completed));
        }
        if (rule instanceof LimitWeighing.StopAfterTime stop) {
            return Logic.not(isPast(course.started(treatment.name()), stop.time(), true));
        }
        if (rule instanceof LimitWeighing.Until until) {
            return Logic.not(isPast(until.date().day(), until.time(), isStart(until.date())));
        }
        if (rule instanceof LimitWeighing.Apart apart) {
            return history().apart(limit, apart.time());
        }
        throw new IllegalStateException("a cap is no gate");
    }

    private int isPast(int from, TimeSpan time, boolean fromStart) {
        if (fromStart && course.deliveredNothing(treatment.name())) {
            return Logic.NO;
        }
        return Days.related(course.requestDay(), DateRelation.MORE_THAN_AFTER, time.count(), time.unit(), from);
    }

    private static boolean isStart(Operand date) {
        return date.name().equals(BuiltIn.STARTED.text());
    }

    private long leftByCap(LimitWeighing limit, LimitWeighing.Cap cap, long completed, int reading) {
        if ((Logic.not(history().binds(cap)) & reading) != 0) {
            return Logic.UNLIMITED;
        }
        Window.Kind kind = cap.window().kind();
        if (kind == Window.Kind.REQUEST) {
            return cap.most();
        }
        if (kind == Window.Kind.INJURY && limit.per().isEmpty()) {
            if (completed == UNKNOWN) {
                return 0;
            }
            HistoryCount.Used others = history().usedByOthers(limit, cap);
            long used = Math.max(course.used(completed), course.delivered(treatment.name()));
            return Logic.left(Logic.left(cap.most(), used), count(others, reading));
        }
        return Logic.left(history().allowed(cap), count(history().used(limit, cap), reading));
    }

    private static long count(HistoryCount.Used used, int reading) {
        return reading == Logic.SURE ? used.most() : used.least();
    }

    /** The days that an end leaves, the last included, as an amount of a treatment that is counted in time. */
    private long leftByEnd(LimitWeighing.Until until, int reading) {
        if (timeUnit().isEmpty()) {
            return Logic.UNLIMITED;
        }
        int unit = timeUnit().get().days();
        return daysLeft(until, reading).map(days -> days / unit).orElse(Logic.UNLIMITED);
    }

    /**
     * The days that are left up to an end, the last included; nothing where a date is unknown or it has passed. A course
     * that begins with this request is as long as the end allows, whichever day that is.
     */
    Optional<Long> daysLeft(LimitWeighing.Until until, int reading) {
        TimeSpan time = until.time();
        long left = isStart(until.date())
                ? Gates.daysLeftFromStart(course, treatment.name(), time.count(), time.unit(), reading)
                : Gates.daysLeft(course, until.date().day(), time.count(), time.unit());
        return left == 0 || left == Logic.UNLIMITED ? Optional.empty() : Optional.of(left);
    }

    /** The last phase that is open for sure. */
    Optional<PhaseWeighing> lastSure(List<Weighed> clauses) {
        PhaseWeighing last = null;
        int open = Logic.YES;
        for (Weighed one : clauses) {
            if (one instanceof PhaseWeighing phase) {
                open &= delivered(phase.opensAt(), completed) & phase.own();
                last = (open & Logic.SURE) != 0 ? phase : last;
            }
        }
        return Optional.ofNullable(last);
    }

    /** The phase that counts: the last that is open for sure, the first where none is. */
    Optional<PhaseWeighing> counting(List<Weighed> clauses) {
        Optional<PhaseWeighing> last = lastSure(clauses);
        return last.isPresent() ? last : first(clauses);
    }

    private static Optional<PhaseWeighing> first(List<Weighed> clauses) {
        for (Weighed one : clauses) {
            if (one instanceof PhaseWeighing phase) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }

    /** How much is requested. */
    long requested() {
        return course.quantity();
    }

    /** Below 0 where a duration is shorter than another, above 0 where it is longer. */
    static int compareLengths(BigDecimal count, TimeUnit unit, DurationLimit limit) {
        return count.multiply(BigDecimal.valueOf(unit.days()))
                .compareTo(BigDecimal.valueOf(limit.count())
                        .multiply(BigDecimal.valueOf(limit.unit().days())));
    }
}
