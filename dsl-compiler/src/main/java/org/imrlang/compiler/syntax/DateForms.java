package org.imrlang.compiler.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;

/** Dates that are not written as year, month and day with two hyphens. */
final class DateForms {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** {@code June 1, 2014}. */
    static final String MONTH_FIRST = "(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?[ \\t]+"
            + "(\\d{1,2})(?:st|nd|rd|th)?,?[ \\t]+(\\d{4})\\b";

    /** {@code 1 June 2014}. */
    static final String DAY_FIRST = "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?[ \\t]+(?:of[ \\t]+)?"
            + "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?[ \\t]+(\\d{4})\\b";

    /** {@code 2014/06/01}, {@code 2014-6-1}. */
    static final String YEAR_FIRST = "(?<![\\w.])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\w/])";

    /** {@code 6/1/2014}. */
    static final String YEAR_LAST = "(?<![\\w.])(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\w/])";

    private DateForms() {}

    static Optional<Slip> monthFirst(MatchResult found) {
        return date(found.group(3), month(found.group(1)), found.group(2)).map(day -> slip(found, day, true));
    }

    static Optional<Slip> dayFirst(MatchResult found) {
        return date(found.group(3), month(found.group(2)), found.group(1)).map(day -> slip(found, day, true));
    }

    static Optional<Slip> yearFirst(MatchResult found) {
        return date(found.group(1), found.group(3), found.group(4))
                .filter(day -> !day.equals(found.group()))
                .map(day -> slip(found, day, true));
    }

    /** Where the year stands last, the month stands first, as in America; both are shown where both can be. */
    static Optional<Slip> yearLast(MatchResult found) {
        boolean shortYear = found.group(4).length() == 2;
        String year = shortYear ? "20" + found.group(4) : found.group(4);
        Optional<String> american = date(year, found.group(1), found.group(3));
        Optional<String> other = date(year, found.group(3), found.group(1));
        boolean both = american.isPresent() && other.isPresent() && !american.equals(other);
        if (!both) {
            return american.or(() -> other).map(day -> slip(found, day, !shortYear));
        }
        return Optional.of(Slip.at(
                found.start(),
                found.end(),
                american.get(),
                false,
                (at, fix) -> new SlipDiagnostic.DateForm(at, found.group(), other, fix)));
    }

    private static Slip slip(MatchResult found, String day, boolean certain) {
        return Slip.at(
                found.start(),
                found.end(),
                day,
                certain,
                (at, fix) -> new SlipDiagnostic.DateForm(at, found.group(), Optional.empty(), fix));
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<String> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
