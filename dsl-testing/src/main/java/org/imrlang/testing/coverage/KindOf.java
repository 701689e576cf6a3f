package org.imrlang.testing.coverage;

import java.util.Optional;
import org.imrlang.compiler.model.Clause;

/** What a clause is to cases; nothing where it limits nothing. */
record KindOf() implements Clause.Visitor<Optional<Kind>> {

    @Override
    public Optional<Kind> notRecommended(Clause.NotRecommended clause) {
        return Optional.of(Kind.GATE);
    }

    @Override
    public Optional<Kind> requires(Clause.Requires clause) {
        return Optional.of(Kind.GATE);
    }

    @Override
    public Optional<Kind> contraindicated(Clause.Contraindicated clause) {
        return Optional.of(Kind.GATE);
    }

    @Override
    public Optional<Kind> phase(Clause.Phase clause) {
        return Optional.of(Kind.PHASE);
    }

    @Override
    public Optional<Kind> frequency(Clause.Frequency clause) {
        return Optional.of(Kind.PACE);
    }

    @Override
    public Optional<Kind> duration(Clause.Duration clause) {
        return Optional.of(Kind.PACE);
    }

    @Override
    public Optional<Kind> stopAfterCount(Clause.StopAfterCount clause) {
        return Optional.of(Kind.CAP);
    }

    @Override
    public Optional<Kind> stopAfterTime(Clause.StopAfterTime clause) {
        return Optional.of(Kind.CAP);
    }

    @Override
    public Optional<Kind> until(Clause.Until clause) {
        return Optional.of(Kind.CAP);
    }

    @Override
    public Optional<Kind> cap(Clause.Cap clause) {
        return Optional.of(Kind.CAP);
    }

    @Override
    public Optional<Kind> apart(Clause.Apart clause) {
        return Optional.of(Kind.CAP);
    }

    @Override
    public Optional<Kind> optimum(Clause.Optimum clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Kind> cites(Clause.Cites clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Kind> evidence(Clause.EvidenceGrade clause) {
        return Optional.empty();
    }

    @Override
    public Optional<Kind> note(Clause.Note clause) {
        return Optional.empty();
    }
}
