package org.imrlang.batch.impact;

import java.util.List;

/**
 * What changes between two versions of a ruleset. A request <em>changes</em> where its outcome does, or what can be
 * certified, or what is possible; the same requests and versions give the same impact, however many workers counted.
 *
 * @param lines how many lines were read: those compared, and those that a version cannot read
 * @param all the outcomes of all requests that both versions decide
 * @param changed the outcomes of those that change
 * @param treatments by treatment, in the order of the alphabet
 * @param changes the ways in which requests change, the most frequent first
 * @param examples some of the requests that change, in the order of the lines: of each way the first, the most frequent
 *     ways before the others, as many as were asked for
 * @param onlyBase lines that only the base can read
 * @param onlyHead lines that only the head can read
 * @param neither lines that neither can read
 */
public record Impact(
        long lines,
        OutcomeCounts all,
        OutcomeCounts changed,
        List<TreatmentCount> treatments,
        List<Change> changes,
        List<Example> examples,
        Unread onlyBase,
        Unread onlyHead,
        Unread neither) {

    /** How many requests both versions decide. */
    public long requests() {
        return all.sum();
    }

    /** How many of them change. */
    public long changing() {
        return changed.sum();
    }

    /** How many lines a version, or both, cannot read. */
    public long unread() {
        return onlyBase.lines() + onlyHead.lines() + neither.lines();
    }

    /** The lines that only this version can read. */
    public Unread only(Version version) {
        return version == Version.BASE ? onlyBase : onlyHead;
    }
}
