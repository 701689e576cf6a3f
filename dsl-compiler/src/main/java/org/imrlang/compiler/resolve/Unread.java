package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;

/**
 * What of the files could not be read: an item in which there is a syntax error, up to the next item, since what stands
 * below a broken heading is read as a part of what stands above. What may follow from that is not reported; of all the
 * rest everything is.
 */
final class Unread {

    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9_]+");

    private final Map<SourceFile, List<Span>> stretches = new IdentityHashMap<>();
    private final Map<SourceFile, Set<String>> words = new IdentityHashMap<>();

    /** @param said what was said while the files were read */
    Unread(List<FileSyntax> files, List<Diagnostic> said) {
        Map<SourceFile, List<Integer>> errors = new IdentityHashMap<>();
        for (Diagnostic diagnostic : said) {
            if (diagnostic.severity() == Severity.ERROR) {
                errors.computeIfAbsent(diagnostic.at().file(), file -> new ArrayList<>())
                        .add(diagnostic.at().start());
            }
        }
        for (FileSyntax file : files) {
            if (file.broken()) {
                add(file, errors.getOrDefault(file.file(), List.of()));
            }
        }
    }

    private void add(FileSyntax file, List<Integer> errors) {
        SourceFile source = file.file();
        List<Span> unread = new ArrayList<>();
        int end = source.text().length();
        List<Span> items = file.items().stream()
                .map(ItemSyntax::at)
                .sorted(Comparator.comparingInt(Span::start).reversed())
                .toList();
        for (Span item : items) {
            addIfErroneous(new Span(source, item.start(), end), errors, unread);
            end = item.start();
        }
        addIfErroneous(new Span(source, 0, end), errors, unread);
        if (unread.isEmpty()) {
            unread.add(new Span(source, 0, source.text().length()));
        }
        stretches.put(source, unread);
        Set<String> found = new HashSet<>();
        unread.forEach(stretch -> found.addAll(List.of(NO_WORD.split(stretch.text()))));
        words.put(source, found);
    }

    /** What is lacking at the end of an item is seen where the next one begins. */
    private static void addIfErroneous(Span stretch, List<Integer> errors, List<Span> unread) {
        boolean erroneous = errors.stream().anyMatch(error -> error >= stretch.start() && error <= stretch.end());
        if (erroneous) {
            unread.add(stretch);
        }
    }

    /** Whether a place lies in what could not be read. */
    boolean touches(Span at) {
        return stretches.getOrDefault(at.file(), List.of()).stream()
                .anyMatch(stretch -> at.start() >= stretch.start() && at.start() < Math.max(stretch.end(), 1));
    }

    /** Whether a word stands in what could not be read of a file, so that it may be declared or used there. */
    boolean holds(SourceFile file, String word) {
        return words.getOrDefault(file, Set.of()).contains(word);
    }
}
