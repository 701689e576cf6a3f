package org.imrlang.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as JSON writes them: {@code 2014-02-01}, of the years 0001 to 9999. */
final class JsonDate {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private JsonDate() {}

    /** The day; nothing where the text says none, or one that the calendar does not have. */
    static Optional<LocalDate> of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || part(parts, 1) == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
