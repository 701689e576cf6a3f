package org.imrlang.runtime;

import java.io.Serializable;

/**
 * A fact as the ruleset declares it.
 *
 * @param name in the ruleset, such as {@code adl_improved}
 * @param type what kind of value it has
 * @param words what it says, such as {@code activities of daily living have improved}; the name in words where nothing
 *     is declared
 */
public record FactInfo(String name, FactType type, String words) implements Serializable {

    /** A yes/no fact. */
    public FactInfo(String name, String words) {
        this(name, new FactType.YesNo(), words);
    }
}
