package org.imrlang.runtime;

/** One sentence for each clause weighed. */
final class Sentences {

    private Sentences() {}

    static String scope(ClauseInfo heading, int truth) {
        return heading.in(Wording.SCOPE)
                + (truth == Logic.YES
                        ? "; the record bears this out."
                        : "; the record does not say whether this is so.");
    }

    static String gate(Weighed.Gate gate) {
        String rule = gate.clause().in(Wording.RULE_BEGUN);
        return gate.condition().isEmpty() ? rule + "." : rule + "; " + recordSays(gate) + ".";
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
        ClauseInfo clause = stage.phase().clause();
        if (status == Status.MET) {
            return counts
                    ? withinOrNot(reckoning, ", within what the guideline allows: ", clause)
                    : "The guideline allows " + clause.words() + "; the course is past that, with "
                            + delivered(reckoning) + soFar(reckoning) + ".";
        }
        if (stage.reached() == Logic.NO) {
            return English.sentence(later(stage.phase(), reckoning)) + ", the guideline allows "
                    + clause.in(Wording.ALLOWANCE) + ".";
        }
        if (reckoning.completed() == Reckoning.UNKNOWN) {
            return "The guideline allows " + clause.in(Wording.ALLOWANCE) + "; how many "
                    + reckoning.treatment().unit() + " have been delivered is not stated.";
        }
        return switch (Truth.ofBits(stage.open())) {
            case YES -> withinOrNot(reckoning, ", more than the guideline allows: ", clause);
            case NO -> clause.in(Wording.PHASE_NOT_SO);
            case UNKNOWN -> clause.in(Wording.PHASE_NOT_SAID);
        };
    }

    /** In one piece: this is what a request is told most often. */
    private static String withinOrNot(Reckoning reckoning, String how, ClauseInfo clause) {
        long requested = reckoning.requested();
        return requested + " " + English.unit(requested, reckoning.treatment().unit())
                + (requested == 1 ? " is asked for with " : " are asked for with ") + delivered(reckoning)
                + soFar(reckoning) + how + clause.words() + ".";
    }

    /** What must be delivered before a phase opens. */
    static String later(PhaseWeighing phase, Reckoning reckoning) {
        return "once at least "
                + English.count(phase.opensAt(), reckoning.treatment().unit())
                + (phase.opensAt() == 1 ? " has" : " have") + " been delivered";
    }

    static String limit(LimitWeighing limit, Status status, Reckoning reckoning) {
        String rule = limit.clause().in(Wording.RULE_BEGUN);
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
        String rule = clause.in(Wording.RULE_BEGUN);
        return switch (status) {
            case MET -> rule + "; what is asked for is " + within + ".";
            case NOT_MET -> rule + "; what is asked for is " + beyond + ".";
            case UNKNOWN, INFORMATION -> rule + ".";
        };
    }

    static String advice(ClauseInfo clause) {
        return clause.kind() == ClauseKind.OPTIMUM ? "Usual is " + clause.words() + "." : clause.words();
    }

    private static String asked(Reckoning reckoning) {
        return English.count(reckoning.requested(), reckoning.treatment().unit())
                + (reckoning.requested() == 1 ? " is" : " are") + " asked for";
    }

    private static String delivered(Reckoning reckoning) {
        long used = reckoning.course().used(reckoning.completed());
        return used == 0 ? "none" : Long.toString(used);
    }

    private static String soFar(Reckoning reckoning) {
        return reckoning.course().used(reckoning.completed()) > reckoning.completed()
                ? " delivered or authorized so far"
                : " delivered so far";
    }
}
