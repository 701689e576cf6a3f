package org.imrlang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.imrlang.batch.Answers;
import org.imrlang.batch.Results;
import org.imrlang.batch.Written;

/** Results of which whole lines are left where somebody stops the run: what is being written is written to its end. */
final class Stoppable implements Results {

    /** Whoever reads the results may have stopped reading them. */
    private static final long PATIENCE_MILLIS = 2000;

    private final Results results;
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread atStop = new Thread(this::stop, "imr-stop");

    Stoppable(Results results) {
        this.results = results;
        Runtime.getRuntime().addShutdownHook(atStop);
    }

    /** Nothing is written from now on. */
    private void stop() {
        try {
            boolean stopped = writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            assert stopped || writing.isLocked();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Written begin(Answers answers, int threads) throws IOException {
        return results.begin(answers, threads);
    }

    @Override
    public void write(ByteArrayOutputStream lines) throws IOException {
        writing.lock();
        try {
            results.write(lines);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void end() throws IOException {
        results.end();
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atStop);
        } catch (IllegalStateException e) {
            // the process is being stopped already, and waits for nothing of ours
            return;
        }
        results.close();
    }
}
