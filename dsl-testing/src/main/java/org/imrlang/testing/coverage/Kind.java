package org.imrlang.testing.coverage;

import org.imrlang.runtime.Truth;

/** What a thing is that cases can exercise, and which answers of it are told apart. */
public enum Kind {
    RECOMMENDATION("recommendation", "applied", "", ""),
    ROW("table row", "applied", "", ""),
    PHASE("phase", "open", "closed", "unknown"),
    GATE("gate", "weighed", "", ""),
    CAP("cap or end", "not binding", "binding", "unknown"),
    PACE("frequency or duration", "kept", "exceeded", ""),
    LIMIT("limit", "not binding", "binding", "unknown"),
    DEFINITION("definition", "yes", "no", "unknown"),
    CONDITION("condition", "yes", "no", "unknown");

    private final String singular;
    private final String yes;
    private final String no;
    private final String unknown;

    Kind(String singular, String yes, String no, String unknown) {
        this.singular = singular;
        this.yes = yes;
        this.no = no;
        this.unknown = unknown;
    }

    /** One of it, such as {@code phase}. */
    public String singular() {
        return singular;
    }

    /** Several of it, such as {@code phases}. */
    public String plural() {
        return switch (this) {
            case CAP -> "caps and ends";
            case PACE -> "frequencies and durations";
            case RECOMMENDATION, ROW, PHASE, GATE, LIMIT, DEFINITION, CONDITION -> singular + "s";
        };
    }

    /** How an answer is called, such as {@code open} for the yes of a phase; empty where it is not told apart. */
    public String word(Truth answer) {
        return switch (answer) {
            case YES -> yes;
            case NO -> no;
            case UNKNOWN -> unknown;
        };
    }
}
