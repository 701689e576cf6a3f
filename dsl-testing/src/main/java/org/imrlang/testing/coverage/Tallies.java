package org.imrlang.testing.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.interpret.Trace;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.imrlang.runtime.Truth;

/**
 * A tally for each thing of a ruleset's text that cases can exercise. What the text says once is one thing, though it counts
 * for several treatments of a heading or for all rows of a table.
 */
final class Tallies implements Trace {

    private static final Comparator<Item> BY_PLACE = Comparator.<Item>comparingInt(
                    item -> item.at().start())
            .thenComparing(item -> item.at().end(), Comparator.reverseOrder())
            .thenComparing(item -> item.kind())
            .thenComparing(item -> item.words());

    private final List<Guideline> guidelines;
    private final Map<Place, Tally> tallies = new HashMap<>();
    private final Map<Object, Tally> ofThings = new IdentityHashMap<>();
    private final Map<Definition.Key, Tally> ofDefinitions = new HashMap<>();

    /** What makes a thing of the text one: where it stands, and of a recommendation the treatment besides. */
    record Place(Kind kind, SourceFile file, int start, int end, String treatment) {
        static Place of(Kind kind, Span at, String treatment) {
            return new Place(kind, at.file(), at.start(), at.end(), treatment);
        }
    }

    private Tallies(List<Guideline> guidelines) {
        this.guidelines = guidelines;
    }

    static Tallies of(CheckedRuleset ruleset) {
        Tallies tallies = new Tallies(ruleset.ruleset().guidelines());
        Exercisable exercisable = new Exercisable(ruleset, tallies);
        tallies.guidelines.forEach(exercisable::add);
        return tallies;
    }

    /** The tally of a place, made where there is none yet; the thing is counted by it from now on. */
    Tally counting(Object thing, Place place, Supplier<Tally> made) {
        Tally tally = tallies.computeIfAbsent(place, same -> made.get());
        ofThings.put(thing, tally);
        return tally;
    }

    Tally defining(Definition.Key definition, Tally tally) {
        tallies.put(Place.of(tally.kind(), tally.at(), ""), tally);
        ofDefinitions.put(definition, tally);
        return tally;
    }

    @Override
    public void recommendation(Recommendation recommendation, Truth applies) {
        of(recommendation).add(applies);
    }

    @Override
    public void clause(Clause clause, Truth answer) {
        Tally tally = of(clause);
        tally.add(tally.kind() == Kind.GATE ? Truth.YES : answer);
    }

    @Override
    public void limit(Limit limit, Truth answer) {
        of(limit).add(answer);
    }

    @Override
    public void condition(Condition condition, Truth truth) {
        // a part that was not written as such counts as what it is part of
        Tally tally = ofThings.get(condition);
        if (tally != null) {
            tally.add(truth);
        }
    }

    @Override
    public void definition(Definition definition, Truth truth) {
        Tally tally = ofDefinitions.get(definition.key());
        if (tally == null) {
            throw new IllegalStateException("a definition of no guideline was read: " + definition.name());
        }
        tally.add(truth);
    }

    private Tally of(Object thing) {
        Tally tally = ofThings.get(thing);
        if (tally == null) {
            throw new IllegalStateException("something was weighed that no guideline says: " + thing);
        }
        return tally;
    }

    List<FileCoverage> files() {
        Map<SourceFile, List<Item>> items = new IdentityHashMap<>();
        tallies.values()
                .forEach(tally -> items.computeIfAbsent(tally.at().file(), file -> new ArrayList<>())
                        .add(tally.item()));
        return guidelines.stream()
                .map(guideline -> of(guideline, items))
                .sorted(Comparator.comparing(file -> file.file().name()))
                .toList();
    }

    private static FileCoverage of(Guideline guideline, Map<SourceFile, List<Item>> items) {
        SourceFile file = guideline.at().file();
        return new FileCoverage(
                file,
                guideline.name(),
                items.getOrDefault(file, List.of()).stream().sorted(BY_PLACE).toList());
    }
}
