package org.imrlang.compiler.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Logic;

/** What a treatment's text reads: its facts in the order of first mention, and the definitions that it rests on. */
public final class FactsRead implements Condition.Visitor<Integer> {

    private static final int MUCH = 1_000_000;
    private static final int MOST_KEPT = 40;

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<Definition.Key, Definition> definitions = new LinkedHashMap<>();
    private final Map<Definition.Key, Integer> costs = new HashMap<>();
    private boolean truthsAlone = true;

    private final int clauses;

    /** What these read: the recommendations for one treatment, and the limits that bind it. */
    public FactsRead(List<Recommendation> recommendations, List<Limit> limits) {
        ClauseReads reads = new ClauseReads(this);
        int count = limits.size();
        for (Recommendation recommendation : recommendations) {
            recommendation.scope().ifPresent(this::condition);
            recommendation.clauses().forEach(clause -> clause.accept(reads));
            count += 1 + recommendation.clauses().size();
        }
        limits.forEach(limit -> limit.cap().accept(reads));
        this.clauses = count;
    }

    private FactsRead(Condition condition) {
        this.clauses = 0;
        condition.accept(this);
    }

    /** The definitions that a definition rests on, each after those that it rests on itself. */
    public static List<Definition> below(Definition definition) {
        return below(definition.condition());
    }

    /** The definitions that a condition rests on, likewise. */
    public static List<Definition> below(Condition condition) {
        return new FactsRead(condition).definitions();
    }

    /** The facts, in the order of first mention. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /** The definitions, each after those that it rests on. */
    public List<Definition> definitions() {
        return List.copyOf(definitions.values());
    }

    /** How many steps a definition takes where every definition below it is worked out wherever it is mentioned. */
    public int cost(Definition definition) {
        return costs.get(definition.key());
    }

    void condition(Condition condition) {
        condition.accept(this);
    }

    /**
     * Whether what the text comes to depends on yes/no facts that fit into a word and on nothing else, so that it need not be
     * put together for each request. Never for a long text, since it would be kept many times.
     *
     * @param guidelines those in which it stands
     */
    public boolean isFixedByTruths(List<Guideline> guidelines) {
        return truthsAlone
                && facts.size() <= Logic.factsPerWord()
                && clauses <= MOST_KEPT
                && guidelines.stream()
                        .allMatch(guideline -> guideline.effective().isEmpty());
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
