package org.imrlang.batch;

/**
 * What an earlier run has written and this one does not decide again.
 *
 * @param bytes how much of the results that is
 * @param records how many records it answers, where answers are counted
 * @param beforeLine where rows name the line of their record: the line up to which records are answered; else 0
 * @param tally what it says
 */
public record Written(long bytes, long records, long beforeLine, Tally tally) {

    /** A run from the beginning. */
    static Written nothing() {
        return new Written(0, 0, 0, new Tally());
    }
}
