package org.imrlang.compiler.property;

/**
 * A clause as drawn.
 *
 * @param place where it may stand
 */
record DrawnClause(Place place, String text) {

    /** Where a clause may stand. */
    enum Place {
        /** Before the first phase: {@code at} and {@code over} of the recommendation. */
        LEADING,
        /** In the order of the phases. */
        PHASE,
        /** Anywhere. */
        FREE
    }

    static DrawnClause leading(String text) {
        return new DrawnClause(Place.LEADING, text);
    }

    static DrawnClause phase(String text) {
        return new DrawnClause(Place.PHASE, text);
    }

    static DrawnClause free(String text) {
        return new DrawnClause(Place.FREE, text);
    }
}
