package org.imrlang.runtime;

import org.jspecify.annotations.Nullable;

/**
 * For generated code: what a text came to before, for a text whose conditions read yes/no facts and nothing else. There are
 * few ways in which a handful of facts can stand, and many requests: the same need not be put together for each of them.
 * A bounded number is kept, the latest of those that share a place. Thread-safe: a race puts together the same twice.
 */
public final class WeighedTexts {

    private static final int PLACES = 64;
    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(PLACES);

    /** Spreads words that differ in few bits. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private @Nullable Kept @Nullable [] kept;

    private record Kept(long facts, int only, WeighedText text) {}

    /**
     * What the text of a request comes to.
     *
     * @param facts all facts that the text reads, as {@link Logic} writes them
     * @param only the number of the one guideline that is asked, or negative
     * @param request weighs its text where that was not done for these facts
     */
    public WeighedText of(long facts, int only, DecidedRequest request) {
        @Nullable Kept[] places = kept;
        if (places == null) {
            places = new Kept[PLACES];
            kept = places;
        }
        int place = (int) ((facts + only) * SPREAD >>> SHIFT);
        Kept known = places[place];
        if (known == null || known.facts != facts || known.only != only) {
            known = new Kept(facts, only, request.weighText());
            places[place] = known;
        }
        return known.text;
    }
}
