package org.imrlang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;

/** What the compiler holds of a ruleset once it is checked, as the text grows. */
final class MemoryHeld {

    private static final long MEGABYTE = 1L << 20;
    private static final int RECOMMENDATIONS = 100;
    private static final int PER_TREATMENT = 4;

    private MemoryHeld() {}

    static String table(boolean quick) {
        return table(quick ? List.of(10, 20) : List.of(125, 250, 500, 1000));
    }

    private static String table(List<Integer> sizes) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "Memory that a checked ruleset holds (goal: grows no faster than its text)",
                Table.line("100 recommendations a file", "text MB", "held MB", "ratio")));
        for (int size : sizes) {
            lines.add(measured(size));
        }
        return String.join("\n", lines);
    }

    private static String measured(int files) {
        List<InputFile> inputs = LargeRuleset.files(files, RECOMMENDATIONS, PER_TREATMENT);
        long text = inputs.stream().mapToLong(file -> file.content().length).sum();
        long before = used();
        Compilation compilation = Compiler.compile(inputs, false);
        long held = used() - before;
        if (compilation.ruleset().isEmpty()) {
            throw new IllegalStateException("the ruleset has errors");
        }
        return Table.line(
                files + " files",
                Table.number((double) text / MEGABYTE),
                Table.number((double) held / MEGABYTE),
                Table.number((double) held / text));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
