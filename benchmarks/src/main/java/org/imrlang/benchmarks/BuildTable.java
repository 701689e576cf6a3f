package org.imrlang.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Parser;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.files.Stamp;
import org.imrlang.grammar.ImrParser;
import org.imrlang.maven.CheckMojo;
import org.imrlang.maven.Goals;
import org.imrlang.pages.site.Site;
import org.imrlang.reports.SarifReport;
import org.imrlang.runtime.Rules;

/** What a build of a large ruleset costs by the goals of the Maven plugin: clean, after an edit, and with nothing to do. */
final class BuildTable {

    private static final int PER_FILE = 10;
    private static final int PER_TREATMENT = 2;

    /** One of each library of the plugin. */
    private static final List<Class<?>> CODE = List.of(
            CheckMojo.class,
            Compiler.class,
            ImrParser.class,
            JavaFile.class,
            JsonFactory.class,
            Parser.class,
            Rules.class,
            SarifReport.class,
            Site.class,
            Stamp.class);

    private BuildTable() {}

    static String of(boolean quick) throws Exception {
        int files = quick ? 10 : 500;
        int rounds = quick ? 1 : 5;
        List<InputFile> inputs = LargeRuleset.files(files, PER_FILE, PER_TREATMENT);
        double[] clean = new double[rounds];
        double[] edited = new double[rounds];
        double[] unchanged = new double[rounds];
        Path base = Files.createTempDirectory("imr-build");
        try {
            Goals goals = Goals.of(base, inputs, CODE);
            for (int round = 0; round < rounds; round++) {
                delete(goals.target());
                clean[round] = goals.build() / 1e6;
                goals.edit("guide_0.imr");
                edited[round] = goals.build() / 1e6;
                unchanged[round] = goals.build() / 1e6;
                if (!goals.wasUnchanged()) {
                    throw new IllegalStateException("a build without a change has done something");
                }
            }
        } finally {
            delete(base);
        }
        List<String> lines = new ArrayList<>(List.of(
                "",
                "check, generate and test of " + files
                        + " files, milliseconds (goal: unchanged at most 5 percent of clean)",
                Table.line("build", "clean", "one edited", "unchanged", "percent")));
        lines.add(line("the first", clean[0], edited[0], unchanged[0]));
        lines.add(line("the median of " + rounds, median(clean), median(edited), median(unchanged)));
        return String.join("\n", lines);
    }

    private static String line(String what, double clean, double edited, double unchanged) {
        return Table.line(
                what,
                Table.number(clean),
                Table.number(edited),
                Table.number(unchanged),
                Table.number(100 * unchanged / clean));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
