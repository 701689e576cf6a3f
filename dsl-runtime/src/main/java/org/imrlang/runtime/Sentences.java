package org.imrlang.runtime;

/** One sentence for each clause weighed. */
final class Sentences {

    private Sentences() {}

    static String gate(Weighed.Gate gate) {
        ClauseInfo clause = gate.clause();
        String reason = clause.reason().map(words -> " (" + words + ")").orElse("");
        String rule = switch (clause.kind()) {
            case REQUIRES -> "The guideline asks that " + conditionOf(clause) + reason;
            case CONTRAINDICATED -> "The guideline advises against it where " + conditionOf(clause) + reason;
            case NOT_RECOMMENDED ->
                "The guideline does not recommend it"
                        + clause.condition().map(words -> " unless " + words).orElse("");
            default -> throw new IllegalStateException(clause.kind() + " is no gate");
        };
        if (gate.condition().isEmpty()) {
            return rule + ".";
        }
        return rule + "; " + recordSays(gate) + ".";
    }

    private static String recordSays(Weighed.Gate gate) {
        boolean askedFor = gate.clause().kind() != ClauseKind.CONTRAINDICATED;
        return switch (Truth.ofBits(gate.open())) {
            case YES -> askedFor ? "the record bears this out" : "the record says that this is not so";
            case NO -> askedFor ? "the record says that this is not so" : "the record says that this is so";
            case UNKNOWN -> "the record does not say whether this is so";
        };
    }

    static String phase(Weighed.Phase phase, Status status, PhaseReading phases) {
        if (status == Status.MET) {
            return phase.equals(phases.lastSure().orElse(null))
                    ? asked(phases) + " with " + used(phases) + ", within what the guideline allows: "
                            + phase.clause().words() + "."
                    : "The guideline allows " + phase.clause().words() + "; the course is past that, with "
                            + used(phases) + ".";
        }
        if (phase.reached() == Logic.NO) {
            return English.sentence(later(phase, phases)) + ", the guideline allows " + allowance(phase) + ".";
        }
        String rule = "The guideline allows " + allowance(phase);
        if (!phases.course().knowsCompleted()) {
            return rule + "; how many " + phases.treatment().unit() + " have been delivered is not stated.";
        }
        return switch (Truth.ofBits(phase.open())) {
            case YES ->
                asked(phases) + " with " + used(phases) + ", more than the guideline allows: "
                        + phase.clause().words() + ".";
            case NO -> rule + "; the record says that this is not so.";
            case UNKNOWN -> rule + "; the record does not say whether this is so.";
        };
    }

    /** What a phase allows and on what condition: {@code up to 20 sessions in total if “…” is shown}. */
    static String allowance(Weighed.Phase phase) {
        return phase.clause().words()
                + phase.clause().condition().map(words -> " if " + words).orElse("");
    }

    /** What must be delivered before a phase opens. */
    static String later(Weighed.Phase phase, PhaseReading phases) {
        return "once at least "
                + English.count(phase.opensAt(), phases.treatment().unit())
                + (phase.opensAt() == 1 ? " has" : " have") + " been delivered";
    }

    /** What the condition asks, where the clause must have one. */
    static String conditionOf(ClauseInfo clause) {
        return clause.condition()
                .orElseThrow(() -> new IllegalStateException(clause.kind() + " was reported without its condition"));
    }

    private static String asked(PhaseReading phases) {
        return English.count(phases.course().quantity(), phases.treatment().unit())
                + (phases.course().quantity() == 1 ? " is" : " are") + " asked for";
    }

    private static String used(PhaseReading phases) {
        long used = phases.used();
        return (used == 0 ? "none" : String.valueOf(used))
                + (used > phases.completed() ? " delivered or authorized so far" : " delivered so far");
    }
}
