package org.imrlang.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * the same JSON library, on the same cores, in turns. They are written as a program writes them that keeps what it parsed,
 * which is a tree for each line, and as one that keeps nothing, which is the least that can be done. Compared is the time of
 * the processors, which others on the machine do not change.
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
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final JsonFactory JSON = TREES.getFactory();

    @FunctionalInterface
    private interface Run {
        void over(byte[] lines) throws IOException;
    }

    /** Nanoseconds a line. */
    private record PerLine(double cpu, double wall) {}

    /** What becomes of a line. */
    @FunctionalInterface
    private interface Copying {
        void of(JsonLine line, JsonGenerator out) throws IOException;
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

        PerLine per(int lines) {
            return new PerLine((double) cpu / lines, (double) wall / lines);
        }

        private static long cpu() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }

    private final List<String> table = new ArrayList<>(List.of(
            "",
            "imr batch against reading, parsing and writing the same lines (goal: at least 0.50 of its rate)",
            Table.line("", "lines a second", "cpu us a line", "of trees", "of events")));
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
        Best tree = new Best();
        Best events = new Best();
        Best decided = new Best();
        Best explained = new Best();
        byte[] fewer = first(lines, count / FULL_SHARE);
        for (int round = 0; round <= ROUNDS; round++) {
            tree.measure(all -> pass(all, BatchTable::byTree), lines);
            events.measure(all -> pass(all, BatchTable::byEvents), lines);
            decided.measure(all -> decide(all, rules, Answers.JSON), lines);
            explained.measure(all -> decide(all, rules, Answers.FULL_JSON), fewer);
        }
        int few = count / FULL_SHARE;
        add(what + ": as trees", tree.per(count), tree.per(count), events.per(count));
        add(what + ": as events", events.per(count), tree.per(count), events.per(count));
        add(what + ": decided", decided.per(count), tree.per(count), events.per(count));
        add(what + ": with --full", explained.per(few), tree.per(count), events.per(count));
    }

    private static byte[] first(byte[] lines, int count) {
        int end = 0;
        for (int line = 0; line < count; end++) {
            line += lines[end] == '\n' ? 1 : 0;
        }
        return Arrays.copyOf(lines, end);
    }

    private void add(String what, PerLine cost, PerLine tree, PerLine events) {
        table.add(Table.line(
                what,
                String.format(Locale.ROOT, "%,.0f", 1e9 / cost.wall()),
                Table.number(cost.cpu() / 1e3),
                Table.number(tree.cpu() / cost.cpu()),
                Table.number(events.cpu() / cost.cpu())));
    }

    private static void decide(byte[] lines, Rules rules, Answers answers) throws IOException {
        new Batch(rules, answers)
                .run(
                        new JsonLines(new ByteArrayInputStream(lines)),
                        THREADS,
                        new StreamResults(OutputStream.nullOutputStream()),
                        done -> {});
    }

    private static void pass(byte[] lines, Copying copying) throws IOException {
        OutputStream out = OutputStream.nullOutputStream();
        Pipeline.run(
                new JsonLines(new ByteArrayInputStream(lines)),
                THREADS,
                chunk -> passed(chunk, copying),
                text -> text.writeTo(out));
    }

    private static ByteArrayOutputStream passed(Chunk chunk, Copying copying) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(2 * chunk.bytes());
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setRootValueSeparator(null);
            for (Asked asked : chunk.records()) {
                copying.of((JsonLine) asked, out);
                out.writeRaw('\n');
            }
        }
        return text;
    }

    private static void byTree(JsonLine line, JsonGenerator out) throws IOException {
        try (JsonParser in = line.parser(JSON)) {
            TREES.writeTree(out, TREES.readTree(in));
        }
    }

    private static void byEvents(JsonLine line, JsonGenerator out) throws IOException {
        try (JsonParser in = line.parser(JSON)) {
            while (in.nextToken() != null) {
                out.copyCurrentEvent(in);
            }
        }
    }
}
