package org.imrlang.compiler.explain;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.BuiltIn;

/** The facts and definitions that a part of a guideline's text reads, those of its definitions included, by first mention. */
public final class Mentioned implements Condition.Visitor<Boolean> {

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<Definition.Key, Definition> definitions = new LinkedHashMap<>();

    private final Set<BuiltIn> ofRequest = EnumSet.noneOf(BuiltIn.class);

    private Mentioned() {}

    /** @param others limits of other guidelines that are read with it */
    static Mentioned in(Guideline guideline, List<Limit> others) {
        Mentioned mentioned = new Mentioned();
        guideline.definitions().forEach(definition -> mentioned.add(definition.condition()));
        guideline.recommendations().forEach(mentioned::add);
        guideline.limits().forEach(limit -> mentioned.add(limit.cap()));
        others.forEach(limit -> mentioned.add(limit.cap()));
        return mentioned;
    }

    /** Those of a condition. */
    public static Mentioned in(Condition condition) {
        Mentioned mentioned = new Mentioned();
        mentioned.add(condition);
        return mentioned;
    }

    /** Those of recommendations. */
    public static Mentioned in(List<Recommendation> recommendations) {
        Mentioned mentioned = new Mentioned();
        recommendations.forEach(mentioned::add);
        return mentioned;
    }

    /** Those of a limit. */
    public static Mentioned in(Limit limit) {
        Mentioned mentioned = new Mentioned();
        mentioned.add(limit.cap());
        return mentioned;
    }

    /** The facts. */
    public Collection<Fact> facts() {
        return facts.values();
    }

    /** What is read of what every request may state. */
    public Set<BuiltIn> ofRequest() {
        return Collections.unmodifiableSet(ofRequest);
    }

    /** The definitions, also those that rest on others. */
    public Collection<Definition> definitions() {
        return definitions.values();
    }

    private void add(Recommendation recommendation) {
        recommendation.row().ifPresent(row -> row.keys().forEach(this::add));
        recommendation.scope().ifPresent(this::add);
        recommendation.clauses().forEach(this::add);
    }

    private void add(Clause clause) {
        Optional<Reading> date = Optional.empty();
        Optional<Fact> per = Optional.empty();
        if (clause instanceof Clause.Cap cap) {
            date = cap.date();
            per = cap.per();
        } else if (clause instanceof Clause.Apart apart) {
            per = apart.per();
        } else if (clause instanceof Clause.Until until) {
            date = Optional.of(until.date());
        }
        date.ifPresent(this::add);
        per.ifPresent(this::add);
        Descriptions.conditions(clause).forEach(this::add);
    }

    private boolean add(Condition condition) {
        return condition.accept(this);
    }

    private boolean add(Fact fact) {
        return facts.putIfAbsent(fact.name(), fact) == null;
    }

    private boolean add(Reading reading) {
        if (reading instanceof Reading.OfRequest request) {
            return ofRequest.add(request.what());
        }
        return reading instanceof Reading.OfFact fact && add(fact.fact());
    }

    @Override
    public Boolean holds(Condition.Holds condition) {
        return add(condition.fact());
    }

    @Override
    public Boolean defined(Condition.Defined condition) {
        Definition definition = condition.definition();
        return definitions.putIfAbsent(definition.key(), definition) == null && add(definition.condition());
    }

    @Override
    public Boolean documented(Condition.Documented condition) {
        return add(condition.part());
    }

    @Override
    public Boolean stated(Condition.Stated condition) {
        return add(condition.what());
    }

    @Override
    public Boolean number(Condition.NumberCompared condition) {
        return add(condition.what());
    }

    @Override
    public Boolean numberIn(Condition.NumberIn condition) {
        return add(condition.what());
    }

    @Override
    public Boolean date(Condition.DateCompared condition) {
        return add(condition.what());
    }

    @Override
    public Boolean dateIn(Condition.DateIn condition) {
        return add(condition.what());
    }

    @Override
    public Boolean chosen(Condition.Chosen condition) {
        return add(condition.fact());
    }

    @Override
    public Boolean includes(Condition.Includes condition) {
        return add(condition.fact());
    }

    @Override
    public Boolean related(Condition.DatesRelated condition) {
        boolean first = add(condition.what());
        return add(condition.other()) || first;
    }

    @Override
    public Boolean not(Condition.Not condition) {
        return add(condition.part());
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

    /** Each of them, also where one before was new. */
    private boolean any(List<Condition> parts) {
        return parts.stream().map(this::add).reduce(false, Boolean::logicalOr);
    }
}
