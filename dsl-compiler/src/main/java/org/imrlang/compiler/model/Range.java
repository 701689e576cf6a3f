package org.imrlang.compiler.model;

/**
 * A range of counts, both ends included.
 *
 * @param low at least 1
 * @param high at least {@code low}
 */
public record Range(long low, long high) {

    /** Whether it is a single number. */
    public boolean isSingle() {
        return low == high;
    }
}
