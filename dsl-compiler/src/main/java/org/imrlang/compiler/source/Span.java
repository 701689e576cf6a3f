package org.imrlang.compiler.source;

/**
 * A stretch of one file's text.
 *
 * @param file the file
 * @param start the first offset
 * @param end the offset after the last
 */
public record Span(SourceFile file, int start, int end) {

    /** From the start of this to the end of another, later one in the same file. */
    public Span to(Span last) {
        return new Span(file, start, last.end);
    }

    /** The text that it covers. */
    public String text() {
        return file.text().substring(start, end);
    }

    /** The line on which it starts, from 1. */
    public int line() {
        return file.line(start);
    }

    /** The column in which it starts, in characters from 1. */
    public int column() {
        return file.column(start);
    }
}
