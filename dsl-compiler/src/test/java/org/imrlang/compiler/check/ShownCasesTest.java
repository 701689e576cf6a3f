package org.imrlang.compiler.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A case that a message shows can be pasted into the guideline: the compiler reads it and finds nothing wrong in it. */
class ShownCasesTest {

    private static final Path FOLDERS = Path.of("src/test/cases/overlap");
    private static final String SHOWN = "both apply, for example: ";

    @TestFactory
    Stream<DynamicTest> aShownCaseCanBePasted() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> paste(folder)));
        }
    }

    private static void paste(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("guideline.imr"));
        List<Diagnostic> said = compiled(text).diagnostics();
        StringBuilder pasted = new StringBuilder(text);
        for (Diagnostic one : said) {
            Optional<String> help = one.help().filter(advice -> advice.contains(SHOWN));
            assertTrue(help.isPresent(), one.message());
            help.ifPresent(advice -> pasted.append('\n')
                    .append(advice.substring(advice.indexOf(SHOWN) + SHOWN.length()))
                    .append('\n'));
        }
        assertEquals(
                messages(said),
                messages(compiled(pasted.toString()).diagnostics()),
                "an error in a case would be all that is said: " + pasted);
    }

    private static List<String> messages(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::message).toList();
    }

    private static Compilation compiled(String text) {
        return Compiler.compile(List.of(new InputFile("guideline.imr", text.getBytes(StandardCharsets.UTF_8))), false);
    }
}
