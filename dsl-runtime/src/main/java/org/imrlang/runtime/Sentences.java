package org.imrlang.runtime;

/** One sentence for each clause weighed. */
final class Sentences {

    private Sentences() {}

    static String scope(ClauseInfo heading, int truth) {
        String rule = "This recommendation is for cases where " + conditionOf(heading);
        return rule
                + (truth == Logic.YES
                        ? "; the record bears this out."
                        : "; the record does not say whether this is so.");
    }

    static String gate(Weighed.Gate gate) {
        String rule = "The guideline " + rule(gate.clause());
        return gate.condition().isEmpty() ? rule + "." : rule + "; " + recordSays(gate) + ".";
    }

    /** What a clause says, as the words after "the guideline" or "it". */
    static String rule(ClauseInfo clause) {
        String reason = clause.reason().map(words -> " (" + words + ")").orElse("");
        String unless = clause.condition().map(words -> " unless " + words).orElse("");
        return switch (clause.kind()) {
            case REQUIRES -> "asks that " + conditionOf(clause) + reason;
            case CONTRAINDICATED -> "advises against it where " + conditionOf(clause) + reason;
            case NOT_RECOMMENDED -> "does not recommend it" + unless;
            case STOP, UNTIL -> "ends the course " + clause.words() + unless;
            case CAP, LIMIT -> "allows at most " + clause.words() + unless;
            case APART -> "wants deliveries at least " + clause.words() + unless;
            case FREQUENCY -> "allows " + clause.words();
            case DURATION -> "allows courses of " + clause.words();
            case FOR, INITIAL, UP_TO, THEN, EFFECTIVE, OPTIMUM, NOTE ->
                throw new IllegalStateException(clause.kind() + " is no rule of its own");
        };
    }

    private static String recordSays(Weighed.Gate gate) {
        boolean askedFor = gate.clause().kind() != ClauseKind.CONTRAINDICATED;
        return switch (Truth.ofBits(gate.open())) {
            case YES -> askedFor ? "the record bears this out" : "the record says that this is not so";
            case NO -> askedFor ? "the record says that this is not so" : "the record says that this is so";
            case UNKNOWN -> "the record does not say whether this is so";
        };
    }

    static String phase(Reckoning.Stage stage, Status status, boolean counts, Reckoning reckoning) {
        PhaseWeighing phase = stage.phase();
        String words = phase.clause().words();
        if (status == Status.MET) {
            return counts
                    ? asked(reckoning) + " with " + used(reckoning) + ", within what the guideline allows: " + words
                            + "."
                    : "The guideline allows " + words + "; the course is past that, with " + used(reckoning) + ".";
        }
        if (stage.reached() == Logic.NO) {
            return English.sentence(later(phase, reckoning)) + ", the guideline allows " + allowance(phase) + ".";
        }
        String rule = "The guideline allows " + allowance(phase);
        if (reckoning.completed() == Reckoning.UNKNOWN) {
            return rule + "; how many " + reckoning.treatment().unit() + " have been delivered is not stated.";
        }
        return switch (Truth.ofBits(stage.open())) {
            case YES ->
                asked(reckoning) + " with " + used(reckoning) + ", more than the guideline allows: " + words + ".";
            case NO -> rule + "; the record says that this is not so.";
            case UNKNOWN -> rule + "; the record does not say whether this is so.";
        };
    }

    /** What a phase allows and on what condition: {@code up to 20 sessions in total if “…” is shown}. */
    static String allowance(PhaseWeighing phase) {
        return phase.clause().words()
                + phase.clause().condition().map(words -> " if " + words).orElse("");
    }

    /** What must be delivered before a phase opens. */
    static String later(PhaseWeighing phase, Reckoning reckoning) {
        return "once at least "
                + English.count(phase.opensAt(), reckoning.treatment().unit())
                + (phase.opensAt() == 1 ? " has" : " have") + " been delivered";
    }

    static String limit(LimitWeighing limit, Status status, Reckoning reckoning) {
        String rule = "The guideline " + rule(limit.clause());
        if ((limit.lifted() & Logic.SURE) != 0) {
            return rule + "; the record shows what lifts this.";
        }
        if (limit.rule() instanceof LimitWeighing.Cap cap) {
            return rule + "; " + cap(limit, cap, status, reckoning) + ".";
        }
        boolean spacing = limit.rule() instanceof LimitWeighing.Apart;
        boolean over = reckoning.open(limit, reckoning.completed()) == Logic.NO;
        return rule + "; " + (spacing ? spacing(status) : end(status, over)) + ".";
    }

    private static String spacing(Status status) {
        return switch (status) {
            case MET, INFORMATION -> "the record keeps to this";
            case NOT_MET -> "the request does not keep to this";
            case UNKNOWN -> "the record does not say whether it keeps to this";
        };
    }

    private static String end(Status status, boolean over) {
        return switch (status) {
            case MET, INFORMATION -> "that point is not passed";
            case NOT_MET -> over ? "that point has passed" : "that point comes before what is asked for ends";
            case UNKNOWN -> "the record does not say whether that point has passed";
        };
    }

    private static String cap(LimitWeighing limit, LimitWeighing.Cap cap, Status status, Reckoning reckoning) {
        if (reckoning.history().binds(cap) == Logic.NO) {
            return "a request of this date is not bound by it";
        }
        long left = reckoning.leftUnlifted(limit, reckoning.completed(), Logic.SURE);
        String unit = reckoning.treatment().unit();
        return switch (status) {
            case MET, INFORMATION -> "the request keeps within it";
            case NOT_MET ->
                asked(reckoning) + ", and " + English.count(left, unit) + (left == 1 ? " is" : " are") + " left";
            case UNKNOWN -> "the record does not say whether the request keeps within it";
        };
    }

    static String frequency(ClauseInfo clause, Status status) {
        return pace(clause, status, "as often as that at most", "more often than that");
    }

    static String duration(ClauseInfo clause, Status status) {
        return pace(clause, status, "no longer than that", "longer than that");
    }

    private static String pace(ClauseInfo clause, Status status, String within, String beyond) {
        String rule = "The guideline " + rule(clause);
        return switch (status) {
            case MET -> rule + "; what is asked for is " + within + ".";
            case NOT_MET -> rule + "; what is asked for is " + beyond + ".";
            case UNKNOWN, INFORMATION -> rule + ".";
        };
    }

    static String advice(ClauseInfo clause) {
        return clause.kind() == ClauseKind.OPTIMUM ? "Usual is " + clause.words() + "." : clause.words();
    }

    /** What the condition asks, where the clause must have one. */
    static String conditionOf(ClauseInfo clause) {
        return clause.condition()
                .orElseThrow(() -> new IllegalStateException(clause.kind() + " was reported without its condition"));
    }

    private static String asked(Reckoning reckoning) {
        return English.count(reckoning.requested(), reckoning.treatment().unit())
                + (reckoning.requested() == 1 ? " is" : " are") + " asked for";
    }

    private static String used(Reckoning reckoning) {
        long completed = reckoning.completed();
        long used = reckoning.course().used(completed);
        return (used == 0 ? "none" : String.valueOf(used))
                + (used > completed ? " delivered or authorized so far" : " delivered so far");
    }
}
