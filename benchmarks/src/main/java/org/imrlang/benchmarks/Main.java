package org.imrlang.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints a table with their ratios. {@code quick}: a single small round of each, to see it run. */
public final class Main {

    private Main() {}

    /**
     * Runs all benchmarks.
     *
     * @param args {@code quick}, or nothing
     */
    public static void main(String[] args) throws RunnerException {
        boolean quick = List.of(args).contains("quick");
        ChainedOptionsBuilder options = new OptionsBuilder().include(CheckBenchmark.class.getName());
        if (quick) {
            options.param("files", "10").forks(1).warmupIterations(0).measurementIterations(1);
        }
        System.out.println(checks(new Runner(options.build()).run()));
        System.out.println(MemoryHeld.table(quick ? List.of(10, 20) : List.of(125, 250, 500, 1000)));
    }

    /** A line for each ruleset: lexing and parsing, checking, and how many times the one is the other. */
    private static String checks(Collection<RunResult> results) {
        Map<String, Map<String, Double>> scores = new TreeMap<>();
        for (RunResult result : results) {
            String ruleset = result.getParams().getParam("files") + " files, "
                    + result.getParams().getParam("perTreatment") + " recommendations a treatment";
            scores.computeIfAbsent(ruleset, unknown -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        List<String> lines = new ArrayList<>(List.of(
                "",
                "imr check against lexing and parsing alone (goal: at most 5 times)",
                Table.line("100 recommendations a file", "lex+parse ms", "check ms", "ratio")));
        scores.forEach((ruleset, score) -> lines.add(Table.line(
                ruleset,
                Table.number(score.getOrDefault("lexAndParse", Double.NaN)),
                Table.number(score.getOrDefault("check", Double.NaN)),
                Table.number(
                        score.getOrDefault("check", Double.NaN) / score.getOrDefault("lexAndParse", Double.NaN)))));
        return String.join("\n", lines);
    }
}
