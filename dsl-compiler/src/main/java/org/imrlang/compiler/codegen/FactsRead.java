package org.imrlang.compiler.codegen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;

/** What a recommendation's text reads: its facts in the order of first mention, and the definitions that it rests on. */
final class FactsRead implements Condition.Visitor<Integer> {

    private static final int MUCH = 1_000_000;

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<DefinitionKey, Definition> definitions = new LinkedHashMap<>();
    private final Map<DefinitionKey, Integer> costs = new HashMap<>();

    /** A definition by its names: comparing whole conditions would walk what they share again and again. */
    record DefinitionKey(String guideline, String name) {
        static DefinitionKey of(Definition definition) {
            return new DefinitionKey(definition.guideline(), definition.name());
        }
    }

    FactsRead(Recommendation recommendation) {
        for (Clause clause : recommendation.clauses()) {
            Descriptions.conditions(clause).forEach(condition -> condition.accept(this));
        }
    }

    private FactsRead(Condition condition) {
        condition.accept(this);
    }

    /** The definitions that a definition rests on, each after those that it rests on itself. */
    static List<Definition> below(Definition definition) {
        return new FactsRead(definition.condition()).definitions();
    }

    /** The facts, in the order of first mention. */
    List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /** The definitions, each after those that it rests on. */
    List<Definition> definitions() {
        return List.copyOf(definitions.values());
    }

    /** How many steps a definition takes where every definition below it is worked out wherever it is mentioned. */
    int cost(Definition definition) {
        return costs.get(DefinitionKey.of(definition));
    }

    @Override
    public Integer holds(Condition.Holds condition) {
        facts.putIfAbsent(condition.fact().name(), condition.fact());
        return 1;
    }

    @Override
    public Integer defined(Condition.Defined condition) {
        Definition definition = condition.definition();
        DefinitionKey key = DefinitionKey.of(definition);
        Integer known = costs.get(key);
        if (known != null) {
            return known;
        }
        int cost = definition.condition().accept(this);
        costs.put(key, cost);
        definitions.put(key, definition);
        return cost;
    }

    @Override
    public Integer documented(Condition.Documented condition) {
        return condition.part().accept(this);
    }

    @Override
    public Integer not(Condition.Not condition) {
        return condition.part().accept(this);
    }

    @Override
    public Integer all(Condition.All condition) {
        return sum(condition.parts());
    }

    @Override
    public Integer any(Condition.Any condition) {
        return sum(condition.parts());
    }

    @Override
    public Integer count(Condition.Count condition) {
        return sum(condition.parts());
    }

    private int sum(List<Condition> parts) {
        int sum = 1;
        for (Condition part : parts) {
            sum = Math.min(MUCH, sum + part.accept(this));
        }
        return sum;
    }
}
