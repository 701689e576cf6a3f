package org.imrlang.compiler.diagnostic;

import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/** A diagnostic as text: place, message, the line with a marker, the help, and the places related to it. */
public final class DiagnosticPrinter {

    private DiagnosticPrinter() {}

    /** The text of one diagnostic; every line of it ends with a line feed. */
    public static String print(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        place(text, diagnostic.at());
        text.append(": ")
                .append(diagnostic.severity().text())
                .append('[')
                .append(diagnostic.code())
                .append("]: ")
                .append(visible(diagnostic.message()))
                .append('\n');
        excerpt(text, diagnostic.at());
        diagnostic
                .help()
                .ifPresent(help -> text.append("  help: ").append(visible(help)).append('\n'));
        for (Related related : diagnostic.related()) {
            text.append("  ");
            place(text, related.at());
            text.append(": ").append(visible(related.message())).append('\n');
        }
        return text.toString();
    }

    private static void place(StringBuilder text, Span at) {
        text.append(at.file().name()).append(':').append(at.line()).append(':').append(at.column());
    }

    private static void excerpt(StringBuilder text, Span at) {
        SourceFile file = at.file();
        String line = file.lineText(at.line());
        if (line.isBlank()) {
            return;
        }
        int from = at.column() - 1;
        int characters = line.codePointCount(0, line.length());
        int marked = at.end() > at.start() ? file.text().codePointCount(at.start(), at.end()) : 1;
        int width = Math.max(1, Math.min(marked, characters - from));
        text.append("    ").append(visible(line)).append('\n');
        text.append("    ").append(" ".repeat(from)).append("^".repeat(width)).append('\n');
    }

    /** Text of the author without what a terminal would obey: control characters become spaces. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
