package org.imrlang.pages.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imrlang.pages.course.PaceWords;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Review;

/** A review and its lines in words. */
final class ReviewWords {

    private ReviewWords() {}

    /** The words with a capital at their head. */
    static String capital(String words) {
        int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /** The review as a whole, in its own word. */
    static String whole(List<Determination> determinations) {
        return "The review as a whole: " + Review.ofWhole(determinations).text() + ".";
    }

    static String reasonOfWhole(List<Determination> determinations) {
        boolean one = determinations.size() == 1;
        return switch (Review.ofWhole(determinations)) {
            case UPHELD ->
                one
                        ? "On what the record says, the criteria do not carry the request in full."
                        : "On what the record says, the criteria do not carry any line in full.";
            case OVERTURNED -> one ? "The request conforms to the criteria." : "Every line conforms to the criteria.";
            case PARTIALLY_OVERTURNED -> "Some lines conform to the criteria, and others do not.";
            case FOR_THE_REVIEWER -> "No guideline of these rules speaks of it.";
        };
    }

    /** Such as {@code 12 sessions of cognitive behavioral therapy, 2 per week, over 6 weeks}. */
    static String asked(Determination determination) {
        return Letter.shown(determination.treatment().amount(determination.requested()) + " of "
                + determination.treatment().label() + PaceWords.asked(determination.course()));
    }

    /** Such as {@code conforms in part; upheld}. */
    static String decision(Determination determination) {
        return determination.outcome().text() + "; " + determination.review().text();
    }

    /** Such as {@code 6 of the 12 sessions requested can be certified on these criteria, at most 3 per week.} */
    static String amount(Determination determination) {
        if (determination.outcome() == Outcome.NOT_ADDRESSED) {
            return "No guideline of these rules speaks of this request.";
        }
        int requested = determination.requested();
        int certified = determination.certified();
        String all = determination.treatment().amount(requested) + " requested";
        String who = certified == requested
                ? (requested == 1 ? "The " : "All ") + all
                : requested == 1 ? "The " + all : (certified == 0 ? "None" : certified) + " of the " + all;
        String can = certified == 0 && requested == 1 ? " cannot be certified" : " can be certified";
        String more = determination.possible() == requested
                ? requested == 1 ? "it" : "all"
                : "up to " + determination.possible();
        return Letter.shown(who + can + " on these criteria" + (certified == 0 ? "" : PaceWords.limits(determination))
                + (determination.possible() > certified
                        ? (certified == 0 ? " yet; " : "; ") + more + " could be, once the record says more."
                        : "."));
    }

    /** What the outcomes that occur mean for a refusal that is under review. */
    static List<String> meanings(List<Determination> determinations) {
        List<String> meanings = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (determinations.stream().anyMatch(one -> one.outcome() == outcome)) {
                meanings.add(meaning(outcome));
            }
        }
        return meanings;
    }

    private static String meaning(Outcome outcome) {
        return switch (outcome) {
            case CONFORMS -> "Conforms: all that was requested meets the criteria; an earlier refusal is overturned.";
            case CONFORMS_IN_PART ->
                "Conforms in part: a part of what was requested meets the criteria, or all of it less often or over"
                        + " a shorter time; an earlier refusal of the whole is upheld.";
            case DOES_NOT_CONFORM ->
                "Does not conform: nothing of what was requested meets the criteria; an earlier refusal is upheld.";
            case UNDOCUMENTED ->
                "Undocumented: the record does not say enough to show that the criteria are met; an earlier refusal"
                        + " is upheld until it does.";
            case NOT_ADDRESSED -> "Not addressed: no guideline speaks of it; it is for the reviewer to judge.";
        };
    }
}
