package org.imrlang.compiler.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A treatment.
 *
 * @param name its name in the ruleset
 * @param label its name for readers, where the author wrote one
 * @param unit what is counted, as declared; sessions where nothing is
 * @param codes its codes, where the author gave them
 */
public record Treatment(String name, Optional<String> label, String unit, Optional<TreatmentCodes> codes) {

    // Written out: what Java writes for a record is made at the first comparison, and takes longer than a decision.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Treatment that
                && name.equals(that.name)
                && label.equals(that.label)
                && unit.equals(that.unit)
                && codes.equals(that.codes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * name.hashCode() + label.hashCode()) + unit.hashCode()) + codes.hashCode();
    }

    /**
     * The codes of a treatment.
     *
     * @param system such as {@code CPT}
     * @param codes at least one
     */
    public record TreatmentCodes(String system, List<String> codes) {}
}
