package org.imrlang.benchmarks;

import java.util.concurrent.TimeUnit;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.TreatmentRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A stream of requests decided, each contender in a process of its own; the requests are built before the clock runs. For
 * how long it warms up depends on the stream.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
@Warmup(time = 1)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class DecideBenchmark {

    /** What all contenders decide on. */
    @State(Scope.Benchmark)
    public static class Stream {

        /** The name of a {@link DecideStream}. */
        @Param({"PSYCHOLOGICAL", "TWO_HUNDRED"})
        String ruleset = "";

        /** A processor learns a short stream by heart, and keeps it in its caches. */
        @Param({"10000", "1000000"})
        int requests;

        DecideStream stream() {
            return DecideStream.valueOf(ruleset);
        }
    }

    /** The requests in Java written by hand. */
    @State(Scope.Benchmark)
    public static class ByHand {

        private DecidedByHand[] requests = {};

        /** Builds them. */
        @Setup
        public void build(Stream stream) {
            requests = stream.stream().byHand(stream.requests).toArray(DecidedByHand[]::new);
        }
    }

    /** The requests in generated classes. */
    @State(Scope.Benchmark)
    public static class Typed {

        private TreatmentRequest<?>[] requests = {};

        /** Builds them. */
        @Setup
        public void build(Stream stream) {
            requests = stream.stream().typed(stream.requests).toArray(TreatmentRequest<?>[]::new);
        }
    }

    /** The requests by name. */
    @State(Scope.Benchmark)
    public static class ByName {

        private Request[] requests = {};

        /** Builds them. */
        @Setup
        public void build(Stream stream) {
            requests = stream.stream().byName(stream.requests).toArray(Request[]::new);
        }
    }

    /** What the ratios are held against. */
    @Benchmark
    public void byHand(ByHand stream, Blackhole sink) {
        for (DecidedByHand request : stream.requests) {
            sink.consume(request.determine());
        }
    }

    /** The generated class of the treatment. */
    @Benchmark
    public void generated(Typed stream, Blackhole sink) {
        for (TreatmentRequest<?> request : stream.requests) {
            sink.consume(request.determine());
        }
    }

    /** The generated ruleset, by name. */
    @Benchmark
    public void byName(Stream ruleset, ByName stream, Blackhole sink) {
        Rules rules = ruleset.stream().rules();
        for (Request request : stream.requests) {
            sink.consume(rules.determine(request));
        }
    }
}
