package org.imrlang.batch.impact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first of the things that were added, by their keys, in whatever order they come: so many are kept, and no more.
 *
 * @param <K> by what they are ordered
 * @param <V> what is kept
 */
final class Earliest<K extends Comparable<K>, V> {

    private final int most;
    private final TreeMap<K, V> kept = new TreeMap<>();

    Earliest(int most) {
        this.most = most;
    }

    /** Whether one of this key would be kept now: what would not need not be made. */
    boolean wants(K key) {
        return kept.size() < most || most > 0 && key.compareTo(kept.lastKey()) < 0;
    }

    void add(K key, V value) {
        if (wants(key)) {
            kept.put(key, value);
            if (kept.size() > most) {
                kept.pollLastEntry();
            }
        }
    }

    void addAll(Earliest<K, V> others) {
        for (Map.Entry<K, V> other : others.kept.entrySet()) {
            add(other.getKey(), other.getValue());
        }
    }

    /** Those that are kept, the first before the others. */
    List<V> values() {
        return List.copyOf(kept.values());
    }
}
