package org.imrlang.cli;

import java.util.function.LongSupplier;

/** Says how many lines of a stream are done, and how many that is a second. */
final class Rate {

    private static final long SECOND = 1_000_000_000L;

    private final String done;
    private final Progress progress;
    private final LongSupplier nanoseconds;
    private final long began;

    /** @param done what is done with a line, such as {@code compared} */
    Rate(String done, Progress progress) {
        this(done, progress, System::nanoTime);
    }

    Rate(String done, Progress progress, LongSupplier nanoseconds) {
        this.done = done;
        this.progress = progress;
        this.nanoseconds = nanoseconds;
        this.began = nanoseconds.getAsLong();
    }

    /** So many are done by now. */
    void lines(long count) {
        long passed = Math.max(1, nanoseconds.getAsLong() - began);
        long aSecond = (long) ((double) count * SECOND / passed);
        progress.say(done + " " + Words.count(count, "line") + ", " + Words.count(aSecond, "line") + " a second");
    }
}
