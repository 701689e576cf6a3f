package org.imrlang.benchmarks;

import static org.imrlang.benchmarks.PsychologicalLine.UNKNOWN;

import java.util.List;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Status;
import org.imrlang.runtime.Truth;

/**
 * One treatment of the psychological guideline, decided and explained in Java by hand: what findings and rationales are
 * held against. Everything that is the same for all requests is a constant, and nothing is worked out twice.
 *
 * @param line where its trial stands in the guideline's text; the next phase stands below
 * @param trialLow what is to be delivered before the next phase opens
 * @param trialHigh the most of the trial
 * @param most the most in all
 */
record WrittenTreatment(
        String name,
        String label,
        int line,
        int trialLow,
        int trialHigh,
        int most,
        String trial,
        String then,
        Texts texts) {

    static final WrittenTreatment CBT = of(
            new Named(
                    "CBT",
                    "cognitive behavioral therapy",
                    21,
                    "a trial of 4 to 6 sessions",
                    "13 to 20 sessions in total"),
            4,
            6,
            20,
            "Official Disability Guidelines, Mental Illness and Stress, Cognitive Behavioral Therapy, June 2014");

    static final WrittenTreatment BIOFEEDBACK = of(
            new Named("biofeedback", "biofeedback", 26, "a trial of 3 to 4 sessions", "6 to 10 sessions in total"),
            3,
            4,
            10,
            "MTUS Chronic Pain Medical Treatment Guidelines, Part 2, Behavioral interventions; Biofeedback, pages 23–24");

    private static final String GUIDELINE = "psychological";
    private static final String CONDITION = " if “objective functional improvement” is shown";

    private record Named(String name, String label, int line, String trial, String then) {}

    /**
     * Sentences in which no number of the request stands.
     *
     * @param allowed the paragraphs that say what the guideline allows, and where
     */
    record Texts(
            String trialUncounted, String thenUncounted, String later, String notSo, String notSaid, String allowed) {}

    /** What is decided, and why. */
    record Determination(Outcome outcome, int certified, int possible, List<WrittenFinding> findings) {}

    private static WrittenTreatment of(Named named, int low, int high, int most, String source) {
        String uncounted = "; how many sessions have been delivered is not stated.";
        String then = "The guideline allows " + named.then() + CONDITION;
        Texts texts = new Texts(
                "The guideline allows " + named.trial() + uncounted,
                then + uncounted,
                "Once at least " + low + " sessions have been delivered, the guideline allows " + named.then()
                        + CONDITION + ".",
                then + "; the record says that this is not so.",
                then + "; the record does not say whether this is so.",
                "The guideline “Psychological treatment of chronic pain” (ODG, June 2014 update) allows "
                        + named.trial()
                        + ", then " + named.then() + CONDITION
                        + ". Here “objective functional improvement” means that (“activities of daily living have improved”"
                        + " is shown or “work restrictions have been reduced” is shown) and “dependency on continued medical"
                        + " treatment has been reduced” is shown.\nThis is written in " + source + ".");
        return new WrittenTreatment(
                named.name(), named.label(), named.line(), low, high, most, named.trial(), named.then(), texts);
    }

    static WrittenTreatment of(PsychologicalLine line) {
        return line.isBiofeedback() ? BIOFEEDBACK : CBT;
    }

    /** The bits of the guideline's one definition. */
    static int improvement(PsychologicalLine line) {
        return (line.adlImproved().bits() | line.workRestrictionsReduced().bits())
                & line.dependencyReduced().bits();
    }

    int sure(PsychologicalLine line) {
        return line.completed() == UNKNOWN ? 0 : left(line.completed(), improvement(line) & Logic.SURE);
    }

    int possible(PsychologicalLine line) {
        int improvement = improvement(line) & Logic.POSSIBLE;
        return line.completed() == UNKNOWN
                ? Math.max(trialHigh, left(trialLow, improvement))
                : left(line.completed(), improvement);
    }

    private int left(int completed, int improvement) {
        return Math.max(0, (completed >= trialLow && improvement != 0 ? most : trialHigh) - completed);
    }

    static Outcome outcome(int requested, int sure, int possible) {
        if (requested <= sure) {
            return Outcome.CONFORMS;
        }
        if (requested <= possible || sure == 0 && possible > 0) {
            return Outcome.UNDOCUMENTED;
        }
        return sure > 0 ? Outcome.CONFORMS_IN_PART : Outcome.DOES_NOT_CONFORM;
    }

    /** Decides, and builds the findings at once. */
    Determination determine(PsychologicalLine line) {
        int sure = sure(line);
        int possible = possible(line);
        int requested = line.quantity();
        return new Determination(
                outcome(requested, sure, possible),
                Math.min(requested, sure),
                Math.min(requested, possible),
                List.of(trial(line, sure), then(line, sure)));
    }

    private WrittenFinding trial(PsychologicalLine line, int sure) {
        Status status = trialStatus(line, sure);
        List<WrittenFinding.Operand> operands = List.of(
                completed(line),
                new WrittenFinding.Operand("requested", (long) line.quantity()),
                new WrittenFinding.Operand("ceiling", (long) trialHigh));
        return new WrittenFinding(
                GUIDELINE, name, ClauseKind.INITIAL, this.line, status, operands, trialText(line, status));
    }

    private WrittenFinding then(PsychologicalLine line, int sure) {
        Status status = thenStatus(line, sure);
        List<WrittenFinding.Operand> operands = List.of(
                completed(line),
                new WrittenFinding.Operand("requested", (long) line.quantity()),
                new WrittenFinding.Operand("ceiling", (long) most),
                new WrittenFinding.Operand("adl_improved", line.adlImproved()),
                new WrittenFinding.Operand("work_restrictions_reduced", line.workRestrictionsReduced()),
                new WrittenFinding.Operand("dependency_reduced", line.dependencyReduced()));
        return new WrittenFinding(
                GUIDELINE, name, ClauseKind.THEN, this.line + 1, status, operands, thenText(line, status));
    }

    private static WrittenFinding.Operand completed(PsychologicalLine line) {
        return new WrittenFinding.Operand(
                "completed", line.completed() == UNKNOWN ? (Object) Truth.UNKNOWN : (Object) (long) line.completed());
    }

    private boolean isPastTrial(PsychologicalLine line) {
        return line.completed() >= trialLow && improvement(line) == Logic.YES;
    }

    Status trialStatus(PsychologicalLine line, int sure) {
        if (line.completed() == UNKNOWN) {
            return Status.UNKNOWN;
        }
        return isPastTrial(line) || line.quantity() <= sure ? Status.MET : Status.NOT_MET;
    }

    Status thenStatus(PsychologicalLine line, int sure) {
        if (line.completed() == UNKNOWN) {
            return Status.UNKNOWN;
        }
        if (line.completed() < trialLow) {
            return Status.INFORMATION;
        }
        return switch (Truth.ofBits(improvement(line))) {
            case YES -> line.quantity() <= sure ? Status.MET : Status.NOT_MET;
            case NO -> Status.NOT_MET;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    String trialText(PsychologicalLine line, Status status) {
        if (status == Status.UNKNOWN) {
            return texts.trialUncounted();
        }
        if (isPastTrial(line)) {
            return "The guideline allows " + trial + "; the course is past that, with " + line.completed()
                    + " delivered so far.";
        }
        return asked(line, status, trial);
    }

    String thenText(PsychologicalLine line, Status status) {
        if (line.completed() == UNKNOWN) {
            return texts.thenUncounted();
        }
        if (status == Status.INFORMATION) {
            return texts.later();
        }
        return switch (Truth.ofBits(improvement(line))) {
            case YES -> asked(line, status, then);
            case NO -> texts.notSo();
            case UNKNOWN -> texts.notSaid();
        };
    }

    private static String asked(PsychologicalLine line, Status status, String allowed) {
        int requested = line.quantity();
        return requested
                + (requested == 1 ? " session is asked for with " : " sessions are asked for with ")
                + (line.completed() == 0 ? "none" : Integer.toString(line.completed()))
                + (status == Status.MET
                        ? " delivered so far, within what the guideline allows: "
                        : " delivered so far, more than the guideline allows: ")
                + allowed + ".";
    }
}
