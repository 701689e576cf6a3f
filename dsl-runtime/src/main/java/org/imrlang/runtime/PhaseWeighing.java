package org.imrlang.runtime;

/** A phase as it is reported, with what stands beside its amount. Each method answers this. */
public final class PhaseWeighing {

    PhaseWeighing() {}

    /** The phase opens where the record shows this. */
    public PhaseWeighing where(Evidence condition) {
        throw new UnsupportedOperationException();
    }

    /** The high end is raised where the record shows this. */
    public PhaseWeighing raised(long to, Evidence condition) {
        throw new UnsupportedOperationException();
    }

    /** The high end is lowered where the record shows this. */
    public PhaseWeighing lowered(long to, Evidence condition) {
        throw new UnsupportedOperationException();
    }

    /** How often in this phase; the clause is of the kind {@link ClauseKind#FREQUENCY}. */
    public PhaseWeighing at(ClauseInfo clause, FrequencyStep... steps) {
        throw new UnsupportedOperationException();
    }

    /** How long in this phase; the clause is of the kind {@link ClauseKind#DURATION}. */
    public PhaseWeighing over(ClauseInfo clause, long most, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }
}
