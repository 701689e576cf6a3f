package org.imrlang.compiler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Truth;

/**
 * Turns what a case gives of definitions into facts, which a request can state: it tries the values of all facts that the
 * definitions read until each definition is what the case says. It reads conditions on facts by itself, so that the
 * executions are not asked about what they are tested for.
 */
final class GivenDefinitions {

    private final Map<String, FactValue> facts;
    private final Map<String, List<FactValue>> candidates = new LinkedHashMap<>();

    private GivenDefinitions(Map<String, FactValue> facts) {
        this.facts = new LinkedHashMap<>(facts);
    }

    /** All facts that a case states, those included that make its definitions what it gives; nothing where none do. */
    static Optional<Map<String, FactValue>> asFacts(Case one, Map<Definition.Key, Definition> definitions) {
        GivenDefinitions search = new GivenDefinitions(one.facts());
        Map<Condition, Truth> wanted = new LinkedHashMap<>();
        one.definitions().forEach((key, truth) -> {
            Definition definition = definitions.get(key);
            if (definition == null) {
                throw new AssertionError("no definition " + key);
            }
            wanted.put(definition.condition(), truth);
            search.collect(definition.condition());
        });
        return search.search(new ArrayList<>(search.candidates.keySet()), 0, wanted)
                ? Optional.of(search.facts)
                : Optional.empty();
    }

    /** Leaves a fact out first: as little as possible is stated. */
    private boolean search(List<String> names, int next, Map<Condition, Truth> wanted) {
        if (next == names.size()) {
            return wanted.entrySet().stream().allMatch(entry -> truth(entry.getKey()) == entry.getValue());
        }
        if (search(names, next + 1, wanted)) {
            return true;
        }
        String name = names.get(next);
        for (FactValue value : candidates.getOrDefault(name, List.of())) {
            facts.put(name, value);
            if (search(names, next + 1, wanted)) {
                return true;
            }
            facts.remove(name);
        }
        return false;
    }

    private void collect(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            add(holds.fact(), new FactValue.YesNo(Truth.YES), new FactValue.YesNo(Truth.NO));
        } else if (condition instanceof Condition.Defined defined) {
            collect(defined.definition().condition());
        } else if (condition instanceof Condition.NumberCompared compared) {
            Fact fact = fact(compared.what());
            add(fact, new FactValue.Number(compared.value()));
            add(fact, new FactValue.Number(compared.value().add(BigDecimal.ONE)));
            add(fact, new FactValue.Number(compared.value().subtract(BigDecimal.ONE)));
        } else if (condition instanceof Condition.Chosen chosen
                && chosen.fact().type() instanceof FactType.Choice type) {
            type.values().forEach(value -> add(chosen.fact(), new FactValue.Choice(value)));
        } else {
            parts(condition).forEach(this::collect);
        }
    }

    private void add(Fact fact, FactValue... values) {
        if (!facts.containsKey(fact.name())) {
            candidates.computeIfAbsent(fact.name(), name -> new ArrayList<>()).addAll(List.of(values));
        }
    }

    private static Fact fact(Reading what) {
        if (what instanceof Reading.OfFact of) {
            return of.fact();
        }
        throw new AssertionError("no definition of the corpus reads " + what);
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return List.of(not.part());
        }
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts();
        }
        if (condition instanceof Condition.Count count) {
            return count.parts();
        }
        throw new AssertionError("no definition of the corpus says " + condition);
    }

    private Truth truth(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            return facts.get(holds.fact().name()) instanceof FactValue.YesNo value ? value.truth() : Truth.UNKNOWN;
        }
        if (condition instanceof Condition.Defined defined) {
            return truth(defined.definition().condition());
        }
        if (condition instanceof Condition.NumberCompared compared) {
            return facts.get(fact(compared.what()).name()) instanceof FactValue.Number number
                    ? Truth.of(compared.how().holds(number.value().compareTo(compared.value())))
                    : Truth.UNKNOWN;
        }
        if (condition instanceof Condition.Chosen chosen) {
            return facts.get(chosen.fact().name()) instanceof FactValue.Choice choice
                    ? Truth.of(chosen.values().contains(choice.value()))
                    : Truth.UNKNOWN;
        }
        List<Truth> parts = parts(condition).stream().map(this::truth).toList();
        if (condition instanceof Condition.Not) {
            return opposite(parts.get(0));
        }
        if (condition instanceof Condition.All) {
            return parts.stream().min(Truth::compareTo).orElse(Truth.YES);
        }
        if (condition instanceof Condition.Any) {
            return parts.stream().max(Truth::compareTo).orElse(Truth.NO);
        }
        throw new AssertionError("no definition of the corpus says " + condition);
    }

    private static Truth opposite(Truth truth) {
        return switch (truth) {
            case NO -> Truth.YES;
            case UNKNOWN -> Truth.UNKNOWN;
            case YES -> Truth.NO;
        };
    }
}
