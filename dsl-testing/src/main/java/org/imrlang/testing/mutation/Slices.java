package org.imrlang.testing.mutation;

import java.util.ArrayList;
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

    private Slices(List<Syntax.FileSyntax> files) {
        this.files = files;
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
        return new Slices(ruleset.ruleset().guidelines().stream()
                .map(Guideline::at)
                .map(Span::file)
                .map(file -> SyntaxReader.read(file, new Diagnostics()))
                .toList());
    }

    /** The files, in the order in which their guidelines are asked. */
    List<Syntax.FileSyntax> files() {
        return files;
    }

    /** What bears on these treatments, as it is written; nothing where that cannot be understood without the rest. */
    Optional<CheckedRuleset> asWritten(Set<String> treatments) {
        return compiled(files.stream().map(file -> cut(file, treatments)).toList(), new Diagnostics());
    }

    /** The same after a change; nothing where the compiler refuses the change. */
    Optional<CheckedRuleset> changed(Change change, Place place, Set<String> treatments) {
        return changed(
                change, place, files.stream().map(file -> cut(file, treatments)).toList());
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
