package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where a comparison turns.
 *
 * @param numbers the numbers with which it compares
 * @param days the days with which it compares, as {@link Days} writes them
 * @param span how far apart it wants two dates
 * @param codes the codes for which it looks, a final {@code *} standing for any rest
 */
record Turns(List<BigDecimal> numbers, List<Integer> days, Optional<TimeSpan> span, List<String> codes) {

    /** It compares nothing with a value of the text. */
    static final Turns NOWHERE = new Turns(List.of(), List.of(), Optional.empty(), List.of());
}
