package org.imrlang.runtime;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a finding by name, in the order in which they were set. There are a handful of them: looking through them
 * costs less than hashing their names. Unmodifiable for whoever it is handed to.
 */
final class Operands extends AbstractMap<String, Object> {

    private static final int FEW = 4;

    private String[] names = new String[FEW];
    private Object[] values = new Object[FEW];
    private int size;

    /** The same values as those of another map, in its order. */
    static Operands copyOf(Map<String, Object> other) {
        Operands copy = new Operands();
        other.forEach(copy::set);
        return copy;
    }

    /** Sets a value; one of this name keeps its place. Nothing is set any more once a finding holds this. */
    void set(String name, Object value) {
        int index = indexOf(name);
        if (index < 0) {
            add(name, value);
        } else {
            values[index] = value;
        }
    }

    /** Sets a value where there is none of this name yet. */
    void setIfAbsent(String name, Object value) {
        if (indexOf(name) < 0) {
            add(name, value);
        }
    }

    private void add(String name, Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        size++;
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
    public @Nullable Object get(@Nullable Object name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Map.Entry<String, Object>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Map.Entry<String, Object> next() {
                if (next >= size) {
                    throw new NoSuchElementException("there are " + size + " values");
                }
                Map.Entry<String, Object> entry = Map.entry(names[next], values[next]);
                next++;
                return entry;
            }
        };
    }
}
