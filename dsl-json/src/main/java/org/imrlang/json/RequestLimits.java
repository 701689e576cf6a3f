package org.imrlang.json;

/**
 * How much a request, or a case of several, may hold: far more than any states, and little enough that each ends in an
 * answer within seconds. Whoever takes requests from outside may rely on them.
 */
public final class RequestLimits {

    /** The megabytes of a file, and of a line of many. */
    public static final int MEGABYTES = 64;

    /** How deep lists and objects stand within each other. */
    public static final int DEPTH = 64;

    /** The characters of a number. */
    public static final int NUMBER = 100;

    /** The characters of a text, and of a key. */
    public static final int TEXT = 10_000;

    /** The entries of a list or an object: requests of a case, deliveries of a history, codes, facts. */
    public static final int ENTRIES = 10_000;

    /** How many mistakes are told. */
    public static final int TOLD = 1_000;

    private RequestLimits() {}
}
