package org.imrlang.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things by name, found by the bytes of the name as they stand in a file: no text is made of them. Immutable. */
final class ByteNames<T> {

    private static final int PER_NAME = 4;
    private static final int FACTOR = 31;

    private final byte[][] names;
    private final Object[] things;
    private final int mask;

    ByteNames(Map<String, T> byName) {
        int places = Integer.highestOneBit(PER_NAME * byName.size() + PER_NAME);
        mask = places - 1;
        names = new byte[places][];
        things = new Object[places];
        byName.forEach((name, thing) -> {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            int place = firstPlace(bytes, 0, bytes.length);
            while (things[place] != null) {
                place = place + 1 & mask;
            }
            names[place] = bytes;
            things[place] = thing;
        });
    }

    /** What has this name; null for nothing. */
    @SuppressWarnings("unchecked")
    @Nullable
    T find(byte[] bytes, int from, int to) {
        int place = firstPlace(bytes, from, to);
        while (things[place] != null) {
            byte[] name = names[place];
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return (T) things[place];
            }
            place = place + 1 & mask;
        }
        return null;
    }

    private int firstPlace(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = FACTOR * hash + bytes[i];
        }
        return (hash ^ hash >>> Short.SIZE) & mask;
    }
}
