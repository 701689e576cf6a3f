package org.imrlang.compiler.diagnostic;

import org.imrlang.compiler.source.Span;

/** A diagnostic as text: place, message, the line with a marker, the help, and the places related to it. */
public final class DiagnosticPrinter {

    /** How much of a line is shown; of a longer one the part around the mistake. */
    private static final int WIDTH = 120;

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
        int[] line = at.file().lineText(at.line()).codePoints().toArray();
        int from = Math.min(at.column() - 1, line.length);
        int marked = at.end() > at.start() ? at.file().text().codePointCount(at.start(), at.end()) : 1;
        int first = Math.max(0, Math.min(from - WIDTH / 2, line.length - WIDTH));
        int last = Math.min(line.length, first + WIDTH);
        String shown = new String(line, first, last - first);
        if (shown.isBlank()) {
            return;
        }
        String before = first > 0 ? "…" : "";
        String after = last < line.length ? "…" : "";
        int width = Math.max(1, Math.min(marked, last - from));
        text.append("    ").append(before).append(visible(shown)).append(after).append('\n');
        text.append("    ")
                .append(" ".repeat(before.length() + from - first))
                .append("^".repeat(width))
                .append('\n');
    }

    /** Text of the author without what a terminal would obey: control characters become spaces. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
