package org.imrlang.runtime;

import java.io.Serializable;

/**
 * The longest course that conforms.
 *
 * @param count as written in the guideline
 * @param unit the unit of the count
 */
public record DurationLimit(long count, TimeUnit unit) implements Serializable {}
