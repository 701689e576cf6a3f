package org.imrlang.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.RecommendationSyntax;

/** Reads texts for tests. */
final class Reading {

    private Reading() {}

    /** A text of several lines, with {@code ~} at the end of each. */
    static String lines(String text) {
        return text.replace('~', '\n');
    }

    static List<String> compact(String text) {
        return found(text).stream()
                .map(one -> (one.code() + " " + one.at().line() + ":" + one.at().column() + " "
                                + one.at().text().strip())
                        .strip())
                .toList();
    }

    static String clauses(String text) {
        assertEquals(List.of(), diagnostics(text));
        return Shown.of(((RecommendationSyntax) read(text).items().get(0)).clauses());
    }

    static String items(String text) {
        assertEquals(List.of(), diagnostics(text));
        return Shown.of(read(text).items());
    }

    static List<String> diagnostics(String text) {
        return found(text).stream()
                .map(one -> one.at().line() + ":" + one.at().column() + " " + one.message())
                .toList();
    }

    static List<String> codes(String text) {
        return found(text).stream().map(Diagnostic::code).toList();
    }

    static List<Diagnostic> found(String text) {
        Diagnostics diagnostics = new Diagnostics();
        SyntaxReader.read(new SourceFile("guideline.imr", text), diagnostics);
        return diagnostics.sorted();
    }

    static FileSyntax read(String text) {
        return SyntaxReader.read(new SourceFile("guideline.imr", text), new Diagnostics());
    }
}
