package org.imrlang.benchmarks;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.syntax.Parsing;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;

/**
 * How long it takes from the text of a ruleset to its first decision, step by step, as the ruleset grows; beside each step
 * what it is held against.
 */
final class LoadTable {

    private static final int PER_FILE = 100;
    private static final int PER_TREATMENT = 4;
    private static final String PACKAGE = "org.imrlang.benchmarks.drawn";

    private LoadTable() {}

    static String of(boolean quick) throws Exception {
        int[] sizes = quick ? new int[] {1, 100} : new int[] {1, 100, 1000, 10_000};
        // What was measured first would else pay for the classes of all.
        measured(PER_FILE, quick ? 1 : 5);
        List<String> milliseconds = new ArrayList<>(List.of(
                "",
                "From the text of a ruleset to its first decision, milliseconds",
                line("recommendations", "lex+parse", "to checked", "to Java", "javac", "load+decide", "interpret")));
        List<String> each = new ArrayList<>(List.of(
                "",
                "The same in microseconds a recommendation (goal: does not grow)",
                line("recommendations", "lex+parse", "to checked", "to Java", "javac", "load+decide", "interpret")));
        List<String> ratios = new ArrayList<>(List.of(
                "",
                "Bytes, and each step against the one before",
                line(
                        "recommendations",
                        "text KB",
                        "Java KB",
                        "classes KB",
                        "check/parse",
                        "Java/check",
                        "javac/Java")));
        for (int size : sizes) {
            Steps best = measured(size, quick || size > 1000 ? 1 : 5);
            milliseconds.add(line(size, best.nanos(), 1e6));
            each.add(line(size, best.nanos(), 1e3 * size));
            double[] nanos = best.nanos();
            ratios.add(line(
                    Integer.toString(size),
                    Table.number(best.text() / 1024.0),
                    Table.number(best.java() / 1024.0),
                    Table.number(best.classes() / 1024.0),
                    Table.number(nanos[1] / nanos[0]),
                    Table.number(nanos[2] / nanos[1]),
                    Table.number(nanos[3] / nanos[2])));
        }
        milliseconds.addAll(each);
        milliseconds.addAll(ratios);
        return String.join("\n", milliseconds);
    }

    private static String line(int size, double[] nanos, double unit) {
        return line(
                Integer.toString(size),
                Arrays.stream(nanos).mapToObj(one -> Table.number(one / unit)).toArray(String[]::new));
    }

    private static String line(String what, String... numbers) {
        return Table.line(what, numbers);
    }

    /**
     * What was measured of one ruleset.
     *
     * @param nanos the steps, in the order of the columns
     * @param text bytes of guidelines
     * @param java bytes of generated Java
     * @param classes bytes of class files
     */
    private record Steps(double[] nanos, long text, long java, long classes) {}

    /** The shortest that each step took. */
    private static Steps measured(int recommendations, int rounds) throws Exception {
        Steps best = once(recommendations);
        for (int round = 1; round < rounds; round++) {
            Steps next = once(recommendations);
            for (int step = 0; step < best.nanos().length; step++) {
                best.nanos()[step] = Math.min(best.nanos()[step], next.nanos()[step]);
            }
        }
        return best;
    }

    private static Steps once(int recommendations) throws Exception {
        int files = Math.max(1, recommendations / PER_FILE);
        List<InputFile> inputs =
                LargeRuleset.files(files, recommendations / files, Math.min(PER_TREATMENT, recommendations));
        Path folder = Files.createTempDirectory("imr-load");
        try {
            double[] nanos = new double[6];
            long from = System.nanoTime();
            Parsing.parse(inputs);
            from = lap(nanos, 0, from);
            CheckedRuleset checked = Compiler.compile(inputs, false).ruleset().orElseThrow();
            from = lap(nanos, 1, from);
            List<JavaFile> java = JavaGenerator.generate(checked, PACKAGE);
            lap(nanos, 2, from);
            List<Path> sources = write(java, folder.resolve("sources"));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            from = System.nanoTime();
            javac(sources, classes);
            from = lap(nanos, 3, from);
            // A loader that is not this program's, so that each round loads anew.
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
                Rules rules = (Rules) loader.loadClass(PACKAGE + ".Ruleset")
                        .getMethod("rules")
                        .invoke(null);
                String generated = first(rules);
                from = lap(nanos, 4, from);
                String interpreted = first(Interpreter.of(checked));
                lap(nanos, 5, from);
                if (!generated.equals(interpreted)) {
                    throw new IllegalStateException("decided " + generated + " and " + interpreted);
                }
            }
            long text = inputs.stream().mapToLong(one -> one.content().length).sum();
            long written = java.stream()
                    .mapToLong(one -> one.text().getBytes(StandardCharsets.UTF_8).length)
                    .sum();
            return new Steps(nanos, text, written, size(classes));
        } finally {
            delete(folder);
        }
    }

    private static long lap(double[] nanos, int step, long from) {
        nanos[step] = System.nanoTime() - from;
        return System.nanoTime();
    }

    private static String first(Rules rules) {
        String treatment = rules.vocabulary().treatments().keySet().stream()
                .sorted()
                .findFirst()
                .orElseThrow();
        Course course = Course.UNSTATED.toBuilder().quantity(6).completed(0).build();
        return rules.determine(Request.of(treatment, course).build()).toString();
    }

    private static List<Path> write(List<JavaFile> java, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (JavaFile file : java) {
            Path source = folder.resolve(file.path());
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, file.text()));
        }
        return sources;
    }

    private static void javac(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-proc:none", "--release", "17", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("what was generated does not compile: " + said);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
