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

/** Runs {@link CheckBenchmark} and lays out what came of it. */
final class CheckTable {

    private CheckTable() {}

    static String of(boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().include(CheckBenchmark.class.getName());
        if (quick) {
            options.param("files", "10").forks(1).warmupIterations(0).measurementIterations(1);
        }
        return table(new Runner(options.build()).run());
    }

    /** A line for each ruleset: lexing and parsing, checking, and how many times the one is the other. */
    private static String table(Collection<RunResult> results) {
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
