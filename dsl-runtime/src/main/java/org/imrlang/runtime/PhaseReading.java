package org.imrlang.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The phases of a weighed recommendation read together: which are open, and what they leave for the request. */
final class PhaseReading {

    private final Course course;
    private final TreatmentInfo treatment;
    private final List<Weighed.Phase> phases = new ArrayList<>();

    PhaseReading(Course course, TreatmentInfo treatment, List<Weighed> weighed) {
        this.course = course;
        this.treatment = treatment;
        for (Weighed one : weighed) {
            if (one instanceof Weighed.Phase phase) {
                phases.add(phase);
            }
        }
    }

    Course course() {
        return course;
    }

    TreatmentInfo treatment() {
        return treatment;
    }

    List<Weighed.Phase> phases() {
        return phases;
    }

    long completed() {
        return course.completed(treatment.name());
    }

    /** What has been delivered, or authorized if that is more. */
    long used() {
        return course.used(completed());
    }

    /** The phase that surely counts: the last that is surely open, the first where none is, nothing without phases. */
    Optional<Weighed.Phase> lastSure() {
        return lastOpen(Logic.SURE).or(() -> phases.stream().findFirst());
    }

    /** What the phases surely leave for the request. */
    long sureAmount() {
        if (phases.isEmpty()) {
            return Logic.UNLIMITED;
        }
        return course.knowsCompleted() ? left(Logic.SURE) : 0;
    }

    /** The first phase that is not surely open: what would come next. */
    Optional<Weighed.Phase> next() {
        return phases.stream().filter(phase -> (phase.open() & Logic.SURE) == 0).findFirst();
    }

    Status status(Weighed.Phase phase) {
        if (!course.knowsCompleted()) {
            return phase.reached() == Logic.YES && phase.own() == Logic.NO ? Status.NOT_MET : Status.UNKNOWN;
        }
        boolean fits = course.quantity() <= left(Logic.SURE);
        boolean mayFit = course.quantity() <= left(Logic.POSSIBLE);
        if (phase.open() == Logic.YES) {
            boolean last = phase.equals(lastOpen(Logic.SURE).orElse(null));
            return !last || fits ? Status.MET : mayFit ? Status.UNKNOWN : Status.NOT_MET;
        }
        if (fits || phase.reached() == Logic.NO) {
            return Status.INFORMATION;
        }
        return phase.open() == Logic.UNKNOWN ? Status.UNKNOWN : Status.NOT_MET;
    }

    private long left(int reading) {
        Weighed.@Nullable Phase last = lastOpen(reading).orElse(null);
        return last == null ? 0 : Logic.left(last.ceiling(), used());
    }

    private Optional<Weighed.Phase> lastOpen(int reading) {
        Weighed.@Nullable Phase last = null;
        for (Weighed.Phase phase : phases) {
            if ((phase.open() & reading) != 0) {
                last = phase;
            }
        }
        return Optional.ofNullable(last);
    }
}
