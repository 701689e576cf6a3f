package org.imrlang.compiler.diagnostic;

import org.imrlang.compiler.source.Span;

/**
 * One stretch of an author's text and what stands there afterwards.
 *
 * @param at what is replaced; empty where text is only added
 * @param text what replaces it; empty where text is only removed
 */
public record Edit(Span at, String text) {}
