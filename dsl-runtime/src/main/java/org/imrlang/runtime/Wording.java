package org.imrlang.runtime;

import java.util.Optional;

/** What a clause says whatever is requested: put together once for each clause, see {@link ClauseInfo#in(Wording)}. */
enum Wording {

    /** What a phase allows and on what condition: {@code up to 20 sessions in total if “…” is shown}. */
    ALLOWANCE,

    /** A phase of which the record says that it is not open. */
    PHASE_NOT_SO,

    /** A phase of which the record does not say whether it is open. */
    PHASE_NOT_SAID,

    /** What a clause says, as the words after "the guideline" or "it". */
    RULE,

    /** The same as a sentence that goes on. */
    RULE_BEGUN,

    /** For whom a recommendation is. */
    SCOPE;

    String of(ClauseInfo clause) {
        return switch (this) {
            case ALLOWANCE -> clause.words() + stated(" if ", clause.condition(), "");
            case PHASE_NOT_SO ->
                "The guideline allows " + clause.in(ALLOWANCE) + "; the record says that this is not so.";
            case PHASE_NOT_SAID ->
                "The guideline allows " + clause.in(ALLOWANCE) + "; the record does not say whether this is so.";
            case RULE -> rule(clause);
            case RULE_BEGUN -> "The guideline " + clause.in(RULE);
            case SCOPE -> "This recommendation is for cases where " + clause.conditionStated();
        };
    }

    private static String rule(ClauseInfo clause) {
        String reason = stated(" (", clause.reason(), ")");
        String unless = stated(" unless ", clause.condition(), "");
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

    private static String stated(String before, Optional<String> words, String after) {
        return words.isPresent() ? before + words.get() + after : "";
    }
}
