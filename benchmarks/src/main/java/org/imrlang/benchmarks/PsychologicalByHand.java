package org.imrlang.benchmarks;

import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Vocabulary;

/** The psychological guideline as a careful engineer would write it in Java. */
final class PsychologicalByHand extends DecidedByHand {

    private final Vocabulary vocabulary;
    private final boolean isBiofeedback;
    private final int adlImproved;
    private final int workRestrictionsReduced;
    private final int dependencyReduced;

    PsychologicalByHand(Vocabulary vocabulary, TreatmentInfo treatment, Course course, PsychologicalLine line) {
        super(treatment, course);
        this.vocabulary = vocabulary;
        this.isBiofeedback = line.isBiofeedback();
        this.adlImproved = line.adlImproved().bits();
        this.workRestrictionsReduced = line.workRestrictionsReduced().bits();
        this.dependencyReduced = line.dependencyReduced().bits();
    }

    @Override
    Determination determine() {
        if (course().quantity() == 0) {
            throw new IllegalStateException("the quantity is not stated");
        }
        if (course().history().isPresent()) {
            vocabulary.check(course());
        }
        return isBiofeedback ? decide("biofeedback", 3, 4, 10) : decide("CBT", 4, 6, 20);
    }

    /**
     * @param delivered how much of the trial is to be delivered before more is considered
     * @param trial the most for the trial
     * @param most the most in all, where functional improvement is shown
     */
    private Determination decide(String treatment, int delivered, int trial, int most) {
        int improved = (adlImproved | workRestrictionsReduced) & dependencyReduced;
        boolean surely = (improved & Logic.SURE) != 0;
        boolean maybe = (improved & Logic.POSSIBLE) != 0;
        if (!course().knowsCompleted()) {
            long atFirst = trial - course().used(0);
            long later = (maybe ? most : trial) - course().used(delivered);
            return decided(0, Math.max(0, Math.max(atFirst, later)));
        }
        long completed = course().completed(treatment);
        long used = course().used(completed);
        boolean hasTrial = completed >= delivered;
        long sure = (hasTrial && surely ? most : trial) - used;
        long possible = (hasTrial && maybe ? most : trial) - used;
        return decided(Math.max(0, sure), Math.max(0, possible));
    }
}
