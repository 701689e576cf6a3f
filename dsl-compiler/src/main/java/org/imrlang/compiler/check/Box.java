package org.imrlang.compiler.check;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * For each axis the cells that are still open. An axis that nothing was said of is open in all its cells. Only the axes
 * that something was said of are held: a ruleset has thousands, and a question is about a few. Immutable.
 */
final class Box {

    static final Box ALL = new Box(new int[0], new BitSet[0]);

    /** Ascending. */
    private final int[] axes;

    private final BitSet[] open;

    private Box(int[] axes, BitSet[] open) {
        this.axes = axes;
        this.open = open;
    }

    /** The open cells; not to be changed. Nothing where all are. */
    @Nullable
    BitSet get(int axis) {
        int place = Arrays.binarySearch(axes, axis);
        return place >= 0 ? open[place] : null;
    }

    /** The axes that something was said of, ascending. */
    int[] axes() {
        return axes.clone();
    }

    /** This with an axis closed outside some cells. */
    Box with(int axis, BitSet cells) {
        BitSet rest = (BitSet) cells.clone();
        int place = Arrays.binarySearch(axes, axis);
        if (place >= 0) {
            rest.and(open[place]);
            BitSet[] narrowed = open.clone();
            narrowed[place] = rest;
            return new Box(axes, narrowed);
        }
        int before = -place - 1;
        int[] more = new int[axes.length + 1];
        BitSet[] narrowed = new BitSet[axes.length + 1];
        System.arraycopy(axes, 0, more, 0, before);
        System.arraycopy(open, 0, narrowed, 0, before);
        more[before] = axis;
        narrowed[before] = rest;
        System.arraycopy(axes, before, more, before + 1, axes.length - before);
        System.arraycopy(open, before, narrowed, before + 1, axes.length - before);
        return new Box(more, narrowed);
    }

    /** What is open in both; nothing where some axis is open in no cell. */
    static @Nullable Box both(Box one, Box other) {
        // most pairs that are asked about exclude each other: seen before anything is copied
        for (int i = 0; i < other.axes.length; i++) {
            BitSet open = one.get(other.axes[i]);
            if (open == null ? other.open[i].isEmpty() : !open.intersects(other.open[i])) {
                return null;
            }
        }
        Box both = one;
        for (int i = 0; i < other.axes.length; i++) {
            both = both.with(other.axes[i], other.open[i]);
        }
        return both;
    }
}
