package org.imrlang.runtime;

import java.io.Serializable;

/**
 * The limit that set what can be certified.
 *
 * @param guideline the guideline's name
 * @param clause which kind of clause
 * @param line its line in the guideline's text, from 1
 */
public record Binding(String guideline, ClauseKind clause, int line) implements Serializable {}
