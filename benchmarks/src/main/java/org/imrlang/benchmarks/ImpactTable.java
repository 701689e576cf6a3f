package org.imrlang.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imrlang.batch.Answers;
import org.imrlang.batch.Batch;
import org.imrlang.batch.JsonLines;
import org.imrlang.batch.StreamResults;
import org.imrlang.batch.impact.Comparison;
import org.imrlang.batch.impact.Impact;
import org.imrlang.batch.impact.ImpactRun;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Rules;

/**
 * Comparing two versions of a ruleset against deciding by one: the same lines through the same pipeline, on the same cores, in
 * turns. Compared is the time of the processors, which others on the machine do not change.
 */
final class ImpactTable {

    private static final Path GUIDELINE = Path.of("benchmarks/src/main/imr/psychological/psychological.imr");
    private static final int LINES = 1_000_000;
    private static final int LINES_QUICK = 3_000;
    private static final int ROUNDS = 3;
    private static final int EXAMPLES = 10;
    private static final int FILES = 2;
    private static final int PER_FILE = 100;
    private static final int PER_TREATMENT = 10;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final double PERCENT = 100;
    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    /** Works through all lines once; gives how many of a hundred requests change. */
    @FunctionalInterface
    private interface Run {
        double over(byte[] lines) throws IOException;
    }

    /** What is measured, and the best of its rounds in nanoseconds. */
    private static final class Contender {
        private final String what;
        private final Run run;
        private long cpu = Long.MAX_VALUE;
        private long wall = Long.MAX_VALUE;
        private double changing;

        Contender(String what, Run run) {
            this.what = what;
            this.run = run;
        }

        void measure(byte[] lines) throws IOException {
            long cpuBefore = cpu();
            long wallBefore = System.nanoTime();
            changing = run.over(lines);
            wall = Math.min(wall, System.nanoTime() - wallBefore);
            cpu = Math.min(cpu, cpu() - cpuBefore);
        }

        private static long cpu() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }

    private final List<String> table = new ArrayList<>(List.of(
            "",
            "imr impact against half the rate of imr batch (goal: at least 0.80)",
            Table.line("", "lines a second", "cpu us a line", "change %", "of half")));
    private final int count;

    private ImpactTable(int count) {
        this.count = count;
    }

    static String of(boolean quick) throws IOException {
        ImpactTable table = new ImpactTable(quick ? LINES_QUICK : LINES);
        table.psychological();
        table.large();
        return String.join("\n", table.table);
    }

    private void psychological() throws IOException {
        String text = Files.readString(GUIDELINE);
        String rare = text.replace("then max 13..20", "then max 13..21");
        String frequent = text.replace("initial 4..6", "initial 4..7").replace("initial 3..4", "initial 3..5");
        String otherWords = rare + "\nfact sleeps\n\nsleep_training\n  up to 1\n  contraindicated if sleeps\n";
        Rules base = rules(text);
        measure(
                BatchLines.psychological(PsychologicalLine.draw(count)),
                new Contender("psychological: imr batch", lines -> decide(base, lines)),
                compared("psychological: nothing changes", base, rules(text)),
                compared("psychological: some change", base, rules(rare)),
                compared("psychological: many change", base, rules(frequent)),
                compared("psychological: head has other words", base, rules(otherWords)));
    }

    private void large() throws IOException {
        List<InputFile> files = LargeRuleset.files(FILES, PER_FILE, PER_TREATMENT);
        Rules base = rules(files);
        Contender[] contenders = {
            new Contender("200 recommendations: imr batch", lines -> decide(base, lines)),
            compared("200 recommendations: nothing changes", base, rules(files))
        };
        measure(BatchLines.large(count, false), contenders);
    }

    private static Contender compared(String what, Rules base, Rules head) {
        return new Contender(what, lines -> impact(base, head, lines));
    }

    /** The first round is for the compiler of the virtual machine and does not count, since it is never the best. */
    private void measure(byte[] lines, Contender... contenders) throws IOException {
        for (int round = 0; round <= ROUNDS; round++) {
            for (Contender contender : contenders) {
                contender.measure(lines);
            }
        }
        for (Contender contender : contenders) {
            table.add(Table.line(
                    contender.what,
                    String.format(Locale.ROOT, "%,.0f", count * NANOS / contender.wall),
                    Table.number(contender.cpu / NANOS_PER_MICRO / count),
                    contender == contenders[0] ? "" : Table.number(contender.changing),
                    contender == contenders[0] ? "" : Table.number(2.0 * contenders[0].cpu / contender.cpu)));
        }
    }

    private static double decide(Rules rules, byte[] lines) throws IOException {
        new Batch(rules, Answers.JSON)
                .run(source(lines), THREADS, new StreamResults(OutputStream.nullOutputStream()), done -> {});
        return 0;
    }

    private static double impact(Rules base, Rules head, byte[] lines) throws IOException {
        Impact impact = ImpactRun.of(new Comparison(base, head, EXAMPLES, false), source(lines), THREADS, done -> {});
        if (impact.unread() > 0) {
            throw new IllegalStateException(impact.unread() + " lines cannot be read");
        }
        return PERCENT * impact.changing() / impact.requests();
    }

    private static JsonLines source(byte[] lines) {
        return new JsonLines(new ByteArrayInputStream(lines));
    }

    private static Rules rules(String text) {
        return rules(List.of(new InputFile("psychological.imr", text.getBytes(StandardCharsets.UTF_8))));
    }

    private static Rules rules(List<InputFile> files) {
        return Interpreter.of(Compiler.compile(files, false)
                .ruleset()
                .orElseThrow(() -> new IllegalStateException("the ruleset does not compile")));
    }
}
