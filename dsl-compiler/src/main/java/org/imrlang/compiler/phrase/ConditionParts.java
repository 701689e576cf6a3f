package org.imrlang.compiler.phrase;

import java.util.List;
import org.imrlang.compiler.model.Condition;

/** The conditions of which a condition is made, in the order of the text; what a definition says is no part of it. */
record ConditionParts() implements Condition.Visitor<List<Condition>> {

    @Override
    public List<Condition> holds(Condition.Holds condition) {
        return List.of();
    }

    @Override
    public List<Condition> defined(Condition.Defined condition) {
        return List.of();
    }

    @Override
    public List<Condition> documented(Condition.Documented condition) {
        return List.of(condition.part());
    }

    @Override
    public List<Condition> stated(Condition.Stated condition) {
        return List.of();
    }

    @Override
    public List<Condition> number(Condition.NumberCompared condition) {
        return List.of();
    }

    @Override
    public List<Condition> numberIn(Condition.NumberIn condition) {
        return List.of();
    }

    @Override
    public List<Condition> date(Condition.DateCompared condition) {
        return List.of();
    }

    @Override
    public List<Condition> dateIn(Condition.DateIn condition) {
        return List.of();
    }

    @Override
    public List<Condition> chosen(Condition.Chosen condition) {
        return List.of();
    }

    @Override
    public List<Condition> includes(Condition.Includes condition) {
        return List.of();
    }

    @Override
    public List<Condition> related(Condition.DatesRelated condition) {
        return List.of();
    }

    @Override
    public List<Condition> not(Condition.Not condition) {
        return List.of(condition.part());
    }

    @Override
    public List<Condition> all(Condition.All condition) {
        return condition.parts();
    }

    @Override
    public List<Condition> any(Condition.Any condition) {
        return condition.parts();
    }

    @Override
    public List<Condition> count(Condition.Count condition) {
        return condition.parts();
    }
}
