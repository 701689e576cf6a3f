package org.imrlang.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/** A line of an author's text, and under it the marks that show which of its characters are meant. */
final class Excerpt {

    private static final String INDENT = "    ";

    /** How much of a line is shown; of a longer one the part around the first mark. */
    private static final int MOST = 120;

    private static final String CUT = "…";

    private final SourceFile file;
    private final int number;
    private final int[] line;
    private final List<Mark> marks = new ArrayList<>();

    /** Characters of the line, counted from 0, and what marks them; later ones yield to earlier ones. */
    private record Mark(int from, int to, char sign, Style.Part part) {
        boolean covers(int character) {
            return from <= character && character < to;
        }
    }

    private Excerpt(Span at) {
        this.file = at.file();
        this.number = at.line();
        this.line = file.lineText(number).codePoints().toArray();
    }

    /** The line in which a span begins, with its part of the span marked. */
    static Excerpt of(Span at, char sign, Style.Part part) {
        Excerpt excerpt = new Excerpt(at);
        excerpt.mark(at, sign, part);
        return excerpt;
    }

    /** Whether a span begins in this line. */
    boolean holds(Span at) {
        return at.file() == file && at.line() == number;
    }

    /** Marks another span that begins in this line; where it goes on in the next, to the end of this one. */
    void mark(Span at, char sign, Style.Part part) {
        int from = Math.min(at.column() - 1, line.length);
        int marked = at.end() > at.start() ? at.file().text().codePointCount(at.start(), at.end()) : 1;
        marks.add(new Mark(from, Math.max(from + 1, Math.min(from + marked, line.length)), sign, part));
    }

    /** Two lines of text; nothing where what would be shown is blank. */
    String print(Style style) {
        int first = Math.max(0, Math.min(marks.get(0).from - MOST / 2, line.length - MOST));
        int last = Math.min(line.length, first + MOST);
        if (new String(line, first, last - first).isBlank()) {
            return "";
        }
        StringBuilder shown = new StringBuilder(INDENT).append(first > 0 ? CUT : "");
        for (int i = first; i < last; i++) {
            shown.append(Visible.of(line[i]));
        }
        shown.append(last < line.length ? CUT : "").append('\n').append(INDENT);
        shown.append(" ".repeat(first > 0 ? CUT.length() : 0));
        return shown.append(signs(style, first, last)).append('\n').toString();
    }

    /** The second line: runs of signs, each styled as a whole, up to the last of them. */
    private String signs(Style style, int first, int last) {
        StringBuilder signs = new StringBuilder();
        StringBuilder gap = new StringBuilder();
        int character = first;
        // A mark may stand right behind the last character of the line.
        int end = last < line.length ? last : last + 1;
        while (character < end) {
            Optional<Mark> mark = markAt(character);
            int width = 0;
            while (character < end && markAt(character).equals(mark)) {
                width += character < line.length ? Visible.width(line[character]) : 1;
                character++;
            }
            if (mark.isPresent()) {
                String run = Character.toString(mark.get().sign).repeat(Math.max(1, width));
                signs.append(gap).append(style.of(mark.get().part, run));
                gap.setLength(0);
            } else {
                gap.append(" ".repeat(width));
            }
        }
        return signs.toString();
    }

    private Optional<Mark> markAt(int character) {
        for (Mark mark : marks) {
            if (mark.covers(character)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
