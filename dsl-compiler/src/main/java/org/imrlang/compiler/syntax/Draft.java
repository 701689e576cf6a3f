package org.imrlang.compiler.syntax;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/**
 * A file, or a part of one, as it is read: the author's text with its slips mended. Of each character it is known where
 * in the author's text it comes from, so that everything that is said later is said of the author's text.
 */
final class Draft {

    private final SourceFile file;
    private final SourceFile read;
    /** For each character the offsets in the author's text of what it stands for. */
    private final int[] from;

    private final int[] to;
    private final boolean changed;

    private Draft(SourceFile file, String text, int[] from, int[] to, boolean changed) {
        this.file = file;
        this.read = changed ? new SourceFile(file.name(), text) : file;
        this.from = from;
        this.to = to;
        this.changed = changed;
    }

    /** A file as it is written. */
    static Draft of(SourceFile file) {
        return new Draft(file, file.text(), new int[0], new int[0], false);
    }

    /** The author's file. */
    SourceFile file() {
        return file;
    }

    /** The text as it is read. */
    String text() {
        return read.text();
    }

    /** The place in the author's text of a stretch that is counted in code points of what is read. */
    Span ofCodePoints(int start, int end) {
        return span(read.offset(start), read.offset(end));
    }

    /** The place in the author's text of a stretch of what is read; of an empty one, where what stands before it ends. */
    Span span(int start, int end) {
        if (!changed) {
            return new Span(file, start, end);
        }
        if (start < end) {
            return new Span(file, from[start], Math.max(from[start], to[end - 1]));
        }
        int place = start > 0 ? to[start - 1] : from.length > 0 ? from[0] : 0;
        return new Span(file, place, place);
    }

    /** A part of it, or all, ready to be changed. */
    Draft part(int start, int end) {
        int[] first = new int[end - start];
        int[] last = new int[end - start];
        for (int i = 0; i < first.length; i++) {
            first[i] = changed ? from[start + i] : start + i;
            last[i] = changed ? to[start + i] : start + i + 1;
        }
        return new Draft(file, text().substring(start, end), first, last, true);
    }

    /** With changes none of which touches another. */
    Draft with(List<Change> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        if (!changed) {
            return part(0, text().length()).with(changes);
        }
        int length = text().length();
        for (Change change : changes) {
            length += change.text().length() - (change.end() - change.start());
        }
        int[] first = new int[length];
        int[] last = new int[length];
        StringBuilder text = new StringBuilder(length);
        int copied = 0;
        for (Change change : sorted(changes)) {
            copy(copied, change.start(), text, first, last);
            Span origin = span(change.start(), change.end());
            int next = text.length() + change.text().length();
            Arrays.fill(first, text.length(), next, origin.start());
            Arrays.fill(last, text.length(), next, origin.end());
            text.append(change.text());
            copied = change.end();
        }
        copy(copied, text().length(), text, first, last);
        return new Draft(file, text.toString(), first, last, true);
    }

    private void copy(int start, int end, StringBuilder text, int[] first, int[] last) {
        System.arraycopy(from, start, first, text.length(), end - start);
        System.arraycopy(to, start, last, text.length(), end - start);
        text.append(text(), start, end);
    }

    /** Parts of one file, one after the other. */
    static Draft joined(SourceFile file, List<Draft> parts) {
        int length = parts.stream().mapToInt(part -> part.text().length()).sum();
        int[] first = new int[length];
        int[] last = new int[length];
        StringBuilder text = new StringBuilder(length);
        for (Draft part : parts) {
            part.copy(0, part.text().length(), text, first, last);
        }
        return new Draft(file, text.toString(), first, last, true);
    }

    /** A text with changes none of which touches another. */
    static String changed(String text, List<Change> changes) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (Change change : sorted(changes)) {
            result.append(text, copied, change.start()).append(change.text());
            copied = change.end();
        }
        return result.append(text, copied, text.length()).toString();
    }

    private static List<Change> sorted(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt(Change::start).thenComparingInt(Change::end))
                .toList();
    }
}
