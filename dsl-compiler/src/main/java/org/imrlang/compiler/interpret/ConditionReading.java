package org.imrlang.compiler.interpret;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Evidence;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Truth;

/** Reads a condition against what a request states. */
final class ConditionReading implements Condition.Visitor<Evidence> {

    private final Request request;
    private final Map<String, Truth> givenDefinitions;

    /** Each definition is read once; all definitions that one recommendation uses belong to its guideline. */
    private final Map<String, Evidence> definitions = new ConcurrentHashMap<>();

    /** @param givenDefinitions what a case says of definitions without saying how they came about */
    ConditionReading(Request request, Map<String, Truth> givenDefinitions) {
        this.request = request;
        this.givenDefinitions = givenDefinitions;
    }

    @Override
    public Evidence holds(Condition.Holds condition) {
        String name = condition.fact().name();
        return Evidence.fact(
                Descriptions.fact(condition.fact()), request.truth(name).bits());
    }

    @Override
    public Evidence defined(Condition.Defined condition) {
        Definition definition = condition.definition();
        Evidence known = definitions.get(definition.name());
        if (known == null) {
            Truth given = givenDefinitions.get(definition.name());
            known = given == null
                    ? definition.condition().accept(this)
                    : Evidence.fact(new FactInfo(definition.name(), Descriptions.words(definition)), given.bits());
            definitions.put(definition.name(), known);
        }
        return known;
    }

    @Override
    public Evidence documented(Condition.Documented condition) {
        return Evidence.documented(condition.part().accept(this));
    }

    @Override
    public Evidence not(Condition.Not condition) {
        return Evidence.not(condition.part().accept(this));
    }

    @Override
    public Evidence all(Condition.All condition) {
        return Evidence.all(each(condition.parts()));
    }

    @Override
    public Evidence any(Condition.Any condition) {
        return Evidence.any(each(condition.parts()));
    }

    @Override
    public Evidence count(Condition.Count condition) {
        Evidence[] parts = each(condition.parts());
        return switch (condition.quantifier()) {
            case AT_LEAST -> Evidence.atLeast(condition.count(), parts);
            case AT_MOST -> Evidence.atMost(condition.count(), parts);
            case EXACTLY -> Evidence.exactly(condition.count(), parts);
        };
    }

    /** Whether a condition holds under a reading of the unknown: {@link Logic#SURE} or {@link Logic#POSSIBLE}. */
    boolean holds(Condition condition, int reading) {
        return (condition.accept(this).truth() & reading) != 0;
    }

    private Evidence[] each(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toArray(Evidence[]::new);
    }
}
