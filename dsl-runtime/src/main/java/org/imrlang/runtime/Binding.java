package org.imrlang.runtime;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The limit that set what can be certified.
 *
 * @param guideline the guideline's name
 * @param clause which kind of clause
 * @param line its line in the guideline's text, from 1
 */
public record Binding(String guideline, ClauseKind clause, int line) implements Serializable {

    // written out, as in FactValue
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Binding that
                && line == that.line
                && clause == that.clause
                && guideline.equals(that.guideline);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * guideline.hashCode() + clause.hashCode()) + line;
    }
}
