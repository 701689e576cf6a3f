package org.imrlang.testing.coverage;

import java.util.Collection;

/**
 * How many answers came of those that can come.
 *
 * @param exercised at most {@code possible}
 */
public record Count(int exercised, int possible) {

    /** The answers of these things together. */
    public static Count of(Collection<Item> items) {
        return new Count(
                items.stream().mapToInt(Item::exercised).sum(),
                items.stream().mapToInt(Item::possible).sum());
    }

    /** In whole percent, rounded down, so that 100 means all; 100 where nothing can come. */
    public int percent() {
        return possible == 0 ? 100 : (int) (100L * exercised / possible);
    }
}
