package org.imrlang.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Names in an array that is twice as long as there are names, or longer, each at the first free place from the one that
 * its hash gives. Small, found again at once, and the same wherever it is built.
 */
final class NameTable {

    /** Room for four names. */
    static final int SMALLEST = 8;

    private NameTable() {}

    /** Whether a table of this length has room for so many names; else the next has twice the length. */
    static boolean hasRoom(int length, int names) {
        return 2 * names <= length;
    }

    /** The place of a name, or the one where it belongs, where the table has null so far. */
    static int place(@Nullable String[] names, String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & names.length - 1;
        while (true) {
            String there = names[place];
            if (there == null || there.equals(name)) {
                return place;
            }
            place = place + 1 & names.length - 1;
        }
    }
}
