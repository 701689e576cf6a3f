package org.imrlang.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.Compiled;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.compiler.large.ClassFile;
import org.imrlang.compiler.large.DrawnRequests;
import org.imrlang.compiler.large.LargeRulesets;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;

/**
 * Rulesets that are large in one way each, in growing sizes: what the Java of each thing of it takes to generate and to
 * compile, what a decision takes, and how near the largest class comes to what a class file holds. A thing should take as
 * much in a ruleset of 10,000 as in one of 1,250. Times are those of the processor in one thread, which other programs on
 * the machine change least.
 */
final class LargeTable {

    private static final List<Integer> SIZES = List.of(1_250, 2_500, 5_000, 10_000);
    private static final List<Integer> SMALL = List.of(50, 100);
    private static final int REQUESTS = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LargeTable() {}

    static String of(boolean quick) {
        List<Integer> sizes = quick ? SMALL : SIZES;
        List<String> lines = new ArrayList<>(List.of(
                "",
                "large rulesets: microseconds for each thing of them (goal: at 10,000 at most 1.3 times those at 1,250)",
                Table.line("", "generate", "javac", "times first", "bytes each", "decide us", "constants", "code")));
        if (!quick) {
            // the first use of everything would be counted as the cost of the smallest ruleset
            LargeRulesets.all().forEach((what, files) -> row(what, SIZES.get(0), files, 0));
        }
        LargeRulesets.all().forEach((what, files) -> {
            double first = 0;
            for (int size : sizes) {
                Row row = row(what, size, files, first);
                first = first == 0 ? row.each() : first;
                lines.add(row.line());
            }
        });
        return String.join("\n", lines);
    }

    /** A line, with what each thing of the ruleset took. */
    private record Row(String line, double each) {}

    private static Row row(String what, int size, IntFunction<List<InputFile>> files, double first) {
        CheckedRuleset checked = Compiler.compile(files.apply(size), false)
                .ruleset()
                .orElseThrow(() -> new IllegalStateException(what + " does not compile"));
        System.gc();
        long begin = THREADS.getCurrentThreadCpuTime();
        List<JavaFile> java = JavaGenerator.generate(checked, "large");
        long generated = THREADS.getCurrentThreadCpuTime();
        Compiled compiled = new Compiled(java);
        long done = THREADS.getCurrentThreadCpuTime();
        if (!compiled.errors().isEmpty()) {
            throw new IllegalStateException(what + ": " + compiled.errors().get(0));
        }
        Map<String, byte[]> classes = compiled.classFiles();
        List<ClassFile> all = classes.values().stream().map(ClassFile::of).toList();
        double each = (done - begin) / 1e3 / size;
        return new Row(
                Table.line(
                        size + " " + what,
                        Table.number((generated - begin) / 1e3 / size),
                        Table.number((done - generated) / 1e3 / size),
                        Table.number(first == 0 ? 1 : each / first),
                        Table.number(all.stream().mapToLong(ClassFile::bytes).sum() / (double) size),
                        Table.number(decide(compiled.rules("large"))),
                        String.valueOf(all.stream()
                                .mapToInt(ClassFile::constants)
                                .max()
                                .orElse(0)),
                        String.valueOf(
                                all.stream().mapToInt(ClassFile::longest).max().orElse(0))),
                each);
    }

    /** Microseconds for a decision by name, after as many to warm up. */
    private static double decide(Rules rules) {
        DrawnRequests drawn = new DrawnRequests(rules.vocabulary(), 1);
        List<Request> requests = new ArrayList<>();
        for (int number = 0; number < REQUESTS; number++) {
            requests.add(drawn.next());
        }
        long certified = decide(rules, requests);
        long begin = THREADS.getCurrentThreadCpuTime();
        if (decide(rules, requests) != certified) {
            throw new IllegalStateException("the same requests were decided differently");
        }
        return (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / requests.size();
    }

    private static long decide(Rules rules, List<Request> requests) {
        long certified = 0;
        for (Request request : requests) {
            certified += rules.determine(request).certified();
        }
        return certified;
    }
}
