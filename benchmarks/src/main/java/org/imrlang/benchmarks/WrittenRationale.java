package org.imrlang.benchmarks;

import static org.imrlang.benchmarks.PsychologicalLine.UNKNOWN;

import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Status;
import org.imrlang.runtime.Truth;

/**
 * The rationale of a line under the psychological guideline, written in Java by hand. What would unlock the rest is not
 * looked for: whoever knows this one guideline knows for each case what it is.
 */
final class WrittenRationale {

    private static final int LENGTH = 1_200;
    private static final String[] FACTS = {
        "“activities of daily living have improved”",
        "“work restrictions have been reduced”",
        "“dependency on continued medical treatment has been reduced”"
    };
    private static final String DELIVERED = "“how many sessions have been delivered”";
    private static final int ADL = 0;
    private static final int WORK = 1;
    private static final int DEPENDENCY = 2;

    private final PsychologicalLine line;
    private final WrittenTreatment treatment;
    private final int sure;
    private final int possible;
    private final int improvement;
    private final StringBuilder text = new StringBuilder(LENGTH);

    private WrittenRationale(PsychologicalLine line) {
        this.line = line;
        this.treatment = WrittenTreatment.of(line);
        this.sure = treatment.sure(line);
        this.possible = treatment.possible(line);
        this.improvement = WrittenTreatment.improvement(line);
    }

    static String of(PsychologicalLine line) {
        return new WrittenRationale(line).write();
    }

    private String write() {
        asked();
        text.append('\n').append(treatment.texts().allowed());
        unmet();
        boolean isOpen = Math.min(line.quantity(), sure) < Math.min(line.quantity(), possible);
        if (isOpen) {
            missing();
        }
        Outcome outcome = WrittenTreatment.outcome(line.quantity(), sure, possible);
        conforms(outcome);
        if (outcome != Outcome.CONFORMS) {
            boolean isUnlocked = unlock();
            if (isOpen) {
                text.append(isUnlocked ? ' ' : '\n');
                next();
            }
        }
        return text.toString();
    }

    private void asked() {
        text.append(line.quantity())
                .append(line.quantity() == 1 ? " session of " : " sessions of ")
                .append(treatment.label())
                .append(line.quantity() == 1 ? " was requested; " : " were requested; ");
        if (line.completed() == UNKNOWN) {
            text.append("how many have been delivered so far is not stated.");
        } else if (line.completed() == 0) {
            text.append("none has been delivered so far.");
        } else {
            text.append(line.completed())
                    .append(line.completed() == 1 ? " has been delivered so far." : " have been delivered so far.");
        }
    }

    private void unmet() {
        Status trial = treatment.trialStatus(line, sure);
        Status then = treatment.thenStatus(line, sure);
        if (trial == Status.NOT_MET) {
            text.append('\n').append(treatment.trialText(line, trial));
        }
        if (then == Status.NOT_MET) {
            text.append(trial == Status.NOT_MET ? ' ' : '\n').append(treatment.thenText(line, then));
        }
    }

    private Truth truth(int fact) {
        return switch (fact) {
            case ADL -> line.adlImproved();
            case WORK -> line.workRestrictionsReduced();
            case DEPENDENCY -> line.dependencyReduced();
            default -> throw new IllegalArgumentException("there are three facts");
        };
    }

    private boolean isMissing(int fact) {
        if (improvement != Logic.UNKNOWN || truth(fact) != Truth.UNKNOWN) {
            return false;
        }
        return fact == DEPENDENCY || truth(ADL) != Truth.YES && truth(WORK) != Truth.YES;
    }

    private int countMissing() {
        int count = line.completed() == UNKNOWN ? 1 : 0;
        for (int fact = 0; fact < FACTS.length; fact++) {
            count += isMissing(fact) ? 1 : 0;
        }
        return count;
    }

    private void missing() {
        text.append("\nThe record does not say: ");
        int left = countMissing();
        if (line.completed() == UNKNOWN) {
            left = item(DELIVERED, left);
        }
        for (int fact = 0; fact < FACTS.length; fact++) {
            if (isMissing(fact)) {
                left = item(FACTS[fact], left);
            }
        }
        text.append('.');
    }

