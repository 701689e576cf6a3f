package org.imrlang.compiler.explain;

import java.util.List;
import java.util.Optional;

/**
 * An item of a list.
 *
 * @param anchor what links to it name, where some do
 * @param below the list that belongs to it, empty for most
 */
public record Item(Optional<String> anchor, Text text, List<Item> below) {

    static Item of(Text text, List<Item> below) {
        return new Item(Optional.empty(), text, List.copyOf(below));
    }

    static Item of(Text text) {
        return of(text, List.of());
    }
}
