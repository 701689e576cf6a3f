package org.imrlang.runtime;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, in the order in which they were set. There are a handful of them: looking through them costs less than
 * hashing their names. Unmodifiable for whoever it is handed to.
 */
final class SmallMap<V> extends AbstractMap<String, V> implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int FEW = 4;

    private String[] names;

    /** Serializable where what is set is: a determination writes its operands, which are. */
    @SuppressWarnings("serial")
    private Object[] values;

    private int size;

    SmallMap() {
        this(new String[FEW], new Object[FEW], 0);
    }

    private SmallMap(String[] names, Object[] values, int size) {
        this.names = names;
        this.values = values;
        this.size = size;
    }

    /** The same names, to be given values of their own by {@link #replace}; no others are added to it. */
    SmallMap<V> copy() {
        return new SmallMap<>(names, values.clone(), size);
    }

    /** A map that holds what another one does: that one itself, where it never changes. */
    static <V> Map<String, V> kept(Map<String, V> other) {
        return other instanceof SmallMap ? other : copyOf(other);
    }

    /** The same values as those of another map, in its order. */
    static <V> SmallMap<V> copyOf(Map<String, V> other) {
        SmallMap<V> copy = new SmallMap<>();
        other.forEach(copy::set);
        return copy;
    }

    /** Sets a value; one of this name keeps its place. Nothing is set any more once it was handed out. */
    void set(String name, V value) {
        int index = indexOf(name);
        if (index < 0) {
            add(name, value);
        } else {
            values[index] = value;
        }
    }

    /** Sets the value that was set at this place, counted from 0. */
    void replace(int place, V value) {
        values[place] = value;
    }

    /** Sets a value where there is none of this name yet. */
    void setIfAbsent(String name, V value) {
        if (indexOf(name) < 0) {
            add(name, value);
        }
    }

    private void add(String name, V value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        size++;
    }

    /** What was set has this type. */
    @SuppressWarnings("unchecked")
    private V value(int index) {
        return (V) values[index];
    }

    private int indexOf(@Nullable Object name) {
        for (int index = 0; index < size; index++) {
            if (names[index].equals(name)) {
                return index;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        int index = indexOf(name);
        return index < 0 ? null : value(index);
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Map.Entry<String, V>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Map.Entry<String, V> next() {
                if (next >= size) {
                    throw new NoSuchElementException("there are " + size + " values");
                }
                Map.Entry<String, V> entry = Map.entry(names[next], value(next));
                next++;
                return entry;
            }
        };
    }
}
