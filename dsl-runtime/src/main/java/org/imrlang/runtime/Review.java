package org.imrlang.runtime;

import java.util.Collection;
import java.util.List;

/** What a determination means for a refusal that an Independent Medical Review looks at. */
public enum Review {
    /** The refusal falls: the line conforms; of a whole review, every line does. */
    OVERTURNED("overturned"),
    /** The refusal stands. */
    UPHELD("upheld"),
    /** Of a whole review: it falls for some lines. */
    PARTIALLY_OVERTURNED("partially overturned"),
    /** No guideline speaks of the line; of a whole review, of any line. */
    FOR_THE_REVIEWER("for the reviewer");

    private final String text;

    Review(String text) {
        this.text = text;
    }

    /** The review in words, for example {@code partially overturned}. */
    public String text() {
        return text;
    }

    /**
     * The review as a whole.
     *
     * @throws IllegalArgumentException where there are no lines
     */
    public static Review ofWhole(Collection<Determination> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a review has at least one line");
        }
        List<Review> reviews =
                lines.stream().map(line -> line.outcome().review()).distinct().toList();
        if (reviews.size() == 1) {
            return reviews.get(0);
        }
        return reviews.contains(OVERTURNED) ? PARTIALLY_OVERTURNED : UPHELD;
    }
}
