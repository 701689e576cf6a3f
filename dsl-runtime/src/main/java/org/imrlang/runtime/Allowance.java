package org.imrlang.runtime;

import java.io.Serializable;
import java.util.List;

/**
 * How far one recommendation that may apply, or one limit over the guidelines, lets a course of treatment go, in the
 * treatment's unit: what a picture of the course draws on one scale. Immutable.
 *
 * @param guideline the name of the guideline
 * @param line where it begins in the guideline's text, from 1
 * @param where for which cases it is, in words; empty where it is for all
 * @param applies whether it is for this case
 * @param phases the phases in the order in which they open; none where it has no phases or is a limit
 * @param bounds what else lets something through or nothing, in the order of the text
 * @param left what all of this leaves for sure, from here on; {@link #UNLIMITED} where it does not bound the amount
 * @param possible the same with every unknown read in favour of the request
 */
public record Allowance(
        String guideline,
        int line,
        String where,
        Truth applies,
        List<Phase> phases,
        List<Bound> bounds,
        long left,
        long possible)
        implements Serializable {

    /** An amount without an end. */
    public static final long UNLIMITED = Logic.UNLIMITED;

    /** Keeps phases and bounds as they are now. */
    public Allowance {
        phases = List.copyOf(phases);
        bounds = List.copyOf(bounds);
    }

    /**
     * A phase. Its amounts are totals, counted from the first session of the course.
     *
     * @param clause {@link ClauseKind#INITIAL}, {@link ClauseKind#UP_TO} or {@link ClauseKind#THEN}
     * @param line its line in the guideline's text, from 1
     * @param words what it allows, such as {@code a trial of 4 to 6 sessions}
     * @param condition on what condition, in words; empty where there is none
     * @param low what is to be delivered in all before the next phase opens
     * @param high the most that it allows in all for sure, where it is open; {@link Allowance#UNLIMITED} for no ceiling
     * @param possible the same with every unknown read in favour of the request
     * @param open whether it is open
     */
    public record Phase(
            ClauseKind clause, int line, String words, String condition, long low, long high, long possible, Truth open)
            implements Serializable {}

    /**
     * Any other clause that bounds the amount: a cap, a spacing, an end, a requirement. Its amounts count from here on.
     *
     * @param clause which kind of clause
     * @param line its line in the guideline's text, from 1
     * @param words what it says, as the words after "the guideline", such as {@code allows at most 24 per year}
     * @param left what it leaves for sure; 0 where it lets nothing through, {@link Allowance#UNLIMITED} where it does
     *     not bound the amount
     * @param possible the same with every unknown read in favour of the request
     */
    public record Bound(ClauseKind clause, int line, String words, long left, long possible) implements Serializable {}
}
