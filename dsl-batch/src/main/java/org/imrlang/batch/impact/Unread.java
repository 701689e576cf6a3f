package org.imrlang.batch.impact;

import java.util.List;
import java.util.Map;

/**
 * Lines that were not compared, since a version cannot read them.
 *
 * @param lines how many
 * @param reasons why, in the words of the rulesets alone, with the number of lines; a line may have several, and of lines
 *     that neither version can read none is told
 * @param examples the first of them
 */
public record Unread(long lines, Map<String, Long> reasons, List<UnreadLine> examples) {

    /** None. */
    public static final Unread NONE = new Unread(0, Map.of(), List.of());
}
