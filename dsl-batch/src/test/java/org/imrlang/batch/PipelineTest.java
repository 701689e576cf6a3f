package org.imrlang.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.imrlang.json.CaseFile;
import org.imrlang.json.RequestLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    /** Numbered chunks of one record each, counting those that were read. */
    private static final class Numbers implements Source {
        private final int count;
        private final int bytes;
        private final AtomicInteger read = new AtomicInteger();

        Numbers(int count, int bytes) {
            this.count = count;
            this.bytes = bytes;
        }

        @Override
        public Optional<Chunk> next() throws IOException {
            int number = read.incrementAndGet();
            return number > count ? Optional.empty() : Optional.of(new Chunk(List.of(new Numbered(number)), bytes));
        }

        @Override
        public void close() {
            read.set(count);
        }
    }

    private record Numbered(long line) implements Asked {
        @Override
        public CaseFile read(RequestLines words) {
            throw new IllegalStateException("only counted");
        }
    }

    private static long number(Chunk chunk) {
        return chunk.records().get(0).line();
    }

    @AfterEach
    void noThreadIsLeft() {
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("imr-batch-")));
        assertFalse(Thread.interrupted());
    }

    @Test
    void resultsComeInOrderWhateverTheDelays() throws IOException {
        for (int threads = 1; threads <= 5; threads++) {
            Random random = new Random(threads);
            List<Long> results = new ArrayList<>();
            Pipeline.run(
                    new Numbers(500, 1),
                    threads,
                    chunk -> {
                        pause(random.nextInt(3) == 0 ? random.nextInt(1000) : 0);
                        return number(chunk);
                    },
                    results::add);
            assertEquals(
                    IntStream.rangeClosed(1, 500).mapToObj(one -> (long) one).toList(), results);
        }
    }

    private static void pause(int micros) {
        long end = System.nanoTime() + micros * 1000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void oneSlowChunkHoldsBackTheReading() throws IOException {
        Numbers source = new Numbers(10_000, 1);
        CountDownLatch others = new CountDownLatch(30);
        List<Integer> readMeanwhile = new ArrayList<>();
        Pipeline.run(
                source,
                4,
                chunk -> {
                    if (number(chunk) == 1) {
                        await(others);
                        pause(50_000);
                        readMeanwhile.add(source.read.get());
                    } else {
                        others.countDown();
                    }
                    return chunk;
                },
                result -> {});
        // 4 threads, 8 chunks each; the one that was read and waits for room
        assertEquals(List.of(33), readMeanwhile);
    }

    @Test
    void aLargeChunkIsInFlightAlone() throws IOException {
        Numbers source = new Numbers(50, 40 << 20);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Pipeline.run(
                source,
                4,
                chunk -> {
                    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                    pause(200);
                    return chunk;
                },
                result -> inFlight.decrementAndGet());
        assertEquals(1, most.get());
    }

    @Test
    void whatTheStepThrowsEndsTheRun() {
        IllegalStateException fault = new IllegalStateException("fault");
        List<Long> results = new ArrayList<>();
        Numbers source = new Numbers(1_000_000, 1);
        Throwable thrown = assertThrows(
                IllegalStateException.class,
                () -> Pipeline.run(
                        source,
                        3,
                        chunk -> {
                            if (number(chunk) == 100) {
                                throw fault;
                            }
                            return number(chunk);
                        },
                        results::add));
        assertSame(fault, thrown);
        assertTrue(results.size() < 100);
        assertEquals(
                IntStream.rangeClosed(1, results.size())
                        .mapToObj(one -> (long) one)
                        .toList(),
                results);
        assertTrue(source.read.get() < 200);
    }

    @Test
    void whatTheSinkThrowsEndsTheRun() {
        IOException full = new IOException("full");
        AtomicInteger taken = new AtomicInteger();
        IOException thrown = assertThrows(
                IOException.class,
                () -> Pipeline.run(new Numbers(1_000_000, 1), 3, PipelineTest::number, result -> {
                    taken.incrementAndGet();
                    if (result == 50) {
                        throw full;
                    }
                }));
        assertSame(full, thrown);
        assertEquals(50, taken.get());
    }

    @Test
    void anErrorOfTheMachineIsThrownAsItIs() {
        assertThrows(
                StackOverflowError.class,
                () -> Pipeline.run(
                        new Numbers(10, 1),
                        2,
                        chunk -> {
                            throw new StackOverflowError();
                        },
                        result -> {}));
    }

    @Test
    void whatWasReadBeforeTheSourceFailsIsHandedOn() {
        IOException unreadable = new IOException("unreadable");
        Source source = new Source() {
            private int read;

            @Override
            public Optional<Chunk> next() throws IOException {
                read++;
                if (read > 20) {
                    throw unreadable;
                }
                return Optional.of(new Chunk(List.of(new Numbered(read)), 1));
            }

            @Override
            public void close() {
                read = 0;
            }
        };
        List<Long> results = new ArrayList<>();
        IOException thrown =
                assertThrows(IOException.class, () -> Pipeline.run(source, 3, PipelineTest::number, results::add));
        assertSame(unreadable, thrown);
        assertEquals(20, results.size());
    }

    @Test
    void aFailureEndsAReadThatWaitsForever() throws IOException {
        try (PipedOutputStream silent = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(silent)) {
            silent.write("{}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            IOException full = new IOException("full");
            IOException thrown = assertTimeoutPreemptively(
                    LONG,
                    () -> assertThrows(
                            IOException.class,
                            () -> Pipeline.run(new JsonLines(in), 2, chunk -> chunk, result -> {
                                throw full;
                            })));
            assertSame(full, thrown);
        }
    }

    @Test
    void anInterruptionEndsTheRun() {
        Thread caller = Thread.currentThread();
        assertThrows(
                InterruptedIOException.class,
                () -> Pipeline.run(new Numbers(1_000_000_000, 1), 2, chunk -> chunk, result -> caller.interrupt()));
        assertTrue(Thread.interrupted());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
