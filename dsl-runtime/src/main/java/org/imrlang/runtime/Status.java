package org.imrlang.runtime;

/** How one clause of a guideline weighs on a request. */
public enum Status {
    /** The request fits what the clause says. */
    MET("met"),
    /** It does not. */
    NOT_MET("not met"),
    /** What is missing from the record decides. */
    UNKNOWN("unknown"),
    /** The clause is advice, or speaks of a later time. */
    INFORMATION("information");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    /** The status in words, for example {@code not met}. */
    public String text() {
        return text;
    }
}
