package org.imrlang.compiler.model;

import java.util.Optional;

/**
 * A yes/no fact.
 *
 * @param name its name in the ruleset
 * @param sentence what it says, where the author wrote that
 */
public record Fact(String name, Optional<String> sentence) {}
