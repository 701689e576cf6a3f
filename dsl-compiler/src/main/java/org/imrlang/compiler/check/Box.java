package org.imrlang.compiler.check;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** For each axis the cells that are still open. An axis that nothing was said of is open in all its cells. Immutable. */
final class Box {

    static final Box ALL = new Box(new BitSet[0]);

    private final @Nullable BitSet[] open;

    private Box(@Nullable BitSet[] open) {
        this.open = open;
    }

    /** The open cells; not to be changed. Nothing where all are. */
    @Nullable
    BitSet get(int axis) {
        return axis < open.length ? open[axis] : null;
    }

    /** The axes that something was said of. */
    int[] axes() {
        BitSet said = new BitSet();
        for (int axis = 0; axis < open.length; axis++) {
            if (open[axis] != null) {
                said.set(axis);
            }
        }
        return said.stream().toArray();
    }

    /** This with an axis closed outside some cells. */
    Box with(int axis, BitSet cells) {
        BitSet known = get(axis);
        BitSet rest = (BitSet) cells.clone();
        if (known != null) {
            rest.and(known);
        }
        @Nullable BitSet[] narrowed = Arrays.copyOf(open, Math.max(open.length, axis + 1));
        narrowed[axis] = rest;
        return new Box(narrowed);
    }

    /** What is open in both; nothing where some axis is open in no cell. */
    static @Nullable Box both(Box one, Box other) {
        Box both = one;
        for (int axis : other.axes()) {
            BitSet cells = other.get(axis);
            if (cells != null) {
                both = both.with(axis, cells);
                BitSet rest = both.get(axis);
                if (rest != null && rest.isEmpty()) {
                    return null;
                }
            }
        }
        return both;
    }
}
