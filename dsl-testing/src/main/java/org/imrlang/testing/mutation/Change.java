package org.imrlang.testing.mutation;

import java.util.List;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/**
 * One small change of a guideline's text.
 *
 * @param file the file that it changes
 * @param edits what it writes instead of what, at least one, in the order of the text and apart from each other
 * @param aspect what of the guideline it changes, in words, such as {@code the second phase}
 */
public record Change(SourceFile file, List<Edit> edits, String aspect) {

    /**
     * A stretch of the text and what stands there instead.
     *
     * @param start the first offset
     * @param end the offset after the last
     */
    public record Edit(int start, int end, String text) {}

    /** Where it is shown: its first edit. */
    public Span at() {
        return new Span(file, edits.get(0).start(), edits.get(0).end());
    }

    /** The author's words that it changes, on one line; empty where it only adds. */
    public String was() {
        return at().text().strip().replaceAll("\\s+", " ");
    }

    /** What stands there instead, on one line; empty where it only drops. */
    public String becomes() {
        return edits.get(0).text().strip();
    }

    /** The line on which it is shown, from 1. */
    public int line() {
        return shown().line();
    }

    /** The column in which it is shown, in characters from 1. */
    public int column() {
        return shown().column();
    }

    private Span shown() {
        Span at = at();
        int start = at.start();
        while (start < at.end() && Character.isWhitespace(file.text().charAt(start))) {
            start++;
        }
        return start == at.end() ? at : new Span(file, start, at.end());
    }

    /** The change in words: {@code `20` → `19`}, {@code without `if improved`}, {@code with `not`}. */
    public String words() {
        if (becomes().isEmpty()) {
            return "without `" + was() + "`";
        }
        return was().isEmpty() ? "with `" + becomes() + "`" : "`" + was() + "` → `" + becomes() + "`";
    }

    /** The whole file's text as it reads after the change; as many lines as before it. */
    public String text() {
        return applied(0, file.text().length());
    }

    /** A stretch of the file's text as it reads after the change; as many lines as before it. */
    String applied(int from, int to) {
        StringBuilder text = new StringBuilder();
        int next = from;
        for (Edit edit : edits) {
            text.append(file.text(), next, edit.start()).append(edit.text());
            file.text()
                    .substring(edit.start(), edit.end())
                    .chars()
                    .filter(sign -> sign == '\n')
                    .forEach(sign -> text.append('\n'));
            next = edit.end();
        }
        return text.append(file.text(), next, to).toString();
    }
}
