package org.imrlang.compiler.resolve;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.imrlang.compiler.diagnostic.CharacterDiagnostic;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;

/**
 * What of the files could not be read: an item in which there is a syntax error, up to the next item, since what stands
 * below a broken heading is read as a part of what stands above. What may follow from that is not reported; of all the
 * rest everything is.
 */
final class Unread {

    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9_]+");

    /** Of each broken file where each stretch begins, and where it ends. */
    private final Map<SourceFile, NavigableMap<Integer, Integer>> stretches = new IdentityHashMap<>();

    private final Map<SourceFile, Set<String>> words = new IdentityHashMap<>();

    /** @param said what was said while the files were read */
    Unread(List<FileSyntax> files, List<Diagnostic> said) {
        Map<SourceFile, NavigableSet<Integer>> errors = new IdentityHashMap<>();
        for (Diagnostic diagnostic : said) {
            if (diagnostic.severity() == Severity.ERROR && !isMended(diagnostic)) {
                errors.computeIfAbsent(diagnostic.at().file(), file -> new TreeSet<>())
                        .add(diagnostic.at().start());
            }
        }
        for (FileSyntax file : files) {
            if (file.broken()) {
                add(file, errors.getOrDefault(file.file(), new TreeSet<>()));
            }
        }
    }

    /** What was explained was read as it was meant. */
    private static boolean isMended(Diagnostic diagnostic) {
        return diagnostic instanceof SlipDiagnostic || diagnostic instanceof CharacterDiagnostic;
    }

    private void add(FileSyntax file, NavigableSet<Integer> errors) {
        SourceFile source = file.file();
        NavigableMap<Integer, Integer> unread = new TreeMap<>();
        NavigableSet<Integer> starts = new TreeSet<>(Set.of(0));
        file.items().forEach(item -> starts.add(item.at().start()));
        int end = source.text().length();
        for (int start : starts.descendingSet()) {
            // what is lacking at the end of an item is seen where the next one begins
            Integer error = errors.ceiling(start);
            if (error != null && error <= end) {
                unread.put(start, end);
            }
            end = start;
        }
        if (unread.isEmpty()) {
            unread.put(0, source.text().length());
        }
        stretches.put(source, unread);
        Set<String> found = new HashSet<>();
        unread.forEach(
                (from, to) -> found.addAll(List.of(NO_WORD.split(source.text().substring(from, to)))));
        words.put(source, found);
    }

    /** Whether a place lies in what could not be read. */
    boolean touches(Span at) {
        NavigableMap<Integer, Integer> unread = stretches.get(at.file());
        Map.Entry<Integer, Integer> stretch = unread == null ? null : unread.floorEntry(at.start());
        return stretch != null && at.start() < Math.max(stretch.getValue(), 1);
    }

    /** Whether a word stands in what could not be read of a file, so that it may be declared or used there. */
    boolean holds(SourceFile file, String word) {
        return words.getOrDefault(file, Set.of()).contains(word);
    }
}
