package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.Fix;
import org.imrlang.compiler.diagnostic.Repair;
import org.imrlang.compiler.source.Span;

/**
 * What an author may have got wrong in a draft, and how it should have been written.
 *
 * @param start the first offset of what is blamed
 * @param end the offset after the last
 * @param changes what mends it
 * @param certain whether nothing else can have been meant
 * @param words what is said of it
 */
record Slip(int start, int end, List<Change> changes, boolean certain, Words words) {

    /** What is said of a slip, of the place that is blamed, with what is to be written instead. */
    interface Words {
        Diagnostic of(Span at, Fix fix);
    }

    Slip {
        changes = List.copyOf(changes);
    }

    /** A slip that is mended where it stands. */
    static Slip at(int start, int end, String text, boolean certain, Words words) {
        return new Slip(start, end, List.of(new Change(start, end, text)), certain, words);
    }

    /** The same, where it turned out that something else can have been meant. */
    Slip uncertain() {
        return new Slip(start, end, changes, false, words);
    }

    /** What is said of it in the draft that it stands in. */
    Diagnostic diagnostic(Draft draft) {
        List<Edit> edits = new ArrayList<>();
        for (Change change : changes) {
            edits.add(new Edit(draft.span(change.start(), change.end()), change.text()));
        }
        return words.of(draft.span(start, end), new Fix(shown(draft.text()), new Repair(edits, certain)));
    }

    /** What stands there once it is mended: what was changed in one line, with the words that it touches. */
    private String shown(String text) {
        int first = changes.stream().mapToInt(Change::start).min().orElse(start);
        int last = changes.stream().mapToInt(Change::end).max().orElse(end);
        boolean bare = changes.stream().allMatch(change -> change.text().isBlank())
                || changes.stream().allMatch(change -> change.start() == change.end());
        int firstEnd = changes.stream().mapToInt(Change::end).min().orElse(end);
        int line = text.indexOf('\n', Math.max(first, firstEnd));
        int lineEnd = line < 0 || line >= last ? text.length() : line;
        last = Math.min(last, lineEnd);
        first = wordStart(text, first, bare);
        last = wordEnd(text, last, bare);
        int origin = first;
        List<Change> within = changes.stream()
                .filter(change -> change.end() <= lineEnd)
                .map(change -> new Change(change.start() - origin, change.end() - origin, change.text()))
                .toList();
        return Draft.changed(text.substring(first, last), within).strip().replaceAll("\\s+", " ");
    }

    /** How much of what stands beside it is shown at most. */
    private static final int MOST_BESIDE = 60;

    /** Where the word begins that reaches to an offset, or, where more is asked for, the one before the blanks. */
    private static int wordStart(String text, int offset, boolean over) {
        int start = offset;
        if (over) {
            while (start > 0
                    && offset - start < MOST_BESIDE
                    && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
                start--;
            }
        }
        while (start > 0
                && offset - start < MOST_BESIDE
                && !Character.isWhitespace(text.charAt(start - 1))
                && text.charAt(start - 1) != '|') {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int offset, boolean over) {
        int end = offset;
        if (over) {
            while (end < text.length()
                    && end - offset < MOST_BESIDE
                    && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
                end++;
            }
        }
        while (end < text.length()
                && end - offset < MOST_BESIDE
                && !Character.isWhitespace(text.charAt(end))
                && text.charAt(end) != '|') {
            end++;
        }
        return end;
    }
}
