package org.imrlang.compiler.property;

import java.util.Optional;
import org.imrlang.runtime.TimeUnit;

/**
 * A treatment as drawn.
 *
 * @param declaration the same in every file; empty where it is declared by its use
 * @param unit in the plural, as declared, without quotation marks
 */
record DrawnTreatment(String name, String declaration, String unit) {

    Optional<TimeUnit> time() {
        for (TimeUnit time : TimeUnit.values()) {
            if (time.plural().equals(unit)) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    /** The unit as it stands behind a number. */
    String unitText() {
        return unit.contains("/") ? '"' + unit + '"' : unit;
    }
}
