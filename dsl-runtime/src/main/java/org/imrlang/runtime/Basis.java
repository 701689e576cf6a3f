package org.imrlang.runtime;

/** Which date of a request says which guideline is in effect. */
public enum Basis {
    REQUEST_DATE("request_date"),
    SERVICE_DATE("service_date"),
    INJURY_DATE("injury_date");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    /** The basis as the language names it, for example {@code request_date}. */
    public String text() {
        return text;
    }
}
