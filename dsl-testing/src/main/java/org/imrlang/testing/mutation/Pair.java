package org.imrlang.testing.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Treatment;

/**
 * What a guideline says of one treatment, before and after a change, and what decides by either.
 *
 * @param file the file in which a case that shows the change would stand
 * @param oldClauses the clauses that bear on a request, of caps over the guidelines too
 * @param oldDemands the conditions of all these, and of what else has to be so that they are asked
 * @param together treatments that are counted with this one somewhere
 * @param edges days at which a guideline's time begins or ends, with the dates that count
 */
record Pair(
        String file,
        Treatment treatment,
        List<Clause> oldClauses,
        List<Clause> changedClauses,
        List<Demand> oldDemands,
        List<Demand> changedDemands,
        List<String> together,
        Map<LocalDate, List<String>> edges,
        Judge old,
        Judge changed) {

    /** The clauses of both. */
    List<Clause> clauses() {
        List<Clause> all = new ArrayList<>(oldClauses);
        all.addAll(changedClauses);
        return all;
    }

    /** All that may have happened, seen from the day of a request. */
    List<Scenarios.Scenario> scenarios(LocalDate day) {
        Scenarios scenarios = new Scenarios(treatment.name(), day);
        new LinkedHashMap<>(edges).forEach((edge, bases) -> bases.forEach(basis -> scenarios.inEffect(basis, edge)));
        clauses().forEach(clause -> scenarios.of(clause, together));
        return scenarios.all();
    }
}
