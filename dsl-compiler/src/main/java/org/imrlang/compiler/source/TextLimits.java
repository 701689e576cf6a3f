package org.imrlang.compiler.source;

/**
 * How much of a thing a guideline file may hold: far more than a guideline needs, and little enough that every file ends
 * in an answer. What is read by other programs on the way may be as large as these allow, and no larger.
 */
public final class TextLimits {

    /** The megabytes of a file. */
    public static final int FILE_MEGABYTES = 4;

    /** The bytes of a file. */
    public static final int FILE_BYTES = FILE_MEGABYTES << 20;

    /** The characters of a line, and so of a text in quotes, which stands on one. */
    public static final int LINE = 20_000;

    /** The characters of a name. */
    public static final int NAME = 200;

    /** The characters of a number: its digits, its point and its percent sign. */
    public static final int NUMBER = 100;

    /** How deep conditions stand within each other. */
    public static final int NESTING = 64;

    /** How many definitions rest one upon the other. */
    public static final int DEFINITIONS = 64;

    /** How many errors are told of a ruleset, and how many warnings. */
    public static final int TOLD = 10_000;

    private TextLimits() {}
}
