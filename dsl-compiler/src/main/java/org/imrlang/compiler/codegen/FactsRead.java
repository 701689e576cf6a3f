package org.imrlang.compiler.codegen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.FactType;

/** What a treatment's text reads: its facts in the order of first mention, and the definitions that it rests on. */
final class FactsRead implements Condition.Visitor<Integer> {

    private static final int MUCH = 1_000_000;

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<Definition.Key, Definition> definitions = new LinkedHashMap<>();
    private final Map<Definition.Key, Integer> costs = new HashMap<>();
    private boolean truthsAlone = true;

    FactsRead(TreatmentRules rules) {
        ClauseReads clauses = new ClauseReads(this);
        for (Recommendation recommendation : rules.recommendations()) {
            recommendation.scope().ifPresent(this::condition);
            recommendation.clauses().forEach(clause -> clause.accept(clauses));
        }
        rules.limits().forEach(bound -> bound.limit().cap().accept(clauses));
    }

    private FactsRead(Condition condition) {
        condition.accept(this);
    }

    /** The definitions that a definition rests on, each after those that it rests on itself. */
    static List<Definition> below(Definition definition) {
        return below(definition.condition());
    }

    /** The definitions that a condition rests on, likewise. */
    static List<Definition> below(Condition condition) {
        return new FactsRead(condition).definitions();
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
        return costs.get(definition.key());
    }

    void condition(Condition condition) {
        condition.accept(this);
    }

    /** Whether nothing is read but yes/no facts. */
    boolean readsTruthsAlone() {
        return truthsAlone;
    }

    int reading(Reading reading) {
        truthsAlone &= reading instanceof Reading.OfFact;
        return reading instanceof Reading.OfFact ofFact ? fact(ofFact.fact()) : 1;
    }

    int fact(Fact fact) {
        truthsAlone &= fact.type() instanceof FactType.YesNo;
        facts.putIfAbsent(fact.name(), fact);
        return 1;
    }

    @Override
    public Integer holds(Condition.Holds condition) {
        return fact(condition.fact());
    }

    @Override
    public Integer defined(Condition.Defined condition) {
        Definition definition = condition.definition();
        Integer known = costs.get(definition.key());
        if (known != null) {
            return known;
        }
        int cost = definition.condition().accept(this);
        costs.put(definition.key(), cost);
        definitions.put(definition.key(), definition);
        return cost;
    }

    @Override
    public Integer documented(Condition.Documented condition) {
        return condition.part().accept(this);
    }

    @Override
    public Integer stated(Condition.Stated condition) {
        return reading(condition.what());
    }

    @Override
    public Integer number(Condition.NumberCompared condition) {
        return reading(condition.what());
    }

    @Override
    public Integer numberIn(Condition.NumberIn condition) {
        return reading(condition.what());
    }

    @Override
    public Integer date(Condition.DateCompared condition) {
        return reading(condition.what());
    }

    @Override
    public Integer dateIn(Condition.DateIn condition) {
        return reading(condition.what());
    }

    @Override
    public Integer chosen(Condition.Chosen condition) {
        return fact(condition.fact());
    }

    @Override
    public Integer includes(Condition.Includes condition) {
        return fact(condition.fact());
    }

    @Override
    public Integer related(Condition.DatesRelated condition) {
        return reading(condition.what()) + reading(condition.other());
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
