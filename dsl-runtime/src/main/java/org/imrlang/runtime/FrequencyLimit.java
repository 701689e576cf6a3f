package org.imrlang.runtime;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The most often that a treatment conforms.
 *
 * @param count as written in the guideline
 * @param per {@code day}, {@code week}, {@code month}, {@code year} or a duration such as {@code 2 weeks}
 */
public record FrequencyLimit(BigDecimal count, String per) implements Serializable {}
