package org.imrlang.compiler.model;

import java.util.Optional;
import org.imrlang.runtime.FactType;

/**
 * A fact.
 *
 * @param name its name in the ruleset
 * @param type what kind of value it has
 * @param sentence what it says, where the author wrote that
 */
public record Fact(String name, FactType type, Optional<String> sentence) {}
