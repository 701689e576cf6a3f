package org.imrlang.cli;

import java.util.Locale;

/** How far a stream of requests is worked through, and how fast. Thread-safe. */
final class StreamRate {

    private static final double SECOND = 1e9;
    private static final double WHOLE = 100;

    private final String doing;
    private final RequestFile requests;
    private final long start = System.nanoTime();
    private volatile long records;

    /** @param doing what is done with them, such as {@code deciding} */
    StreamRate(String doing, RequestFile requests) {
        this.doing = doing;
        this.requests = requests;
    }

    /** So many records are done by now. */
    void done(long count) {
        records = count;
    }

    /** Such as {@code deciding: 12 %, 120,000 records, 60,000 a second}; without the share where nobody knows it. */
    String words() {
        long now = records;
        String share = requests.done().isPresent()
                ? String.format(
                        Locale.ROOT, "%.0f %%, ", WHOLE * requests.done().getAsDouble())
                : "";
        return doing + ": " + share + Words.count(now, "record")
                + String.format(Locale.ROOT, ", %,.0f a second", now * SECOND / Math.max(1, System.nanoTime() - start));
    }
}
