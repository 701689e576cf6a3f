package org.imrlang.batch.impact;

import java.util.Locale;
import java.util.Optional;

/** An impact in sentences, the same in every report. */
public final class ImpactWords {

    private static final double WHOLE = 100;
    private static final double LEAST_SHOWN = 0.1;

    private ImpactWords() {}

    /** How many requests were compared, and how many of them change. */
    public static String headline(Impact impact) {
        long requests = impact.requests();
        if (requests == 0) {
            return impact.lines() == 0
                    ? "There are no requests, so nothing was compared."
                    : "No request could be read by both versions, so nothing was compared.";
        }
        String decided = count(requests, "request was", "requests were") + " decided by both versions. ";
        if (impact.changing() == 0) {
            return decided + "No outcome and no amount changes.";
        }
        return requests == 1
                ? decided + "It changes."
                : decided + number(impact.changing()) + " of them " + (impact.changing() == 1 ? "changes" : "change")
                        + " (" + share(impact.changing(), requests) + ").";
    }

    /** How many lines one version or both cannot read; nothing where all were compared. */
    public static Optional<String> unread(Impact impact) {
        return impact.unread() == 0
                ? Optional.empty()
                : Optional.of(count(impact.unread(), "line was", "lines were")
                        + " not compared, since a version cannot read " + (impact.unread() == 1 ? "it" : "them")
                        + ".");
    }

    /** Such as {@code 12 lines that base alone can read}. */
    public static String only(Version version, long lines) {
        return count(lines, "line", "lines") + " that " + version.text() + " alone can read";
    }

    /** Such as {@code 1 line that neither version can read}. */
    public static String neither(long lines) {
        return count(lines, "line", "lines") + " that neither version can read";
    }

    /** Such as {@code 1,000,000}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Such as {@code +1,000} or {@code -3}; {@code 0} where there is no difference. */
    public static String difference(long difference) {
        return difference > 0 ? "+" + number(difference) : number(difference);
    }

    /** Such as {@code 1 line}, {@code 2 lines}. */
    public static String count(long count, String singular, String plural) {
        return number(count) + " " + (count == 1 ? singular : plural);
    }

    /** Such as {@code 12.5 %}. Never nothing of something, and never all of less. */
    public static String share(long part, long whole) {
        double percent = WHOLE * part / whole;
        if (part > 0 && percent < LEAST_SHOWN) {
            return "less than 0.1 %";
        }
        if (part < whole && percent > WHOLE - LEAST_SHOWN) {
            return "more than 99.9 %";
        }
        return String.format(Locale.ROOT, part == whole ? "%.0f %%" : "%.1f %%", percent);
    }
}
