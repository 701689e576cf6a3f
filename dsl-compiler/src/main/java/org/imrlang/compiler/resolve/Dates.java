package org.imrlang.compiler.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Units;

/** Days of the calendar, and the words for stretches of it. */
final class Dates {

    private static final int MONTHS = 12;

    private final Diagnostics diagnostics;

    Dates(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The day, or nothing where it was refused. */
    Optional<LocalDate> date(TextSyntax written) {
        try {
            LocalDate date = LocalDate.parse(written.text());
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return Optional.of(date);
            }
        } catch (DateTimeException invalid) {
            // said below
        }
        diagnostics.add(new LimitDiagnostic.NoSuchDate(
                written.at(), written.text(), why(written.text()), exchanged(written.text())));
        return Optional.empty();
    }

    /** What the calendar has in the place of a day that it does not have. */
    private static String why(String date) {
        String[] parts = date.split("-");
        int month = Integer.parseInt(parts[1]);
        if (parts[0].equals("0000")) {
            return "there is no year 0";
        }
        if (month < 1 || month > MONTHS) {
            return "the months are 01 to 12, and stand before the day; for example: 2014-06-01";
        }
        return parts[0] + "-" + parts[1] + " has "
                + YearMonth.of(Integer.parseInt(parts[0]), month).lengthOfMonth() + " days, counted from 01";
    }

    private static Optional<String> exchanged(String date) {
        String[] parts = date.split("-");
        String other = parts[0] + "-" + parts[2] + "-" + parts[1];
        return isDate(other) && !isDate(date) ? Optional.of(other) : Optional.empty();
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException invalid) {
            return false;
        }
    }

    /** The unit of time that a word names, where it names one. */
    static Optional<TimeUnit> unit(String word) {
        for (TimeUnit unit : TimeUnit.values()) {
            if (Units.same(unit.singular(), word)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The unit of time that the grammar read. */
    static TimeUnit unit(NameSyntax word) {
        return unit(word.text())
                .orElseThrow(() -> new IllegalStateException("the grammar read a unit of time that is none: " + word));
    }
}
