package org.imrlang.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.imrlang.batch.Answers;
import org.imrlang.batch.Asked;
import org.imrlang.batch.Batch;
import org.imrlang.batch.Chunk;
import org.imrlang.batch.JsonLine;
import org.imrlang.batch.JsonLines;
import org.imrlang.batch.Pipeline;
import org.imrlang.batch.StreamResults;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Rules;

/**
 * Deciding lines of requests against merely reading, parsing and writing them: the same lines through the same pipeline, with
 * the same JSON library, on the same cores, in turns. Compared is the time of the processors, which others on the machine do
 * not change.
 */
final class BatchTable {

    private static final int LINES = 1_000_000;
    private static final int LINES_QUICK = 10_000;
    private static final int ROUNDS = 3;
    private static final int FILES = 2;
    private static final int PER_FILE = 100;
    private static final int PER_TREATMENT = 10;
    private static final int FULL_SHARE = 10;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final JsonFactory JSON = new JsonFactory();

    @FunctionalInterface
    private interface Run {
        void over(byte[] lines) throws IOException;
    }

    /** The best of some rounds, in nanoseconds. */
    private static final class Best {
        private long cpu = Long.MAX_VALUE;
        private long wall = Long.MAX_VALUE;

        void measure(Run run, byte[] lines) throws IOException {
            long cpuBefore = cpu();
            long wallBefore = System.nanoTime();
            run.over(lines);
            wall = Math.min(wall, System.nanoTime() - wallBefore);
            cpu = Math.min(cpu, cpu() - cpuBefore);
        }

        private static long cpu() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }

    private final List<String> table = new ArrayList<>(List.of(
            "",
            "imr batch against reading, parsing and writing the same lines (goal: at least 0.50 of its rate)",
            Table.line("", "lines a second", "cpu us a line", "of the rate")));
    private final int count;

    private BatchTable(int count) {
        this.count = count;
    }

    static String of(boolean quick) throws IOException {
        BatchTable table = new BatchTable(quick ? LINES_QUICK : LINES);
        Rules psychological = rules(List.of(new InputFile(
                "psychological.imr",
                Files.readAllBytes(Path.of("benchmarks/src/main/imr/psychological/psychological.imr")))));
        table.measure("psychological", psychological, BatchLines.psychological(PsychologicalLine.draw(table.count)));
        Rules large = rules(LargeRuleset.files(FILES, PER_FILE, PER_TREATMENT));
        table.measure("200 recommendations", large, BatchLines.large(table.count, false));
        table.measure("200 recommendations, with history", large, BatchLines.large(table.count, true));
        return String.join("\n", table.table);
    }

    private static Rules rules(List<InputFile> files) {
        return Interpreter.of(Compiler.compile(files, false)
                .ruleset()
                .orElseThrow(() -> new IllegalStateException("the ruleset does not compile")));
    }

    private void measure(String what, Rules rules, byte[] lines) throws IOException {
        Best copied = new Best();
        Best decided = new Best();
        for (int round = 0; round <= ROUNDS; round++) {
            copied.measure(BatchTable::copy, lines);
            decided.measure(all -> decide(all, rules, Answers.JSON), lines);
        }
        add(what + ": parsed and written", copied, copied, count);
        add(what + ": decided", decided, copied, count);
        byte[] fewer = first(lines, count / FULL_SHARE);
        Best explained = new Best();
        Best copiedFewer = new Best();
        for (int round = 0; round <= ROUNDS; round++) {
            copiedFewer.measure(BatchTable::copy, fewer);
            explained.measure(all -> decide(all, rules, Answers.FULL_JSON), fewer);
        }
        add(what + ": with --full", explained, copiedFewer, count / FULL_SHARE);
    }

    private static byte[] first(byte[] lines, int count) {
        int end = 0;
        for (int line = 0; line < count; end++) {
            line += lines[end] == '\n' ? 1 : 0;
        }
        return Arrays.copyOf(lines, end);
    }

    private void add(String what, Best best, Best copied, int lines) {
        table.add(Table.line(
                what,
                String.format(Locale.ROOT, "%,.0f", lines * 1e9 / best.wall),
                Table.number(best.cpu / 1e3 / lines),
                Table.number((double) copied.cpu / best.cpu)));
    }

    private static void decide(byte[] lines, Rules rules, Answers answers) throws IOException {
        new Batch(rules, answers)
                .run(
                        new JsonLines(new ByteArrayInputStream(lines)),
                        THREADS,
                        new StreamResults(OutputStream.nullOutputStream()),
                        done -> {});
    }

    private static void copy(byte[] lines) throws IOException {
        OutputStream out = OutputStream.nullOutputStream();
        Pipeline.run(
                new JsonLines(new ByteArrayInputStream(lines)),
                THREADS,
                BatchTable::copied,
                chunk -> chunk.writeTo(out));
    }

    private static ByteArrayOutputStream copied(Chunk chunk) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(2 * chunk.bytes());
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setRootValueSeparator(null);
            for (Asked asked : chunk.records()) {
                try (JsonParser in = ((JsonLine) asked).parser(JSON)) {
                    while (in.nextToken() != null) {
                        out.copyCurrentEvent(in);
                    }
                }
                out.writeRaw('\n');
            }
        }
        return text;
    }
}
