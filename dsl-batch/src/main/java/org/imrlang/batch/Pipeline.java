package org.imrlang.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads chunks, has several threads work on them, and hands on what came of them, one at a time and in the order in which
 * they were read. What is in flight is bounded, in chunks and in bytes, however slow one of them is: a long stream needs
 * no more memory than a short one.
 *
 * @param <R> what comes of a chunk
 */
public final class Pipeline<R> {

    /** Enough that a slow chunk does not leave the other threads without work. */
    private static final int CHUNKS_PER_THREAD = 8;

    /** A chunk that is larger is in flight alone. */
    private static final long MOST_BYTES = 32L << 20;

    /** What is done with a chunk. It is called by several threads at once. */
    @FunctionalInterface
    public interface Step<R> {

        /**
         * Works on a chunk.
         *
         * @throws IOException which ends the run
         */
        R of(Chunk chunk) throws IOException;
    }

    /** What takes the results: one at a time, in order, each after the one before has returned. */
    @FunctionalInterface
    public interface Sink<R> {

        /**
         * Takes what came of the next chunk.
         *
         * @throws IOException which ends the run
         */
        void take(R result) throws IOException;
    }

    private record Job(long number, Chunk chunk) {}

    private record Done<R>(R result, Chunk chunk) {}

    private final Source source;
    private final Step<R> step;
    private final Sink<R> sink;
    private final int threads;
    private final Thread reader = Thread.currentThread();

    // All below is guarded by this.
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final Map<Long, Done<R>> done = new HashMap<>();
    private long nextToHand;
    private int chunksInFlight;
    private long bytesInFlight;
    private boolean isHanding;
    private boolean isRead;
    private boolean failureInterrupts;
    private boolean callerInterrupted;
    private Optional<Throwable> failure = Optional.empty();

    private Pipeline(Source source, int threads, Step<R> step, Sink<R> sink) {
        this.source = source;
        this.threads = threads;
        this.step = step;
        this.sink = sink;
    }

    /**
     * Works through a source, which the calling thread reads, and returns once every result was taken. Where the source
     * cannot be read further, what was read before is still worked on and handed on. Where the step or the sink fails,
     * nothing more is handed on. Either way no thread is left, and what failed first is thrown.
     *
     * @param threads how many work on chunks; results are the same for any number
     * @throws IOException of the source, the step or the sink
     */
    public static <R> void run(Source source, int threads, Step<R> step, Sink<R> sink) throws IOException {
        new Pipeline<>(source, threads, step, sink).run();
    }

    private void run() throws IOException {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(this::work, "imr-batch-" + (i + 1));
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
        Optional<Throwable> unread = read();
        for (Thread worker : workers) {
            join(worker);
        }
        finish(unread);
    }

    /** Reads to the end, or until something failed; gives what kept it from being read. */
    private Optional<Throwable> read() {
        try {
            Optional<Chunk> chunk = source.next();
            for (long number = 0; chunk.isPresent() && admit(new Job(number, chunk.get())); number++) {
                chunk = source.next();
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            interrupted();
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(e);
        } finally {
            endOfReading();
        }
    }

    private synchronized void endOfReading() {
        isRead = true;
        notifyAll();
    }

    /** Waits for room; false where something failed meanwhile. */
    private synchronized boolean admit(Job job) throws InterruptedException {
        while (failure.isEmpty() && !hasRoomFor(job.chunk())) {
            wait();
        }
        if (failure.isPresent()) {
            return false;
        }
        chunksInFlight++;
        bytesInFlight += job.chunk().bytes();
        waiting.add(job);
        notifyAll();
        return true;
    }

    private boolean hasRoomFor(Chunk chunk) {
        return chunksInFlight == 0
                || chunksInFlight < threads * CHUNKS_PER_THREAD && bytesInFlight + chunk.bytes() <= MOST_BYTES;
    }

    private void work() {
        try {
            for (Optional<Job> job = take(); job.isPresent(); job = take()) {
                hand(job.get(), step.of(job.get().chunk()));
            }
        } catch (InterruptedException e) {
            fail(interruption());
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    /** The next chunk to work on; nothing where there will be none. */
    private synchronized Optional<Job> take() throws InterruptedException {
        while (waiting.isEmpty() && !isRead && failure.isEmpty()) {
            wait();
        }
        return failure.isPresent() ? Optional.empty() : Optional.ofNullable(waiting.poll());
    }

    /** Hands on what is next in order, as far as it is there. Who finds another thread at it leaves it to that one. */
    private void hand(Job job, R result) throws IOException {
        Optional<Done<R>> next = firstToHand(job, result);
        while (next.isPresent()) {
            sink.take(next.get().result());
            next = nextToHand(next.get().chunk());
        }
    }

    private synchronized Optional<Done<R>> firstToHand(Job job, R result) {
        done.put(job.number(), new Done<>(result, job.chunk()));
        return isHanding ? Optional.empty() : handing();
    }

    private synchronized Optional<Done<R>> nextToHand(Chunk handed) {
        nextToHand++;
        chunksInFlight--;
        bytesInFlight -= handed.bytes();
        notifyAll();
        return handing();
    }

    private Optional<Done<R>> handing() {
        Optional<Done<R>> next = failure.isPresent() ? Optional.empty() : Optional.ofNullable(done.remove(nextToHand));
        isHanding = next.isPresent();
        return next;
    }

    private synchronized void fail(Throwable what) {
        if (failure.isEmpty()) {
            failure = Optional.of(what);
            if (!isRead && Thread.currentThread() != reader) {
                // it may stand in a read that takes forever
                failureInterrupts = true;
                reader.interrupt();
            }
        }
        waiting.clear();
        done.clear();
        notifyAll();
    }

    private void join(Thread worker) {
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted();
            }
        }
    }

    /** The reading thread was interrupted: by a failure, which is known then, or from elsewhere, which ends the run. */
    private synchronized void interrupted() {
        if (failureInterrupts) {
            failureInterrupts = false;
        } else {
            callerInterrupted = true;
            fail(interruption());
        }
    }

    private synchronized void finish(Optional<Throwable> unread) throws IOException {
        if (failureInterrupts) {
            Thread.interrupted();
        }
        if (callerInterrupted) {
            reader.interrupt();
        }
        Optional<Throwable> first = failure.or(() -> unread);
        if (first.isEmpty()) {
            return;
        }
        if (first.get() instanceof IOException io) {
            throw io;
        }
        if (first.get() instanceof Error error) {
            throw error;
        }
        if (first.get() instanceof RuntimeException runtime) {
            throw runtime;
        }
        throw new IllegalStateException("neither step nor sink can throw this", first.get());
    }

    private static InterruptedIOException interruption() {
        return new InterruptedIOException("the thread was interrupted");
    }
}
