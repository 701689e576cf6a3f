package org.imrlang.cli;

import java.util.function.Function;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.interpret.CaseResult.Compared;
import org.imrlang.compiler.interpret.Deciding;

/** A case that fails, as a clinician reads it: what was expected beside what came, and why. */
final class CaseText {

    private static final String INDENT = "    ";
    private static final String EXPECTED = "expected";
    private static final String CAME = "came";
    private static final String DIFFERS = "<- differs";
    private static final String GAP = "   ";

    /** What is longer stands below, not beside. */
    private static final int WIDEST = 30;

    private final Colours colours;
    private final StringBuilder text = new StringBuilder();

    private CaseText(Colours colours) {
        this.colours = colours;
    }

    static String of(CaseResult result, Colours colours) {
        CaseText text = new CaseText(colours);
        text.add(result);
        return text.text.toString();
    }

    private void add(CaseResult result) {
        String place = Visible.words(result.file()) + ":" + result.line();
        text.append(colours.name(place + ": case \"" + Visible.words(result.title()) + "\" fails"))
                .append("\n\n");
        int what = width(result, "", Compared::what);
        int expected = width(result, EXPECTED, Compared::expected);
        int came = width(result, CAME, Compared::came);
        line(padded("", what) + GAP + padded(EXPECTED, expected) + GAP + CAME);
        for (Compared one : result.compared()) {
            if (isLong(one)) {
                stacked(one, what);
            } else {
                line(padded(one.what(), what) + GAP + beside(one, expected, came));
            }
        }
        text.append('\n');
        decided(result.decided(), result.file());
        if (!result.unstated().isEmpty()) {
            text.append(Words.wrapped(
                    "Not stated in this case, and needed to decide: " + String.join(", ", result.unstated()), INDENT));
        }
        text.append('\n');
    }

    private String beside(Compared one, int expected, int came) {
        if (one.agrees()) {
            return padded(one.expected(), expected) + GAP + one.came();
        }
        return colours.expected(padded(one.expected(), expected))
                + GAP
                + colours.came(padded(one.came(), came))
                + GAP
                + DIFFERS;
    }

    private void stacked(Compared one, int what) {
        line(padded(one.what(), what) + (one.agrees() ? "" : GAP + DIFFERS));
        if (one.agrees()) {
            line("  " + one.expected());
        } else {
            line("  " + EXPECTED + "  " + colours.expected(one.expected()));
            line("  " + padded(CAME, EXPECTED.length()) + "  " + colours.came(one.came()));
        }
    }

    private void decided(Deciding decided, String file) {
        decided.place().ifPresent(place -> {
            String own = file + ":";
            String where = place.startsWith(own) ? "line " + place.substring(own.length()) : Visible.words(place);
            line("Decided by " + where + ":  " + Visible.words(decided.words()));
        });
        if (!decided.sentence().isEmpty()) {
            text.append(Words.wrapped(Visible.words(decided.sentence()), INDENT));
        }
    }

    private void line(String line) {
        text.append(INDENT).append(line.stripTrailing()).append('\n');
    }

    private static boolean isLong(Compared one) {
        return Math.max(one.expected().length(), one.came().length()) > WIDEST;
    }

    private static int width(CaseResult result, String head, Function<Compared, String> column) {
        return result.compared().stream()
                .filter(one -> !isLong(one))
                .map(column)
                .mapToInt(String::length)
                .reduce(head.length(), Math::max);
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }
}
