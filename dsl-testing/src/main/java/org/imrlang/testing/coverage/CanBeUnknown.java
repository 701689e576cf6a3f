package org.imrlang.testing.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.BuiltIn;

/** Whether a condition can be unknown: not where it asks only what every request states, or whether something is stated. */
final class CanBeUnknown implements Condition.Visitor<Boolean> {

    /** Definitions may rest on each other so often that each has to be looked at once alone. */
    private final Map<Definition.Key, Boolean> definitions = new HashMap<>();

    boolean is(Condition condition) {
        return condition.accept(this);
    }

    @Override
    public Boolean holds(Condition.Holds condition) {
        return true;
    }

    @Override
    public Boolean defined(Condition.Defined condition) {
        Definition definition = condition.definition();
        Boolean known = definitions.get(definition.key());
        if (known == null) {
            known = definition.condition().accept(this);
            definitions.put(definition.key(), known);
        }
        return known;
    }

    @Override
    public Boolean documented(Condition.Documented condition) {
        return false;
    }

    @Override
    public Boolean stated(Condition.Stated condition) {
        return false;
    }

    @Override
    public Boolean number(Condition.NumberCompared condition) {
        return isOpen(condition.what());
    }

    @Override
    public Boolean numberIn(Condition.NumberIn condition) {
        return isOpen(condition.what());
    }

    private static boolean isOpen(Reading what) {
        return !(what instanceof Reading.OfRequest request) || request.what() != BuiltIn.REQUESTED;
    }

    @Override
    public Boolean date(Condition.DateCompared condition) {
        return true;
    }

    @Override
    public Boolean dateIn(Condition.DateIn condition) {
        return true;
    }

    @Override
    public Boolean chosen(Condition.Chosen condition) {
        return true;
    }

    @Override
    public Boolean includes(Condition.Includes condition) {
        return true;
    }

    @Override
    public Boolean related(Condition.DatesRelated condition) {
        return true;
    }

    @Override
    public Boolean not(Condition.Not condition) {
        return condition.part().accept(this);
    }

    @Override
    public Boolean all(Condition.All condition) {
        return any(condition.parts());
    }

    @Override
    public Boolean any(Condition.Any condition) {
        return any(condition.parts());
    }

    @Override
    public Boolean count(Condition.Count condition) {
        return any(condition.parts());
    }

    private boolean any(List<Condition> parts) {
        return parts.stream().anyMatch(part -> part.accept(this));
    }
}
