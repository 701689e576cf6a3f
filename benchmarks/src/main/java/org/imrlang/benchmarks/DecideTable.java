package org.imrlang.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link DecideBenchmark} and lays out what came of it. The contenders take turns, where they warm up soon for several
 * rounds, and the median of each counts: a machine that slows down for a while slows down all of them.
 */
final class DecideTable {

    private static final String BYTES = "gc.alloc.rate.norm";

    private final Map<String, Map<String, List<Double>>> nanoseconds = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> bytes = new TreeMap<>();

    private DecideTable() {}

    static String of(boolean quick) throws RunnerException {
        for (DecideStream stream : DecideStream.values()) {
            stream.check();
        }
        DecideTable table = new DecideTable();
        for (DecideStream stream : DecideStream.values()) {
            for (int round = 0; round < (quick ? 1 : stream.rounds()); round++) {
                table.measure(stream, quick);
            }
        }
        return table.text();
    }

    private void measure(DecideStream stream, boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(DecideBenchmark.class.getName())
                .param("ruleset", stream.name())
                .addProfiler(GCProfiler.class);
        if (quick) {
            options.param("requests", "10000")
                    .warmupIterations(1)
                    .warmupTime(TimeValue.milliseconds(100))
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(100));
        } else {
            options.warmupIterations(stream.warmUp());
        }
        new Runner(options.build()).run().forEach(this::add);
    }

    private void add(RunResult result) {
        int requests = Integer.parseInt(result.getParams().getParam("requests"));
        String stream = String.format("%-14s%,d requests", result.getParams().getParam("ruleset"), requests)
                .replace(',', ' ');
        String contender = result.getPrimaryResult().getLabel();
        nanoseconds
                .computeIfAbsent(stream, unused -> new LinkedHashMap<>())
                .computeIfAbsent(contender, unused -> new ArrayList<>())
                .add(result.getPrimaryResult().getScore() / requests);
        bytes.computeIfAbsent(stream, unused -> new TreeMap<>())
                .put(contender, result.getSecondaryResults().get(BYTES).getScore() / requests);
    }

    /** A line for each stream: what a decision costs by hand, generated and by name, and how they compare. */
    private String text() {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "A decision alone (goals: generated at most 1.15 times by hand; by name at most 5 times generated)",
                Table.line("ns a decision", "by hand", "generated", "ratio", "by name", "ratio")));
        nanoseconds.forEach((stream, scores) -> {
            double byHand = median(scores.get("byHand"));
            double generated = median(scores.get("generated"));
            double byName = median(scores.get("byName"));
            lines.add(Table.line(
                    stream,
                    Table.number(byHand),
                    Table.number(generated),
                    Table.number(generated / byHand),
                    Table.number(byName),
                    Table.number(byName / generated)));
        });
        lines.add("");
        lines.add(Table.line("bytes a decision, its result included", "by hand", "generated", "by name"));
        bytes.forEach((stream, scores) -> lines.add(Table.line(
                stream,
                Table.number(scores.get("byHand")),
                Table.number(scores.get("generated")),
                Table.number(scores.get("byName")))));
        return String.join("\n", lines);
    }

    private static double median(List<Double> scores) {
        double[] sorted = scores.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
