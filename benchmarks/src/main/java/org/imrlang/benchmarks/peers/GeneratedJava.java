package org.imrlang.benchmarks.peers;

import org.imrlang.benchmarks.PsychologicalLine;
import org.imrlang.benchmarks.psychological.BiofeedbackRequest;
import org.imrlang.benchmarks.psychological.CbtRequest;
import org.imrlang.benchmarks.psychological.Psychological;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.TreatmentRequest;

/** The classes that imr generates: what all others are held against. */
final class GeneratedJava implements Peer<TreatmentRequest<?>, Determination> {

    @Override
    public TreatmentRequest<?> prepare(PsychologicalLine line) {
        return line.isBiofeedback() ? biofeedback(line) : cbt(line);
    }

    private static CbtRequest cbt(PsychologicalLine line) {
        CbtRequest request = Psychological.cbt()
                .request(line.quantity())
                .adlImproved(line.adlImproved())
                .workRestrictionsReduced(line.workRestrictionsReduced())
                .dependencyReduced(line.dependencyReduced());
        return line.completed() == PsychologicalLine.UNKNOWN ? request : request.completed(line.completed());
    }

    private static BiofeedbackRequest biofeedback(PsychologicalLine line) {
        BiofeedbackRequest request = Psychological.biofeedback()
                .request(line.quantity())
                .adlImproved(line.adlImproved())
                .workRestrictionsReduced(line.workRestrictionsReduced())
                .dependencyReduced(line.dependencyReduced());
        return line.completed() == PsychologicalLine.UNKNOWN ? request : request.completed(line.completed());
    }

    @Override
    public Determination decide(TreatmentRequest<?> input) {
        return input.determine();
    }

    @Override
    public Answer answer(Determination decided) {
        return new Answer(decided.outcome(), decided.certified(), decided.possible());
    }
}
