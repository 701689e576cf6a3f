package org.imrlang.benchmarks;

import org.imrlang.runtime.Course;
import org.imrlang.runtime.DecidedRequest;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Weighing;

/**
 * A request that is decided by Java written by hand for one guideline: what a generated class is held against. It takes
 * the same {@link Course}, gives the same type, and decides the same to the last unknown; it decides only.
 */
abstract class DecidedByHand extends DecidedRequest {

    private final TreatmentInfo treatment;
    private final Course course;

    DecidedByHand(TreatmentInfo treatment, Course course) {
        this.treatment = treatment;
        this.course = course;
    }

    abstract Determination determine();

    @Override
    public final Course course() {
        return course;
    }

    @Override
    public final TreatmentInfo treatment() {
        return treatment;
    }

    @Override
    protected final void weigh(Weighing weighing) {
        throw new UnsupportedOperationException("what is written by hand here decides, and explains nothing");
    }

    @Override
    protected final DecidedRequest changed(Request change) {
        throw new UnsupportedOperationException("what is written by hand here decides, and explains nothing");
    }
}
