package org.imrlang.compiler.diagnostic;

import java.util.List;
import org.imrlang.compiler.diagnostic.Style.Part;
import org.imrlang.compiler.source.Span;

/**
 * A diagnostic as text: place and message, the line with a marker, the help, and the places related to it with theirs. No
 * line is broken, however long: what a help shows to paste stays in one piece. Nothing that a terminal obeys gets through
 * from the author's text.
 */
public final class DiagnosticPrinter {

    private static final char MEANT = '^';
    private static final char SECOND = '-';

    private DiagnosticPrinter() {}

    /** The plain text of one diagnostic; every line of it ends with a line feed. */
    public static String print(Diagnostic diagnostic) {
        return print(diagnostic, Style.PLAIN);
    }

    /** The same with its parts set off from each other. */
    public static String print(Diagnostic diagnostic, Style style) {
        Part severity = diagnostic.severity() == Severity.ERROR ? Part.ERROR : Part.WARNING;
        Excerpt excerpt = Excerpt.of(diagnostic.at(), MEANT, severity);
        List<Span> others = diagnostic.related().stream().map(Related::at).toList();
        others.stream().filter(excerpt::holds).forEach(at -> excerpt.mark(at, SECOND, Part.SECOND));

        StringBuilder text = new StringBuilder();
        text.append(style.of(Part.PLACE, place(diagnostic.at()) + ":"))
                .append(' ')
                .append(style.of(severity, diagnostic.severity().text() + "[" + diagnostic.code() + "]"))
                .append(style.of(Part.MESSAGE, ": " + Visible.words(diagnostic.message())))
                .append('\n')
                .append(excerpt.print(style));
        diagnostic
                .help()
                .ifPresent(help -> text.append("  ")
                        .append(style.of(Part.HELP, "help:"))
                        .append(' ')
                        .append(Visible.words(help))
                        .append('\n'));
        for (Related related : diagnostic.related()) {
            text.append("  ")
                    .append(style.of(Part.PLACE, place(related.at()) + ":"))
                    .append(' ')
                    .append(Visible.words(related.message()))
                    .append('\n');
            if (!excerpt.holds(related.at())) {
                text.append(Excerpt.of(related.at(), SECOND, Part.SECOND).print(style));
            }
        }
        return text.toString();
    }

    private static String place(Span at) {
        return Visible.words(at.file().name()) + ":" + at.line() + ":" + at.column();
    }
}
