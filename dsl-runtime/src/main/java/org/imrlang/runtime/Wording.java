package org.imrlang.runtime;

import java.util.function.Function;

/** What a clause says whatever is requested: put together once for each clause, see {@link ClauseInfo#in(Wording)}. */
enum Wording {

    /** What a phase allows and on what condition: {@code up to 20 sessions in total if “…” is shown}. */
    ALLOWANCE(clause ->
            clause.words() + clause.condition().map(words -> " if " + words).orElse("")),

    /** A phase of which the record says that it is not open. */
    PHASE_NOT_SO(clause -> "The guideline allows " + clause.in(ALLOWANCE) + "; the record says that this is not so."),

    /** A phase of which the record does not say whether it is open. */
    PHASE_NOT_SAID(
            clause -> "The guideline allows " + clause.in(ALLOWANCE) + "; the record does not say whether this is so."),

    /** What a clause says, as the words after "the guideline" or "it". */
    RULE(Wording::rule),

    /** The same as a sentence that goes on. */
    RULE_BEGUN(clause -> "The guideline " + clause.in(RULE)),

    /** For whom a recommendation is. */
    SCOPE(clause -> "This recommendation is for cases where " + clause.conditionStated());

    private final Function<ClauseInfo, String> text;

    Wording(Function<ClauseInfo, String> text) {
        this.text = text;
    }

    String of(ClauseInfo clause) {
        return text.apply(clause);
    }

    private static String rule(ClauseInfo clause) {
        String reason = clause.reason().map(words -> " (" + words + ")").orElse("");
        String unless = clause.condition().map(words -> " unless " + words).orElse("");
        return switch (clause.kind()) {
            case REQUIRES -> "asks that " + clause.conditionStated() + reason;
            case CONTRAINDICATED -> "advises against it where " + clause.conditionStated() + reason;
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
}
