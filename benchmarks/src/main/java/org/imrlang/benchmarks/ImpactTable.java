package org.imrlang.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.imrlang.batch.Answers;
import org.imrlang.batch.Batch;
import org.imrlang.batch.JsonLines;
import org.imrlang.batch.Source;
import org.imrlang.batch.StreamResults;
import org.imrlang.batch.impact.Comparison;
import org.imrlang.batch.impact.Impact;
import org.imrlang.batch.impact.ImpactRun;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.Truth;

/**
 * {@code imr impact} against half the rate of {@code imr batch}: the same lines, by the same rules, on the same cores, round
 * by round in turn, from and to memory.
 */
final class ImpactTable {

    private static final Path GUIDELINE = Path.of("benchmarks/src/main/imr/psychological/psychological.imr");
    private static final int LINES = 1_000_000;
    private static final int FEW_LINES = 3_000;
    private static final int ROUNDS = 7;
    private static final int FEW_ROUNDS = 3;
    private static final int EXAMPLES = 10;
    private static final double SECOND = 1e9;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private ImpactTable() {}

    /** Works through all lines once. */
    @FunctionalInterface
    private interface Round {
        void run(byte[] lines) throws IOException;
    }

    /** What is measured; times in nanoseconds, one a round. */
    private record Contender(String name, Round round, long[] times) {}

    static String of(boolean quick) throws IOException {
        int count = quick ? FEW_LINES : LINES;
        int rounds = quick ? FEW_ROUNDS : ROUNDS;
        byte[] lines = PsychologicalLine.draw(count).stream()
                .map(ImpactTable::json)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        String text = Files.readString(GUIDELINE);
        Rules base = rules(text);
        Rules rare = rules(text.replace("then max 13..20", "then max 13..21"));
        Rules frequent = rules(text.replace("initial 4..6", "initial 4..7").replace("initial 3..4", "initial 3..5"));
        Rules otherWords = rules(text.replace("then max 13..20", "then max 13..21")
                + "\nfact sleeps\n\nsleep_training\n  up to 1\n  contraindicated if sleeps\n");
        List<Contender> contenders = List.of(
                new Contender("imr batch", read -> decide(base, read), new long[rounds]),
                compared("imr impact, nothing changes", base, rules(text), rounds),
                compared("imr impact, some change", base, rare, rounds),
                compared("imr impact, many change", base, frequent, rounds),
                compared("imr impact, head has other words", base, otherWords, rounds));
        for (Contender contender : contenders) {
            contender.round.run(lines);
        }
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : contenders) {
                long start = System.nanoTime();
                contender.round.run(lines);
                contender.times[round] = System.nanoTime() - start;
            }
        }
        return table(contenders, count, List.of(base, rare, frequent, otherWords), lines);
    }

    private static Contender compared(String name, Rules base, Rules head, int rounds) {
        return new Contender(name, lines -> impact(base, head, lines), new long[rounds]);
    }

    private static String table(List<Contender> contenders, int count, List<Rules> heads, byte[] lines)
            throws IOException {
        double batch = median(contenders.get(0).times);
        List<String> table = new ArrayList<>(List.of(
                "",
                "imr impact against half the rate of imr batch (goal: at least 0.8)",
                Table.line("JSON, " + count + " lines, " + THREADS + " cores", "lines/s", "change %", "of half")));
        for (int index = 0; index < contenders.size(); index++) {
            Contender contender = contenders.get(index);
            double time = median(contender.times);
            String rate = Table.number(count / time * SECOND);
            if (index == 0) {
                table.add(Table.line(contender.name, rate, "", ""));
            } else {
                Impact impact = impact(heads.get(0), heads.get(index - 1), lines);
                table.add(Table.line(
                        contender.name,
                        rate,
                        Table.number(100.0 * impact.changing() / impact.requests()),
                        Table.number(2 * batch / time)));
            }
        }
        return String.join("\n", table);
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void decide(Rules rules, byte[] lines) throws IOException {
        try (Source source = source(lines);
                StreamResults results = new StreamResults(OutputStream.nullOutputStream())) {
            new Batch(rules, Answers.JSON).run(source, THREADS, results, done -> {});
        }
    }

    private static Impact impact(Rules base, Rules head, byte[] lines) throws IOException {
        try (Source source = source(lines)) {
            Impact impact = ImpactRun.of(new Comparison(base, head, EXAMPLES, false), source, THREADS, done -> {});
            if (impact.unread() > 0) {
                throw new IllegalStateException(impact.unread() + " lines cannot be read");
            }
            return impact;
        }
    }

    private static Source source(byte[] lines) {
        return new JsonLines(new ByteArrayInputStream(lines));
    }

    private static Rules rules(String text) {
        CheckedRuleset ruleset = Compiler.compile(
                        List.of(new InputFile("psychological.imr", text.getBytes(StandardCharsets.UTF_8))), false)
                .ruleset()
                .orElseThrow(() -> new IllegalStateException("the rules have errors"));
        return Interpreter.of(ruleset);
    }

    private static String json(PsychologicalLine line) {
        List<String> facts = new ArrayList<>();
        fact(facts, "adl_improved", line.adlImproved());
        fact(facts, "work_restrictions_reduced", line.workRestrictionsReduced());
        fact(facts, "dependency_reduced", line.dependencyReduced());
        return "{\"id\":\"" + line.id() + "\",\"treatment\":\"" + (line.isBiofeedback() ? "biofeedback" : "CBT")
                + "\",\"quantity\":" + line.quantity()
                + (line.completed() == PsychologicalLine.UNKNOWN ? "" : ",\"completed\":" + line.completed())
                + ",\"facts\":{" + String.join(",", facts) + "}}";
    }

    private static void fact(List<String> facts, String name, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            facts.add("\"" + name + "\":" + (truth == Truth.YES));
        }
    }
}
