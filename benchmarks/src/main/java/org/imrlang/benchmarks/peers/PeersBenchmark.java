package org.imrlang.benchmarks.peers;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.imrlang.benchmarks.PsychologicalLine;
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

/**
 * One decision under the psychological guideline, by each contender in a process of its own. The goal is that what imr
 * generates is ahead of every other by at least 100 times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class PeersBenchmark {

    /** Who decides. */
    @Param
    private Contender contender = Contender.GENERATED;

    /** How many lines there are before they come again: a processor learns a short stream by heart. */
    @Param({"10000", "1000000"})
    private int lines;

    private PreparedLines<?, ?> prepared = Contender.GENERATED.prepare(List.of());

    /** Sets the contender up, and prepares its lines. */
    @Setup
    public void prepare() {
        prepared = contender.prepare(PsychologicalLine.draw(lines));
    }

    /** Decides the next line. */
    @Benchmark
    public Object decide() {
        return prepared.decideNext();
    }
}
