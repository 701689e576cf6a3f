package org.imrlang.engine.jdk.java.util.concurrent.atomic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array whose elements are exchanged one at a time.
 *
 * @param <E> what it holds
 */
public class AtomicReferenceArray<E extends @Nullable Object> {

    private final List<@Nullable E> elements;

    /** An array of so many elements, none of them set. */
    public AtomicReferenceArray(int length) {
        this.elements = new ArrayList<>(Collections.nCopies(length, null));
    }

    /** The element at a place, if it is set. */
    public @Nullable E get(int index) {
        return elements.get(index);
    }

    /** Sets an element. */
    public void set(int index, @Nullable E value) {
        elements.set(index, value);
    }

    /** Sets an element and gives the one that was there. */
    public @Nullable E getAndSet(int index, @Nullable E value) {
        return elements.set(index, value);
    }
}
