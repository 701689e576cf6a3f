package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;
import org.imrlang.compiler.source.TextLimits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** However a text is made to be hard to read, reading it ends, and what is said of it is said in the author's words. */
class EveryTextEndsTest {

    /** A hundred times what any of these takes; what is quadratic in them takes longer still. */
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private static final List<String> INSIDES =
            List.of("Exception", "org.imrlang", "antlr", "token", "EOF", "mismatched", "java.");

    private static Stream<String> texts() {
        return Stream.of(
                filled("$%& "),
                filled("blah "),
                "fact a\nCBT initial 4 if " + filled("a and ") + "a\n",
                "fact a\nCBT initial 4 if " + filled("a or not ") + "a\n",
                filled("\""),
                filled("\"x\" "),
                "note \"" + "x".repeat(19_000) + "\n",
                filled("\u200b"),
                filled("\ufeff"),
                filled("\u0421\u0412\u0422 initial 4 "),
                filled("\u0421\u0412\u0422 initial 4\n"),
                "CBT\n" + lines(20, i -> "  note \"" + "\u202e".repeat(4_000) + "\"\n"),
                filled("\u201c "),
                filled("CBT, ") + "CBT initial 4\n",
                "table CBT\n" + filled("|"),
                "table CBT\n" + filled("| x "),
                filled("x\n"),
                filled("CBT initial 4\n"),
                "CBT initial 4" + filled("..5"),
                filled("("),
                filled("not "),
                "CBT initial 4 if " + filled("all of ("),
                filled("a-"),
                filled("1,000"),
                filled("\u0000"),
                filled("\r"),
                "define d0 as f\n" + lines(3_000, i -> "define d" + (i + 1) + " as d" + i + "\n")
                        + "CBT initial 4 if d3000\n",
                lines(3_000, i -> "define d" + i + " as d" + (i + 1) % 3_000 + "\n") + "CBT initial 4 if d9\n",
                "define d0 as f\n"
                        + lines(
                                50,
                                i -> "define d" + (i + 1) + " as any of (all of (d" + i + ", g), all of (not d" + i
                                        + ", h))\n")
                        + "CBT for d50 initial 4\nCBT for not d49\n initial 5\n",
                lines(500, i -> "CBT initial 4..6 if undeclared" + i + " > 3\n"),
                lines(500, i -> "CBT_" + i + " intial 4 .. blah if if\n"),
                lines(300, i -> "CBT for f" + i + "\n  initial 4\n"));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    /** Of these, in lines that are nearly as long as they may be. */
    private static String filled(String unit) {
        String line = unit.repeat((TextLimits.LINE - 1_000) / unit.length()) + "\n";
        return line.repeat(2);
    }

    @TestFactory
    Stream<DynamicTest> everyTextEndsInAnAnswer() {
        return texts().map(text -> DynamicTest.dynamicTest(
                "“" + text.substring(0, Math.min(30, text.length())).replaceAll("[\\p{C}\\p{Z}]", " ") + "…”",
                () -> assertTimeoutPreemptively(LONGEST, () -> ends(text))));
    }

    private static void ends(String text) {
        InputFile file = new InputFile("guideline.imr", text.getBytes(StandardCharsets.UTF_8));
        Compilation compilation = Compiler.compile(List.of(file), false);
        assertFalse(compilation.diagnostics().isEmpty());
        assertTrue(compilation.diagnostics().size() <= 2 * TextLimits.TOLD + 2);
        for (Diagnostic diagnostic : compilation
                .diagnostics()
                .subList(0, Math.min(50, compilation.diagnostics().size()))) {
            String printed = DiagnosticPrinter.print(diagnostic);
            INSIDES.forEach(inside -> assertFalse(printed.contains(inside), printed));
        }
        Compiler.format(file);
    }
}
