package org.imrlang.batch.impact;

import java.util.List;

/**
 * A line that a version cannot read.
 *
 * @param line the line, from 1
 * @param problems what is wrong with it, in words that may repeat what it states; empty unless the report was asked to show
 *     requests
 */
public record UnreadLine(long line, List<String> problems) {}
