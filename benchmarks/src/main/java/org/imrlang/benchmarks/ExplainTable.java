package org.imrlang.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link ExplainBenchmark} and lays out what came of it. */
final class ExplainTable {

    private static final String FEW_LINES = "1000";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** What is measured, in words, and the method that it is held against with the goal of the ratio; empty for none. */
    private record Measured(String words, String byHand, String goal) {}

    private static final Map<String, Measured> MEASURED = measured();

    private ExplainTable() {}

    static String of(boolean quick) throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder().include(ExplainBenchmark.class.getName()).addProfiler(GCProfiler.class);
        if (quick) {
            options.param("lines", FEW_LINES)
                    .forks(1)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(new TimeValue(100, TimeUnit.MILLISECONDS));
        }
        return table(new Runner(options.build()).run());
    }

    /** For each number of lines: what a line costs in nanoseconds and in bytes, and how many times that by hand. */
    private static String table(Collection<RunResult> results) {
        Map<Integer, Map<String, RunResult>> byLines = new TreeMap<>();
        for (RunResult result : results) {
            byLines.computeIfAbsent(count(result), unknown -> new TreeMap<>())
                    .put(result.getPrimaryResult().getLabel(), result);
        }
        List<String> table = new ArrayList<>();
        byLines.forEach((count, result) -> {
            table.add("");
            table.add(Table.line(
                    "explaining, psychological guideline, " + count + " lines",
                    "ns",
                    "bytes",
                    "times by hand",
                    "goal"));
            MEASURED.forEach((method, measured) -> table.add(line(measured, method, result)));
        });
        return String.join("\n", table);
    }

    private static String line(Measured measured, String method, Map<String, RunResult> results) {
        RunResult result = result(results, method);
        boolean isCompared = !measured.byHand().isEmpty();
        return Table.line(
                measured.words(),
                Table.number(nanoseconds(result)),
                Table.number(bytes(result)),
                isCompared ? Table.number(nanoseconds(result) / nanoseconds(result(results, measured.byHand()))) : "",
                measured.goal());
    }

    private static RunResult result(Map<String, RunResult> results, String method) {
        RunResult result = results.get(method);
        if (result == null) {
            throw new IllegalStateException("`" + method + "` was not measured");
        }
        return result;
    }

    private static double nanoseconds(RunResult result) {
        return result.getPrimaryResult().getScore() / count(result);
    }

    private static double bytes(RunResult result) {
        return result.getSecondaryResults().get(ALLOCATED).getScore() / count(result);
    }

    private static int count(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("lines"));
    }

    private static Map<String, Measured> measured() {
        Map<String, Measured> measured = new LinkedHashMap<>();
        measured.put("decision", new Measured("the decision alone", "", ""));
        measured.put("findings", new Measured("with findings", "findingsByHand", "1.5"));
        measured.put("findingsByHand", new Measured("with findings, by hand", "", ""));
        measured.put("rationale", new Measured("with rationale", "rationaleByHand", "2"));
        measured.put("rationaleByHand", new Measured("with rationale, by hand", "", ""));
        measured.put("missing", new Measured("with what is missing", "", ""));
        measured.put("binding", new Measured("with the limit that binds", "", ""));
        measured.put("unlocks", new Measured("with what would unlock the rest", "", ""));
        measured.put("json", new Measured("all of it as JSON", "", ""));
        return measured;
    }
}
