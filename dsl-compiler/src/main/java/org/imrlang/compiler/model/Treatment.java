package org.imrlang.compiler.model;

import java.util.List;
import java.util.Optional;

/**
 * A treatment.
 *
 * @param name its name in the ruleset
 * @param label its name for readers, where the author wrote one
 * @param unit what is counted, as declared; sessions where nothing is
 * @param codes its codes, where the author gave them
 */
public record Treatment(String name, Optional<String> label, String unit, Optional<TreatmentCodes> codes) {

    /**
     * The codes of a treatment.
     *
     * @param system such as {@code CPT}
     * @param codes at least one
     */
    public record TreatmentCodes(String system, List<String> codes) {}
}
