package org.imrlang.compiler.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiler carries the page of each diagnostic, word for word. */
class PackedPagesTest {

    private static final Path DIAGNOSTICS = Path.of("src/main/java/org/imrlang/compiler/diagnostic");
    private static final Path PAGES = Path.of("../docs/diagnostics");

    /** If this fails: name the new family in {@link DiagnosticPages}. */
    @Test
    void everyFamilyHasItsCodes() throws IOException, ClassNotFoundException {
        Set<String> codes = new TreeSet<>();
        for (String family : names(DIAGNOSTICS, "Diagnostic.java")) {
            Class<?> type = Class.forName("org.imrlang.compiler.diagnostic." + family + "Diagnostic");
            for (Class<?> kind : type.getDeclaredClasses()) {
                if (kind.isRecord() && Diagnostic.class.isAssignableFrom(kind)) {
                    codes.add(Diagnostic.code(kind));
                }
            }
        }
        assertEquals(codes, DiagnosticPages.codes());
        assertTrue(codes.contains("reversed-range"));
    }

    @Test
    void thePagesAreCarried() throws IOException {
        if (!Files.isDirectory(PAGES)) {
            return;
        }
        for (String code : names(PAGES, ".md")) {
            if (DiagnosticPages.codes().contains(code)) {
                assertEquals(Optional.of(Files.readString(PAGES.resolve(code + ".md"))), DiagnosticPages.page(code));
            }
        }
    }

    @Test
    void whatIsNoCodeHasNoPage() {
        for (String text : Set.of("", "nonsense", "../DiagnosticPages.class", "/etc/passwd", "Reversed-Range")) {
            assertEquals(Optional.empty(), DiagnosticPages.page(text));
        }
    }

    private static Set<String> names(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end) && !name.equals(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
