package org.imrlang.compiler.phrase;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;

/** The definitions that a condition rests on, in the order in which they are used, each before those below it. */
final class DefinitionsUsed implements Condition.Visitor<Void> {

    private final Map<Definition.Key, Definition> used = new LinkedHashMap<>();

    private DefinitionsUsed() {}

    static Collection<Definition> of(Condition condition) {
        DefinitionsUsed collector = new DefinitionsUsed();
        condition.accept(collector);
        return collector.used.values();
    }

    @Override
    public Void holds(Condition.Holds condition) {
        return nothing();
    }

    @Override
    public Void defined(Condition.Defined condition) {
        Definition definition = condition.definition();
        if (used.putIfAbsent(definition.key(), definition) == null) {
            definition.condition().accept(this);
        }
        return nothing();
    }

    @Override
    public Void documented(Condition.Documented condition) {
        return condition.part().accept(this);
    }

    @Override
    public Void stated(Condition.Stated condition) {
        return nothing();
    }

    @Override
    public Void number(Condition.NumberCompared condition) {
        return nothing();
    }

    @Override
    public Void numberIn(Condition.NumberIn condition) {
        return nothing();
    }

    @Override
    public Void date(Condition.DateCompared condition) {
        return nothing();
    }

    @Override
    public Void dateIn(Condition.DateIn condition) {
        return nothing();
    }

    @Override
    public Void chosen(Condition.Chosen condition) {
        return nothing();
    }

    @Override
    public Void includes(Condition.Includes condition) {
        return nothing();
    }

    @Override
    public Void related(Condition.DatesRelated condition) {
        return nothing();
    }

    @Override
    public Void not(Condition.Not condition) {
        return condition.part().accept(this);
    }

    @Override
    public Void all(Condition.All condition) {
        return each(condition.parts());
    }

    @Override
    public Void any(Condition.Any condition) {
        return each(condition.parts());
    }

    @Override
    public Void count(Condition.Count condition) {
        return each(condition.parts());
    }

    private Void each(List<Condition> parts) {
        parts.forEach(part -> part.accept(this));
        return nothing();
    }

    @SuppressWarnings("NullAway") // the one value of Void
    private static Void nothing() {
        return null;
    }
}
