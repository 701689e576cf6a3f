package org.imrlang.testing.mutation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/** Places in a file's text beside those that the syntax knows: the words and parentheses around them. */
final class Stretches {

    private Stretches() {}

    /** A condition with the parentheses around it, within what it is a part of. */
    static Span outward(Span inner, Span within) {
        Span found = inner;
        while (true) {
            int before = skipBack(found.file(), found.start(), within.start());
            int after = skip(found.file(), found.end(), within.end());
            if (before <= within.start()
                    || after >= within.end()
                    || at(found.file(), before - 1) != '('
                    || at(found.file(), after) != ')') {
                return found;
            }
            found = new Span(found.file(), before - 1, after + 1);
        }
    }

    /** The same with the word that stands before it, such as {@code if}. */
    static Optional<Span> withWordBefore(Span part, String words, Span within) {
        Matcher found = Pattern.compile("\\b(?:" + words + ")\\s*$")
                .matcher(part.file().text())
                .region(within.start(), part.start());
        return found.find() ? Optional.of(new Span(part.file(), found.start(), part.end())) : Optional.empty();
    }

    /** The first of some words between two offsets. */
    static Optional<Span> word(SourceFile file, int from, int to, String words) {
        Matcher found = Pattern.compile("\\b(?:" + words + ")\\b").matcher(withoutComments(file, from, to));
        return found.find() ? Optional.of(new Span(file, from + found.start(), from + found.end())) : Optional.empty();
    }

    /** What stands between two offsets, without the blanks at its ends. */
    static Span between(SourceFile file, int from, int to) {
        int start = skip(file, from, to);
        return new Span(file, start, Math.max(start, skipBack(file, to, start)));
    }

    private static String withoutComments(SourceFile file, int from, int to) {
        String text = file.text().substring(from, to);
        Matcher comment = Pattern.compile("//[^\n]*").matcher(text);
        return comment.replaceAll(found -> " ".repeat(found.group().length()));
    }

    private static int skip(SourceFile file, int from, int to) {
        int next = from;
        while (next < to && Character.isWhitespace(at(file, next))) {
            next++;
        }
        return next;
    }

    private static int skipBack(SourceFile file, int from, int to) {
        int next = from;
        while (next > to && Character.isWhitespace(at(file, next - 1))) {
            next--;
        }
        return next;
    }

    private static char at(SourceFile file, int offset) {
        return file.text().charAt(offset);
    }
}
