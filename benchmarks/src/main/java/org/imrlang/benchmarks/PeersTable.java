package org.imrlang.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imrlang.benchmarks.peers.Agreement;
import org.imrlang.benchmarks.peers.Contender;
import org.imrlang.benchmarks.peers.PeersBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Sees that all contenders decide the same, runs {@link PeersBenchmark}, and lays out what came of it. */
final class PeersTable {

    private static final int SHORT_STREAM = 10_000;
    private static final int LONG_STREAM = 1_000_000;
    private static final int QUICK_STREAM = 1_000;
    private static final int QUICK_MILLISECONDS = 100;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private PeersTable() {}

    static String of(boolean quick) throws RunnerException {
        Agreement.require(quick ? QUICK_STREAM : LONG_STREAM);
        ChainedOptionsBuilder options =
                new OptionsBuilder().include(PeersBenchmark.class.getName()).addProfiler(GCProfiler.class);
        if (quick) {
            options.param("lines", Integer.toString(QUICK_STREAM))
                    .forks(0)
                    .warmupIterations(1)
                    .warmupTime(TimeValue.milliseconds(QUICK_MILLISECONDS))
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(QUICK_MILLISECONDS));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        List<String> lines = new ArrayList<>(List.of(
                "", "The psychological guideline, decided by what a user would pick instead (goal: 100 times)"));
        for (int stream : quick ? List.of(QUICK_STREAM) : List.of(SHORT_STREAM, LONG_STREAM)) {
            lines.addAll(lines(stream, results));
        }
        return String.join("\n", lines);
    }

    /** A line for each contender: a decision, how many times that is what imr generates, and what it allocates. */
    private static List<String> lines(int stream, Collection<RunResult> results) {
        Map<Contender, RunResult> byContender = new TreeMap<>();
        for (RunResult result : results) {
            if (result.getParams().getParam("lines").equals(Integer.toString(stream))) {
                byContender.put(Contender.valueOf(result.getParams().getParam("contender")), result);
            }
        }
        double generated = nanoseconds(byContender.get(Contender.GENERATED));
        List<String> lines =
                new ArrayList<>(List.of("", Table.line(stream + " lines", "ns a decision", "ratio", "bytes")));
        byContender.forEach((contender, result) -> lines.add(Table.line(
                contender.text(),
                Table.number(nanoseconds(result)),
                Table.number(nanoseconds(result) / generated),
                Table.number(result.getSecondaryResults().get(ALLOCATED).getScore()))));
        return lines;
    }

    private static double nanoseconds(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
