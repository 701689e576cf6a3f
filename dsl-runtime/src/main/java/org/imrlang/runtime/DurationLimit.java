package org.imrlang.runtime;

/**
 * The longest course that conforms.
 *
 * @param count as written in the guideline
 * @param unit the unit of the count
 */
public record DurationLimit(long count, TimeUnit unit) {}
