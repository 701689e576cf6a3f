package org.imrlang.compiler.diagnostic;

/** An error refuses the ruleset; a warning does not, unless the author asks for strictness. */
public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String text;

    Severity(String text) {
        this.text = text;
    }

    /** {@code error} or {@code warning}. */
    public String text() {
        return text;
    }
}
