package org.imrlang.runtime;

import org.jspecify.annotations.Nullable;

/**
 * For what decides requests: what a text came to before, for a text whose conditions read yes/no facts and nothing else. There are
 * few ways in which a handful of facts can stand, and many requests: the same need not be put together for each of them.
 * A bounded number is kept, the latest of those that share a place. Thread-safe: a race puts together the same twice.
 */
public final class WeighedTexts {

    private static final int PLACES = 64;

    /** So many places lie side by side for all that comes to the same one: two that meet do not push each other out. */
    private static final int BESIDE = 4;

    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(PLACES / BESIDE);

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
        int first = (int) ((facts + only) * SPREAD >>> SHIFT) * BESIDE;
        for (int place = first; place < first + BESIDE; place++) {
            Kept known = places[place];
            if (known != null && known.facts == facts && known.only == only) {
                return known.text;
            }
        }
        WeighedText text = request.weighText();
        System.arraycopy(places, first, places, first + 1, BESIDE - 1);
        places[first] = new Kept(facts, only, text);
        return text;
    }
}
