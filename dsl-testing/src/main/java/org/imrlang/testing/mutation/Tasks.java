package org.imrlang.testing.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.syntax.Syntax;
import org.imrlang.runtime.FactType;
import org.imrlang.testing.mutation.Slices.Place;
import org.imrlang.testing.mutation.Task.Site;

/** Finds out which changes there are, and what each of them bears on. */
final class Tasks {

    private final List<Guideline> guidelines;
    private final List<Syntax.FileSyntax> files;
    private final Changes changes;

    Tasks(CheckedRuleset ruleset, Slices slices) {
        this.guidelines = ruleset.ruleset().guidelines();
        this.files = slices.files();
        Map<String, List<String>> choices = new HashMap<>();
        for (Fact fact : ruleset.ruleset().facts()) {
            if (fact.type() instanceof FactType.Choice choice) {
                choices.put(fact.name(), choice.values());
            }
        }
        this.changes = new Changes(choices);
    }

    /** The changes of all items that can be changed, by file and place. */
    List<Task> all() {
        List<Task> found = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            List<Syntax.ItemSyntax> items = files.get(file).items();
            for (int item = 0; item < items.size(); item++) {
                List<Change> of = changes.of(items.get(item));
                if (!of.isEmpty()) {
                    found.add(task(new Place(file, item), items.get(item), of));
                }
            }
        }
        return found;
    }

    private Task task(Place place, Syntax.ItemSyntax item, List<Change> of) {
        if (item instanceof Syntax.DefineSyntax define) {
            return ofDefinition(place, define, of);
        }
        Set<String> treatments = new LinkedHashSet<>(treatments(item));
        if (item instanceof Syntax.GuidelineSyntax) {
            files.get(place.file()).items().forEach(one -> treatments.addAll(treatments(one)));
        }
        boolean shared = item instanceof Syntax.GuidelineSyntax || item instanceof Syntax.LimitSyntax;
        return new Task(place, of, treatments, List.of(site(place.file())), shared);
    }

    /** Every item that names the definition, or another that rests on it, in its own file or in one that uses that. */
    private Task ofDefinition(Place place, Syntax.DefineSyntax define, List<Change> of) {
        Set<String> names = new LinkedHashSet<>(List.of(define.name().text()));
        Set<String> treatments = new LinkedHashSet<>();
        Set<Site> sites = new LinkedHashSet<>();
        String guideline = guidelines.get(place.file()).name();
        List<Integer> readers = new ArrayList<>(List.of(place.file()));
        for (int file = 0; file < files.size(); file++) {
            if (file != place.file() && guidelines.get(file).uses().contains(guideline)) {
                readers.add(file);
            }
        }
        int known = 0;
        while (known < names.size()) {
            known = names.size();
            for (int file : readers) {
                for (Syntax.ItemSyntax item : files.get(file).items()) {
                    if (!(item instanceof Syntax.CaseSyntax)
                            && item != files.get(place.file()).items().get(place.item())
                            && names(item, names)) {
                        if (item instanceof Syntax.DefineSyntax other) {
                            names.add(other.name().text());
                        } else if (!treatments(item).isEmpty()) {
                            treatments.addAll(treatments(item));
                            sites.add(site(file));
                        }
                    }
                }
            }
        }
        return new Task(place, of, treatments, List.copyOf(sites), true);
    }

    private static boolean names(Syntax.ItemSyntax item, Set<String> names) {
        return Pattern.compile("\\b(?:" + String.join("|", names) + ")\\b")
                .matcher(item.at().text())
                .find();
    }

    private static List<String> treatments(Syntax.ItemSyntax item) {
        if (item instanceof Syntax.RecommendationSyntax recommendation) {
            return recommendation.heading().treatments().stream()
                    .map(Syntax.NameSyntax::text)
                    .toList();
        } else if (item instanceof Syntax.TableSyntax table) {
            return List.of(table.treatment().text());
        } else if (item instanceof Syntax.LimitSyntax limit) {
            return limit.treatments().stream().map(Syntax.NameSyntax::text).toList();
        }
        return List.of();
    }

    private Site site(int file) {
        return siteOf(guidelines.get(file));
    }

    /** How the cases of a guideline are decided. */
    static Site siteOf(Guideline guideline) {
        return new Site(guideline.file(), !guideline.recommendations().isEmpty());
    }
}
