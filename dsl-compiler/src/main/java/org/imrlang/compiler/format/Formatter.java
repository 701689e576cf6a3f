package org.imrlang.compiler.format;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.syntax.ParsedFile;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.SyntaxDifference;
import org.imrlang.compiler.syntax.SyntaxReader;

/** Writes a file in the one layout, reads that again, and gives it only where it says the same. */
public final class Formatter {

    private Formatter() {}

    /**
     * Formats a file. What names mean does not matter: it need not compile, it must only be readable.
     *
     * @param file any file; one without anything but comments too
     */
    public static Formatted format(SourceFile file) {
        Diagnostics diagnostics = new Diagnostics();
        ParsedFile before = SyntaxReader.parse(file, diagnostics);
        List<Diagnostic> wrong = wrong(diagnostics);
        if (!wrong.isEmpty()) {
            return new Formatted.Unreadable(wrong);
        }
        return sound(before.syntax(), Comments.texts(before.tokens()), file.name(), FileLayout.of(before));
    }

    /** The text of a layout, unless it says something else than the file did. */
    static Formatted sound(FileSyntax before, List<String> comments, String name, String text) {
        return difference(before, comments, new SourceFile(name, text))
                .<Formatted>map(Formatted.Unsound::new)
                .orElseGet(() -> new Formatted.Text(text));
    }

    /** An empty file cannot be compiled, but its comments can be laid out. */
    private static List<Diagnostic> wrong(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .filter(diagnostic -> !(diagnostic instanceof TextDiagnostic.EmptyFile))
                .toList();
    }

    /** How a file differs in what it says, or in its comments. */
    private static Optional<String> difference(FileSyntax before, List<String> comments, SourceFile written) {
        Diagnostics diagnostics = new Diagnostics();
        ParsedFile after = SyntaxReader.parse(written, diagnostics);
        Optional<Diagnostic> wrong = wrong(diagnostics).stream().findFirst();
        if (wrong.isPresent()) {
            return Optional.of(
                    "line " + wrong.get().at().line() + ": " + wrong.get().message());
        }
        List<String> left = Comments.texts(after.tokens());
        if (!comments.equals(left)) {
            return Optional.of("its comments");
        }
        return SyntaxDifference.first(before, after.syntax());
    }
}
