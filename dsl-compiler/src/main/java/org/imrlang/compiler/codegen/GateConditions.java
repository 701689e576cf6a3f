package org.imrlang.compiler.codegen;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Recommendation;

/** What must be so for anything to be certifiable. */
final class GateConditions implements Clause.Visitor<Optional<Condition>> {

    private static final GateConditions INSTANCE = new GateConditions();

    /** Any of nothing: no. */
    private static final Condition NEVER = new Condition.Any(List.of());

    private GateConditions() {}

    /** The conditions of a recommendation's gates, in the order of the text. */
    static List<Condition> of(Recommendation recommendation) {
        return recommendation.clauses().stream()
                .flatMap(clause -> clause.accept(INSTANCE).stream())
                .toList();
    }

    @Override
    public Optional<Condition> notRecommended(Clause.NotRecommended clause) {
        return Optional.of(clause.unless().orElse(NEVER));
    }

    @Override
    public Optional<Condition> requires(Clause.Requires clause) {
        return Optional.of(clause.condition());
    }

    @Override
    public Optional<Condition> contraindicated(Clause.Contraindicated clause) {
        return Optional.of(new Condition.Not(clause.condition()));
    }

    @Override
    public Optional<Condition> phase(Clause.Phase clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> frequency(Clause.Frequency clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> duration(Clause.Duration clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> stopAfterCount(Clause.StopAfterCount clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> stopAfterTime(Clause.StopAfterTime clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> until(Clause.Until clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> cap(Clause.Cap clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> apart(Clause.Apart clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> optimum(Clause.Optimum clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> evidence(Clause.EvidenceGrade clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> cites(Clause.Cites clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> note(Clause.Note clause) {
        return Optional.empty();
    }
}
