package org.imrlang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.imrlang.benchmarks.psychological.BiofeedbackRequest;
import org.imrlang.benchmarks.psychological.CbtRequest;
import org.imrlang.benchmarks.psychological.Psychological;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Finding;
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

/** What a determination costs that has to explain itself, against the same explanation in Java by hand. A call decides all lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExplainBenchmark {

    /** How many distinct lines are decided in a call. */
    @Param({"10000", "1000000"})
    private int lines;

    private List<PsychologicalLine> written = List.of();
    private List<TreatmentRequest<?>> requests = List.of();

    /** Draws the lines; all contenders must say the same of them. */
    @Setup
    public void draw() {
        written = PsychologicalLine.draw(lines);
        requests = new ArrayList<>();
        for (PsychologicalLine line : written) {
            TreatmentRequest<?> request = request(line);
            requests.add(request);
            requireSame(line, request.determine());
        }
    }

    private static TreatmentRequest<?> request(PsychologicalLine line) {
        if (line.isBiofeedback()) {
            BiofeedbackRequest request = Psychological.biofeedback()
                    .request(line.quantity())
                    .adlImproved(line.adlImproved())
                    .workRestrictionsReduced(line.workRestrictionsReduced())
                    .dependencyReduced(line.dependencyReduced());
            return line.completed() == PsychologicalLine.UNKNOWN ? request : request.completed(line.completed());
        }
        CbtRequest request = Psychological.cbt()
                .request(line.quantity())
                .adlImproved(line.adlImproved())
                .workRestrictionsReduced(line.workRestrictionsReduced())
                .dependencyReduced(line.dependencyReduced());
        return line.completed() == PsychologicalLine.UNKNOWN ? request : request.completed(line.completed());
    }

    private static void requireSame(PsychologicalLine line, Determination determination) {
        WrittenTreatment.Determination byHand = WrittenTreatment.of(line).determine(line);
        boolean same = byHand.outcome() == determination.outcome()
                && byHand.certified() == determination.certified()
                && byHand.possible() == determination.possible()
                && byHand.findings()
                        .equals(determination.findings().stream()
                                .map(ExplainBenchmark::written)
                                .toList())
                && WrittenRationale.of(line).equals(determination.rationale());
        if (!same) {
            throw new IllegalStateException("what is written by hand says otherwise of " + line + ":\n"
                    + WrittenRationale.of(line) + "\nand not\n" + determination.rationale());
        }
    }

    private static WrittenFinding written(Finding finding) {
        return new WrittenFinding(
                finding.guideline(),
                finding.treatment(),
                finding.clause(),
                finding.line(),
                finding.status(),
                finding.operands().entrySet().stream()
                        .map(one -> new WrittenFinding.Operand(one.getKey(), one.getValue()))
                        .toList(),
                finding.text());
    }

    /** The decision alone. */
    @Benchmark
    public void decision(Blackhole hole) {
        for (TreatmentRequest<?> request : requests) {
            hole.consume(request.determine());
        }
    }

    /** The decision and its findings. */
    @Benchmark
    public void findings(Blackhole hole) {
        for (TreatmentRequest<?> request : requests) {
            hole.consume(request.determine().findings());
        }
    }

    /** The same by hand, the findings built at once. */
    @Benchmark
    public void findingsByHand(Blackhole hole) {
        for (PsychologicalLine line : written) {
            hole.consume(WrittenTreatment.of(line).determine(line));
        }
    }

    /** The decision and its rationale. */
    @Benchmark
    public void rationale(Blackhole hole) {
        for (TreatmentRequest<?> request : requests) {
            hole.consume(request.determine().rationale());
        }
    }

    /** The same by hand. */
    @Benchmark
    public void rationaleByHand(Blackhole hole) {
        for (PsychologicalLine line : written) {
            hole.consume(WrittenRationale.of(line));
        }
    }

    /** The decision and what is missing. */
    @Benchmark
    public void missing(Blackhole hole) {
        for (TreatmentRequest<?> request : requests) {
            hole.consume(request.determine().missing());
        }
    }

    /** The decision and the limit that binds. */
    @Benchmark
    public void binding(Blackhole hole) {
        for (TreatmentRequest<?> request : requests) {
            hole.consume(request.determine().binding());
        }
    }

    /** The decision and what would unlock the rest. */
    @Benchmark
    public void unlocks(Blackhole hole) {
        for (TreatmentRequest<?> request : requests) {
            hole.consume(request.determine().unlocks());
        }
    }

    /** All of it as JSON. */
    @Benchmark
    public void json(Blackhole hole) {
        for (TreatmentRequest<?> request : requests) {
            hole.consume(DeterminationWriter.write(Optional.empty(), List.of(request.determine())));
        }
    }
}
