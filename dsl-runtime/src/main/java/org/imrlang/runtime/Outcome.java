package org.imrlang.runtime;

/** How a request stands to the criteria of the guideline that decides it. Criteria only: a physician decides. */
public enum Outcome {
    /** All that was requested can be certified on what is known. */
    CONFORMS("conforms", Review.OVERTURNED),
    /** A part of what was requested, at least 1, can be certified, and no further fact would bring the whole. */
    CONFORMS_IN_PART("conforms in part", Review.UPHELD),
    /** Nothing can be certified, and no further fact would change that. */
    DOES_NOT_CONFORM("does not conform", Review.UPHELD),
    /** More facts decide; {@link Determination#missing()} lists them. */
    UNDOCUMENTED("undocumented", Review.UPHELD),
    /** No recommendation speaks of the request. */
    NOT_ADDRESSED("not addressed", Review.FOR_THE_REVIEWER);

    private final String text;
    private final Review review;

    Outcome(String text, Review review) {
        this.text = text;
        this.review = review;
    }

    /** The outcome in the words of the guideline language, for example {@code conforms in part}. */
    public String text() {
        return text;
    }

    /** What this outcome means for a disputed line in an Independent Medical Review. */
    public Review review() {
        return review;
    }
}
