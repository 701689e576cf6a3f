package org.imrlang.compiler.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages that explain diagnostics, one for each code, as they are packed with the compiler. */
public final class DiagnosticPages {

    private static final List<Class<? extends Diagnostic>> FAMILIES = List.of(
            CharacterDiagnostic.class,
            SizeDiagnostic.class,
            TextDiagnostic.class,
            SlipDiagnostic.class,
            NameDiagnostic.class,
            ScopeDiagnostic.class,
            ValueDiagnostic.class,
            LimitDiagnostic.class,
            CourseDiagnostic.class,
            TableDiagnostic.class,
            MeaningDiagnostic.class);

    private DiagnosticPages() {}

    /** All codes that a diagnostic can have, sorted. */
    public static SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>();
        for (Class<? extends Diagnostic> family : FAMILIES) {
            Stream.of(family.getPermittedSubclasses()).map(Diagnostic::code).forEach(codes::add);
        }
        return codes;
    }

    /** The page of a code, in Markdown; nothing where no diagnostic has this code, or no page. */
    public static Optional<String> page(String code) {
        if (!codes().contains(code)) {
            return Optional.empty();
        }
        try (InputStream page = DiagnosticPages.class.getResourceAsStream("pages/" + code + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("what is packed with the compiler can be read", e);
        }
    }
}
