package org.imrlang.runtime;

import java.io.Serializable;

/**
 * A yes/no fact as the ruleset declares it.
 *
 * @param name in the ruleset, such as {@code adl_improved}
 * @param words what it says, such as {@code activities of daily living have improved}; the name in words where nothing
 *     is declared
 */
public record FactInfo(String name, String words) implements Serializable {}
