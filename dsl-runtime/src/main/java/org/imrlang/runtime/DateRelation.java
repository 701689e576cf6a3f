package org.imrlang.runtime;

/** How one date stands to another. */
public enum DateRelation {
    /** Later; not the same day. */
    AFTER,
    /** Earlier; not the same day. */
    BEFORE,
    /** No further apart than a duration, either way, counted from the second. */
    WITHIN,
    /** From the second date to the end of the duration after it, both included. */
    AT_MOST_AFTER,
    /** From the second date to before the end of the duration after it. */
    LESS_THAN_AFTER,
    /** From the end of the duration after the second date on. */
    AT_LEAST_AFTER,
    /** After the end of the duration after the second date. */
    MORE_THAN_AFTER,
    /** From the beginning of the duration before the second date to that date, both included. */
    AT_MOST_BEFORE,
    /** From after the beginning of the duration before the second date to that date. */
    LESS_THAN_BEFORE,
    /** Up to the beginning of the duration before the second date. */
    AT_LEAST_BEFORE,
    /** Before the beginning of the duration before the second date. */
    MORE_THAN_BEFORE
}
