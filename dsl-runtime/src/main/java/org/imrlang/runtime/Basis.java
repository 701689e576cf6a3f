package org.imrlang.runtime;

import java.time.LocalDate;
import java.util.Optional;

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

    /** That date, where the course states it. */
    Optional<LocalDate> date(Course course) {
        return switch (this) {
            case REQUEST_DATE -> course.requestDate();
            case SERVICE_DATE -> course.serviceDate();
            case INJURY_DATE -> course.injuryDate();
        };
    }
}
