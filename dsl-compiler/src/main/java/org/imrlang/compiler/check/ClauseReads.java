package org.imrlang.compiler.check;

import org.imrlang.compiler.model.Clause;

/** Walks what a clause reads: its conditions, the dates that it counts from, and the facts that it counts by. */
final class ClauseReads implements Clause.Visitor<Boolean> {

    private final FactsRead read;

    ClauseReads(FactsRead read) {
        this.read = read;
    }

    @Override
    public Boolean notRecommended(Clause.NotRecommended clause) {
        clause.unless().ifPresent(read::condition);
        return true;
    }

    @Override
    public Boolean requires(Clause.Requires clause) {
        read.condition(clause.condition());
        return true;
    }

    @Override
    public Boolean contraindicated(Clause.Contraindicated clause) {
        read.condition(clause.condition());
        return true;
    }

    @Override
    public Boolean phase(Clause.Phase clause) {
        clause.condition().ifPresent(read::condition);
        clause.adjustments().forEach(adjustment -> read.condition(adjustment.condition()));
        return true;
    }

    @Override
    public Boolean frequency(Clause.Frequency clause) {
        return false;
    }

    @Override
    public Boolean duration(Clause.Duration clause) {
        return false;
    }

    @Override
    public Boolean stopAfterCount(Clause.StopAfterCount clause) {
        read.condition(clause.unless());
        return true;
    }

    @Override
    public Boolean stopAfterTime(Clause.StopAfterTime clause) {
        read.condition(clause.unless());
        return true;
    }

    @Override
    public Boolean until(Clause.Until clause) {
        read.reading(clause.date());
        clause.unless().ifPresent(read::condition);
        return true;
    }

    @Override
    public Boolean cap(Clause.Cap clause) {
        clause.date().ifPresent(read::reading);
        clause.per().ifPresent(read::fact);
        clause.unless().ifPresent(read::condition);
        return true;
    }

    @Override
    public Boolean apart(Clause.Apart clause) {
        clause.per().ifPresent(read::fact);
        clause.unless().ifPresent(read::condition);
        return true;
    }

    @Override
    public Boolean optimum(Clause.Optimum clause) {
        return false;
    }

    @Override
    public Boolean cites(Clause.Cites clause) {
        return false;
    }

    @Override
    public Boolean evidence(Clause.EvidenceGrade clause) {
        return false;
    }

    @Override
    public Boolean note(Clause.Note clause) {
        return false;
    }
}
