package org.imrlang.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Says what is being done to a person who has waited for more than a second, in one line that is gone once it is done. To
 * anybody but a person at a terminal it says nothing.
 */
final class Progress implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1000;
    private static final String ERASED = "\r\u001B[K";

    private final PrintWriter err;
    private final Optional<ScheduledExecutorService> clock;
    private Supplier<String> doing = () -> "";
    private boolean shown;
    private boolean closed;

    private Progress(PrintWriter err, boolean seen, long patienceMillis) {
        this.err = err;
        this.clock =
                seen ? Optional.of(Executors.newSingleThreadScheduledExecutor(Progress::thread)) : Optional.empty();
        clock.ifPresent(running ->
                running.scheduleAtFixedRate(this::show, patienceMillis, patienceMillis, TimeUnit.MILLISECONDS));
    }

    /** On standard error, where that is a terminal. */
    static Progress on(PrintWriter err) {
        return on(err, Terminal.here().movesBack(), PATIENCE_MILLIS);
    }

    /** That nobody is told of. */
    static Progress none() {
        return new Progress(new PrintWriter(Writer.nullWriter()), false, PATIENCE_MILLIS);
    }

    static Progress on(PrintWriter err, boolean seen, long patienceMillis) {
        return new Progress(err, seen, patienceMillis);
    }

    /** What is done from now on, such as {@code reading}. */
    synchronized void say(String what) {
        doing = () -> what;
        if (shown) {
            show();
        }
    }

    /** What is done from now on, with a number that grows: asked for whenever it is shown. */
    synchronized void follow(Supplier<String> what) {
        doing = what;
    }

    private synchronized void show() {
        String now = doing.get();
        if (!closed && !now.isEmpty()) {
            err.print(ERASED + now + " …");
            err.flush();
            shown = true;
        }
    }

    /** Erases the line. Nothing is left that runs. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (shown) {
                err.print(ERASED);
                err.flush();
                shown = false;
            }
        }
        clock.ifPresent(ScheduledExecutorService::shutdownNow);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "imr-progress");
        thread.setDaemon(true);
        return thread;
    }
}
