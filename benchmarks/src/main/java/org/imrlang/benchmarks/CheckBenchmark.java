package org.imrlang.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.syntax.Parsing;
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
 * What {@code imr check} does with the texts of a large ruleset, against lexing and parsing the same texts. The goal is a
 * ratio of at most 5.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class CheckBenchmark {

    private static final int RECOMMENDATIONS = 100;

    /** Files of 100 recommendations each. */
    @Param("1000")
    private int files;

    /** How many of a file's recommendations are for one treatment, and are held against each other. */
    @Param({"4", "100"})
    private int perTreatment;

    private List<InputFile> inputs = List.of();

    /** Writes the texts. */
    @Setup
    public void write() {
        inputs = LargeRuleset.files(files, RECOMMENDATIONS, perTreatment);
        Compilation compilation = Compiler.compile(inputs, true);
        if (!compilation.diagnostics().isEmpty()) {
            throw new IllegalStateException(compilation.diagnostics().get(0).message());
        }
    }

    /** What the ratio is held against. */
    @Benchmark
    public int lexAndParse() {
        return Parsing.parse(inputs);
    }

    /** Reads, resolves and checks. */
    @Benchmark
    public Compilation check() {
        return Compiler.compile(inputs, false);
    }
}
