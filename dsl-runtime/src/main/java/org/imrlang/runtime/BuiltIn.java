package org.imrlang.runtime;

/** What every request may state, as conditions name it. */
public enum BuiltIn {
    REQUESTED("requested", "how many are requested", false),
    COMPLETED("completed", "how many have been delivered in this course", false),
    AUTHORIZED("authorized", "how many have been authorized in all", false),
    PER_WEEK("per_week", "how many a week are requested", false),
    WEEKS("weeks", "how many weeks the requested course lasts", false),
    REQUEST_DATE("request_date", "the day of the request", true),
    SERVICE_DATE("service_date", "the day of the service", true),
    INJURY_DATE("injury_date", "the day of the injury", true),
    STARTED("started", "the day of the first delivery in this course", true),
    LAST_DELIVERED("last_delivered", "the day of the last delivery in this course", true);

    private final String text;
    private final String words;
    private final boolean date;

    BuiltIn(String text, String words, boolean date) {
        this.text = text;
        this.words = words;
        this.date = date;
    }

    /** Its name in the language. */
    public String text() {
        return text;
    }

    /** What it says, in words. */
    public String words() {
        return words;
    }

    /** Whether it is a date; else it is a number. */
    public boolean isDate() {
        return date;
    }
}
