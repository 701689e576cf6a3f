package org.imrlang.testing.mutation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.Checker;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.resolve.Resolver;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax;
import org.imrlang.compiler.syntax.SyntaxReader;

/**
 * A ruleset cut down to what bears on some treatments, with and without a change. Only the item that a change touches is
 * read anew; it stands on the lines on which it stood, so that nothing else of it changes.
 */
final class Slices {

    private final List<Syntax.FileSyntax> files;

    private final List<Guideline> guidelines;

    private Slices(List<Syntax.FileSyntax> files, List<Guideline> guidelines) {
        this.files = files;
        this.guidelines = guidelines;
    }

    /**
     * Where an item stands.
     *
     * @param file the number of its file
     * @param item its number in that file
     */
    record Place(int file, int item) {}

    /** The slices of a ruleset. */
    static Slices of(CheckedRuleset ruleset) {
        List<Guideline> guidelines = ruleset.ruleset().guidelines();
        List<Syntax.FileSyntax> files = guidelines.stream()
                .map(Guideline::at)
                .map(Span::file)
                .map(file -> SyntaxReader.read(file, new Diagnostics()))
                .toList();
        return new Slices(files, guidelines);
    }

    /** The files, in the order in which their guidelines are asked. */
    List<Syntax.FileSyntax> files() {
        return files;
    }

    /** What bears on these treatments, with all that the text of one file can name. */
    Slice slice(Set<String> treatments, int file) {
        Set<Integer> needed = needed(treatments, file);
        List<Syntax.FileSyntax> narrow = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            narrow.add(needed.contains(i) ? cut(files.get(i), treatments) : header(files.get(i)));
        }
        Optional<CheckedRuleset> written = compiled(narrow, new Diagnostics());
        if (written.isPresent()) {
            return new Slice(List.copyOf(narrow), written);
        }
        List<Syntax.FileSyntax> wide =
                files.stream().map(one -> cut(one, treatments)).toList();
        return new Slice(wide, compiled(wide, new Diagnostics()));
    }

    /** The files that speak of the treatments, with those that they use. */
    private Set<Integer> needed(Set<String> treatments, int file) {
        Deque<Integer> open = new ArrayDeque<>(List.of(file));
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).items().stream().anyMatch(item -> speaksOf(item, treatments))) {
                open.add(i);
            }
        }
        Set<Integer> needed = new HashSet<>();
        while (!open.isEmpty()) {
            int one = open.remove();
            if (needed.add(one)) {
                for (int i = 0; i < files.size(); i++) {
                    if (guidelines.get(one).uses().contains(guidelines.get(i).name())) {
                        open.add(i);
                    }
                }
            }
        }
        return needed;
    }

    private static boolean speaksOf(Syntax.ItemSyntax item, Set<String> treatments) {
        return item instanceof Syntax.LimitSyntax limit
                ? limit.treatments().stream().anyMatch(name -> treatments.contains(name.text()))
                : (item instanceof Syntax.RecommendationSyntax || item instanceof Syntax.TableSyntax)
                        && bearsOn(item, treatments);
    }

    /** What says only where a guideline comes from, and in which order guidelines are asked. */
    private static Syntax.FileSyntax header(Syntax.FileSyntax file) {
        return new Syntax.FileSyntax(
                file.file(),
                false,
                file.items().stream()
                        .filter(item ->
                                item instanceof Syntax.GuidelineSyntax || item instanceof Syntax.PrecedenceSyntax)
                        .toList());
    }

    /** A part of the ruleset. */
    final class Slice {

        private final List<Syntax.FileSyntax> cut;
        private final Optional<CheckedRuleset> written;

        private Slice(List<Syntax.FileSyntax> cut, Optional<CheckedRuleset> written) {
            this.cut = cut;
            this.written = written;
        }

        /** As it is written; nothing where that cannot be understood without the rest. */
        Optional<CheckedRuleset> asWritten() {
            return written;
        }

        /** The same after a change; nothing where the compiler refuses the change. */
        Optional<CheckedRuleset> changed(Change change, Place place) {
            return Slices.this.changed(change, place, cut);
        }
    }

    /** Whether the compiler refuses a change of the whole ruleset, its cases included. */
    boolean refusesInFull(Change change, Place place) {
        return changed(change, place, files).isEmpty();
    }

    private Optional<CheckedRuleset> changed(Change change, Place place, List<Syntax.FileSyntax> cut) {
        Syntax.ItemSyntax item = files.get(place.file()).items().get(place.item());
        Diagnostics diagnostics = new Diagnostics();
        List<Syntax.ItemSyntax> instead = readAnew(change, item.at(), diagnostics);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        List<Syntax.FileSyntax> changed = new ArrayList<>(cut);
        Syntax.FileSyntax file = changed.get(place.file());
        List<Syntax.ItemSyntax> items = new ArrayList<>();
        for (Syntax.ItemSyntax one : file.items()) {
            if (one == item) {
                items.addAll(instead);
            } else {
                items.add(one);
            }
        }
        changed.set(place.file(), new Syntax.FileSyntax(file.file(), false, List.copyOf(items)));
        return compiled(changed, diagnostics);
    }

    private static List<Syntax.ItemSyntax> readAnew(Change change, Span item, Diagnostics diagnostics) {
        String text = change.applied(item.start(), item.end());
        if (text.isBlank()) {
            return List.of();
        }
        String above = "\n".repeat(item.line() - 1);
        return SyntaxReader.read(new SourceFile(item.file().name(), above + text + "\n"), diagnostics)
                .items();
    }

    private static Optional<CheckedRuleset> compiled(List<Syntax.FileSyntax> files, Diagnostics diagnostics) {
        return Checker.check(Resolver.resolve(files, false, diagnostics), diagnostics);
    }

    private static Syntax.FileSyntax cut(Syntax.FileSyntax file, Set<String> treatments) {
        return new Syntax.FileSyntax(
                file.file(),
                false,
                file.items().stream().filter(item -> bearsOn(item, treatments)).toList());
    }

    private static boolean bearsOn(Syntax.ItemSyntax item, Set<String> treatments) {
        if (item instanceof Syntax.RecommendationSyntax recommendation) {
            return recommendation.heading().treatments().stream().anyMatch(name -> treatments.contains(name.text()));
        } else if (item instanceof Syntax.TableSyntax table) {
            return treatments.contains(table.treatment().text());
        }
        return !(item instanceof Syntax.CaseSyntax);
    }
}
