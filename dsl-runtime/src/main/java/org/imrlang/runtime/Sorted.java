package org.imrlang.runtime;

import java.util.SortedSet;
import java.util.TreeSet;

/** Sorted sets of which most are empty: one serves for all that are, until something is to be added. */
final class Sorted {

    private static final SortedSet<?> NONE = new TreeSet<>();

    private Sorted() {}

    /** The empty set; {@link #open} before adding. The class library of the script has none of its own. */
    @SuppressWarnings("unchecked") // holds nothing, so nothing of another type
    static <T> SortedSet<T> none() {
        return (SortedSet<T>) NONE;
    }

    /** A set that can be added to: the same, or a new one in place of the empty one. */
    static <T> SortedSet<T> open(SortedSet<T> set) {
        return set == NONE ? new TreeSet<>() : set;
    }
}