    /** One item of a list, with what leads to the next; the answer is how many are left. */
    private int item(String item, int left) {
        text.append(item).append(left > 2 ? ", " : left == 2 ? " and " : "");
        return left - 1;
    }

    private void conforms(Outcome outcome) {
        int certified = Math.min(line.quantity(), sure);
        text.append('\n');
        if (outcome == Outcome.CONFORMS) {
            text.append(certified == 1 ? "The " : "All ")
                    .append(certified)
                    .append(certified == 1 ? " session requested conforms." : " sessions requested conform.");
        } else if (certified > 0) {
            text.append(certified).append(certified == 1 ? " session conforms now." : " sessions conform now.");
        } else {
            text.append(
                    outcome == Outcome.UNDOCUMENTED
                            ? "On what the record says, nothing can be certified yet."
                            : "On what the record says, nothing can be certified.");
        }
    }

    /** What makes all of it conform; the answer is whether anything does. */
    private boolean unlock() {
        int completed = line.completed();
        int asked = line.quantity();
        if (completed == UNKNOWN && asked <= treatment.trialHigh()) {
            text.append("\nWith none stated as delivered");
        } else if (asked > treatment.most() - Math.max(completed, treatment.trialLow())) {
            return false;
        } else if (completed == UNKNOWN) {
            text.append("\nWith ").append(treatment.trialLow()).append(" sessions stated as delivered");
            if (improvement != Logic.YES) {
                boolean isList = needsEither() && needsDependency();
                text.append(isList ? "; and " : " and ");
                facts();
            }
        } else if (completed < treatment.trialLow()) {
            text.append("\nOnce ").append(treatment.trialLow()).append(" sessions have been delivered");
            if (improvement != Logic.YES) {
                text.append(", and with ");
                facts();
            }
        } else {
            text.append("\nWith ");
            facts();
        }
        text.append(asked == 1 ? ", the " : ", all ")
                .append(asked)
                .append(asked == 1 ? " session conforms." : " sessions conform.");
        return true;
    }

    private boolean needsEither() {
        return truth(ADL) != Truth.YES && truth(WORK) != Truth.YES;
    }

    private boolean needsDependency() {
        return truth(DEPENDENCY) != Truth.YES;
    }

    /** Which of two facts is easier to come by: what the record leaves open before what it says otherwise. */
    private int either() {
        return truth(ADL) != Truth.UNKNOWN && truth(WORK) == Truth.UNKNOWN ? WORK : ADL;
    }

    /** The fewest facts that show improvement: what is open before what the record says otherwise. */
    private void facts() {
        boolean isSecond = needsEither()
                && (!needsDependency() || truth(either()) == Truth.UNKNOWN || truth(DEPENDENCY) != Truth.UNKNOWN);
        if (isSecond) {
            text.append(FACTS[either()]).append(needsDependency() ? " and " : "");
        }
        if (needsDependency()) {
            text.append(FACTS[DEPENDENCY]);
        }
        if (!isSecond && needsEither()) {
            text.append(" and ").append(FACTS[either()]);
        }
        text.append(" shown");
    }

    /** What to ask first. */
    private void next() {
        boolean isCountOnly = line.completed() == UNKNOWN
                && (improvement != Logic.UNKNOWN || line.quantity() <= treatment.trialHigh());
        int needed = line.completed() == UNKNOWN ? 1 : 0;
        if (!isCountOnly) {
            needed += (needsEither() ? 1 : 0) + (needsDependency() ? 1 : 0);
        }
        if (needed == countMissing()) {
            text.append("Stating what is missing decides the rest.");
            return;
        }
        text.append("Of what is missing, ");
        if (line.completed() == UNKNOWN) {
            needed = item(DELIVERED, needed);
        }
        if (!isCountOnly && needsEither()) {
            needed = item(FACTS[either()], needed);
        }
        if (!isCountOnly && needsDependency()) {
            item(FACTS[DEPENDENCY], needed);
        }
        text.append(" may be enough to decide.");
    }
}
