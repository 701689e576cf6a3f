package org.imrlang.cli;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Review;

/** A review for a person to read and quote. */
final class ReviewText {

    private static final String INDENT = "    ";

    private ReviewText() {}

    static String of(Optional<String> title, List<Determination> determinations) {
        StringBuilder text = new StringBuilder();
        title.ifPresent(words -> text.append(Words.wrapped(plain(words), "")).append('\n'));
        int number = 0;
        for (Determination determination : determinations) {
            number++;
            text.append(Words.wrapped(heading(determination, number), ""));
            text.append('\n');
            determination
                    .rationale()
                    .lines()
                    .forEach(paragraph -> text.append(Words.wrapped(plain(paragraph), INDENT)));
            text.append('\n');
        }
        return text.append(Words.wrapped(whole(determinations), "")).toString();
    }

    /** Such as {@code 1. cognitive behavioral therapy, 12 sessions: conforms in part, 6 of 12 sessions; upheld}. */
    private static String heading(Determination determination, int number) {
        return plain(determination.id().orElse(Integer.toString(number))) + ". "
                + plain(determination.treatment().label()) + ", "
                + determination.treatment().amount(determination.requested()) + " requested: "
                + determination.outcome().text() + ", "
                + determination.certified() + " of "
                + determination.treatment().amount(determination.requested()) + "; "
                + determination.review().text();
    }

    private static String whole(List<Determination> determinations) {
        Review review = Review.ofWhole(determinations);
        String lines = determinations.size() == 1 ? "of this one line" : "of these " + determinations.size() + " lines";
        return switch (review) {
            case UPHELD ->
                "The review as a whole, " + lines + ": upheld. The criteria do not carry any line in full"
                        + " on what the record says.";
            case OVERTURNED -> "The review as a whole, " + lines + ": overturned. Every line conforms to the criteria.";
            case PARTIALLY_OVERTURNED ->
                "The review as a whole, " + lines
                        + ": partially overturned. Some lines conform to the criteria, and others do not.";
            case FOR_THE_REVIEWER ->
                "The review as a whole, " + lines + ": for the reviewer. No guideline of these rules speaks of it.";
        };
    }

    /** Text of the request without what a terminal would obey, and with marks that turn its direction named. */
    private static String plain(String text) {
        return Visible.words(text);
    }
}
