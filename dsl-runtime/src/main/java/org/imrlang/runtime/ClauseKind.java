package org.imrlang.runtime;

/** The kinds of clause that a finding can speak of, named as the guideline language names them. */
public enum ClauseKind {
    FOR("for"),
    NOT_RECOMMENDED("not recommended"),
    REQUIRES("requires"),
    CONTRAINDICATED("contraindicated"),
    INITIAL("initial"),
    UP_TO("up to"),
    THEN("then"),
    STOP("stop"),
    UNTIL("until"),
    CAP("cap"),
    LIMIT("limit"),
    APART("apart"),
    FREQUENCY("frequency"),
    DURATION("duration"),
    EFFECTIVE("effective"),
    OPTIMUM("optimum"),
    NOTE("note");

    private final String text;

    ClauseKind(String text) {
        this.text = text;
    }

    /** The clause's name in the guideline language, for example {@code not recommended}. */
    public String text() {
        return text;
    }
}
