package org.imrlang.testing.mutation;

import java.util.Optional;

/**
 * What came of one change.
 *
 * @param why for a change without effect, why it has none; else empty
 * @param by for a survivor, the case that would notice it
 */
public record TriedChange(Change change, Verdict verdict, String why, Optional<ProposedCase> by) {

    /** What may come of a change. */
    public enum Verdict {
        /** A case fails after it. */
        NOTICED("noticed"),
        /** The compiler refuses it. */
        REFUSED("refused"),
        /** No case fails after it, and one that would is proposed. */
        SURVIVES("survives"),
        /** It decides nothing otherwise. */
        WITHOUT_EFFECT("without effect"),
        /** No case fails after it; neither was a case found that would, nor was it shown that there is none. */
        UNDECIDED("undecided");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** In words: {@code without effect}. */
        public String words() {
            return words;
        }
    }
}
