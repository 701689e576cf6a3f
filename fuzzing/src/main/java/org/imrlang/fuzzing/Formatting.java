package org.imrlang.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.explain.TextLayout;
import org.imrlang.compiler.format.Formatted;
import org.imrlang.compiler.format.Layouts;

/**
 * Whatever can be read can be laid out: once is enough, words and comments stay, and so does the meaning. What cannot be read
 * is said to be so.
 */
public final class Formatting {

    private static final String NAME = "fuzzed.imr";
    private static final String MARK = "\uFEFF";

    private Formatting() {}

    /** Lays out an input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Formatted formatted = Compiler.format(new InputFile(NAME, input));
        if (formatted instanceof Formatted.Unsound unsound) {
            throw new AssertionError("the layout would change " + unsound.difference());
        } else if (formatted instanceof Formatted.Unreadable unreadable) {
            assertFalse(unreadable.diagnostics().isEmpty(), "what cannot be read has a mistake");
        } else if (formatted instanceof Formatted.Text text) {
            String given = new String(input, StandardCharsets.UTF_8);
            String read = given.startsWith(MARK) ? given.substring(1) : given;
            assertEquals(text.text(), Layouts.of(read), "without the byte order mark");
            assertSaysTheSame(input, text.text().getBytes(StandardCharsets.UTF_8));
        } else {
            throw new IllegalStateException("nothing is known of " + formatted);
        }
    }

    private static void assertSaysTheSame(byte[] before, byte[] after) {
        Compilation one = compiled(before);
        Compilation other = compiled(after);
        assertEquals(codes(one), codes(other), "what is said of it");
        assertEquals(readBack(one), readBack(other), "what is read back");
    }

    private static Compilation compiled(byte[] content) {
        return Compiler.compile(List.of(new InputFile(NAME, content)), false);
    }

    /** All codes but the one that warns of how lines look, which the layout mends. */
    private static List<String> codes(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(one -> !(one instanceof CourseDiagnostic.ConditionBelongsAbove))
                .map(Diagnostic::code)
                .sorted()
                .toList();
    }

    private static Optional<String> readBack(Compilation compilation) {
        return compilation.ruleset().map(Compiling::readBack).map(TextLayout::of);
    }
}
