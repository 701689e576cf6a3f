package org.imrlang.compiler.diagnostic;

import org.imrlang.compiler.source.Span;

/**
 * A second place that a message speaks of.
 *
 * @param at the place
 * @param message what stands there
 */
public record Related(Span at, String message) {}
