package org.imrlang.compiler.source;

import java.util.Arrays;

/** One file of guideline text. Its name is shown in messages; offsets count UTF-16 units, columns count characters. */
public final class SourceFile {

    private final String name;
    private final String text;
    private final int[] lineStarts;
    private final int[] doubled;

    /**
     * A file.
     *
     * @param name as messages show it, such as {@code guidelines/psychological.imr}
     * @param text its whole text, without a byte order mark
     */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.doubled = doubled(text);
    }

    /** The name as messages show it. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The file's own name without folders and without {@code .imr}: the guideline's name where the text states none. */
    public String stem() {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return file.endsWith(".imr") ? file.substring(0, file.length() - ".imr".length()) : file;
    }

    /** The offset of a character that is counted in code points from the start of the text. */
    public int offset(int codePoints) {
        int found = Arrays.binarySearch(doubled, codePoints);
        return codePoints + (found >= 0 ? found : -found - 1);
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int index = Arrays.binarySearch(lineStarts, offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** The column of an offset, in characters from 1. */
    public int column(int offset) {
        return text.codePointCount(lineStarts[line(offset) - 1], Math.min(offset, text.length())) + 1;
    }

    /** The offset of the first character of a line, from 1. */
    public int start(int line) {
        return lineStarts[line - 1];
    }

    /** The text of a line, from 1, without its end. */
    public String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        return text.substring(start, end).stripTrailing();
    }

    /** Which characters, counted from 0, take two UTF-16 units. */
    private static int[] doubled(String text) {
        int[] found = new int[text.length() - text.codePointCount(0, text.length())];
        for (int offset = 0, next = 0; next < found.length; offset++) {
            if (Character.isSurrogatePair(text.charAt(offset), text.charAt(offset + 1))) {
                found[next] = offset - next;
                next++;
                offset++;
            }
        }
        return found;
    }

    private static int[] lineStarts(String text) {
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }
}
