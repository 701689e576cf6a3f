package org.imrlang.runtime;

/** How a value is compared with another. */
public enum Comparison {
    LESS("less than"),
    AT_MOST("at most"),
    MORE("more than"),
    AT_LEAST("at least"),
    EQUAL("equal to"),
    NOT_EQUAL("other than");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    /** In words: {@code at least}. */
    public String words() {
        return words;
    }

    /** Whether it holds for a value that stands so to the other, in the bits of {@link Logic}. */
    int bits(int order) {
        return holds(order) ? Logic.YES : Logic.NO;
    }

    /** Whether it holds for a value that stands so to the other: below 0, 0 or above 0. */
    public boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
        };
    }
}
