package org.imrlang.compiler.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;

/** The conditions of a clause, in the order of the text. */
record ConditionsOf() implements Clause.Visitor<List<Condition>> {

    @Override
    public List<Condition> notRecommended(Clause.NotRecommended clause) {
        return list(clause.unless());
    }

    @Override
    public List<Condition> requires(Clause.Requires clause) {
        return List.of(clause.condition());
    }

    @Override
    public List<Condition> contraindicated(Clause.Contraindicated clause) {
        return List.of(clause.condition());
    }

    @Override
    public List<Condition> phase(Clause.Phase clause) {
        List<Condition> conditions = new ArrayList<>(list(clause.condition()));
        clause.adjustments().forEach(one -> conditions.add(one.condition()));
        return List.copyOf(conditions);
    }

    @Override
    public List<Condition> frequency(Clause.Frequency clause) {
        return List.of();
    }

    @Override
    public List<Condition> duration(Clause.Duration clause) {
        return List.of();
    }

    @Override
    public List<Condition> stopAfterCount(Clause.StopAfterCount clause) {
        return List.of(clause.unless());
    }

    @Override
    public List<Condition> stopAfterTime(Clause.StopAfterTime clause) {
        return List.of(clause.unless());
    }

    @Override
    public List<Condition> until(Clause.Until clause) {
        return list(clause.unless());
    }

    @Override
    public List<Condition> cap(Clause.Cap clause) {
        return list(clause.unless());
    }

    @Override
    public List<Condition> apart(Clause.Apart clause) {
        return list(clause.unless());
    }

    @Override
    public List<Condition> optimum(Clause.Optimum clause) {
        return List.of();
    }

    @Override
    public List<Condition> cites(Clause.Cites clause) {
        return List.of();
    }

    @Override
    public List<Condition> evidence(Clause.EvidenceGrade clause) {
        return List.of();
    }

    @Override
    public List<Condition> note(Clause.Note clause) {
        return List.of();
    }

    private static List<Condition> list(Optional<Condition> condition) {
        return condition.map(List::of).orElse(List.of());
    }
}
