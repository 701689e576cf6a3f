package org.imrlang.testing.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.runtime.BuiltIn;

/**
 * What a guideline says of one treatment, before and after a change, and what decides by either.
 *
 * @param file the file in which a case that shows the change would stand
 * @param oldClauses the clauses that bear on a request, of caps over the guidelines too
 * @param touched the clauses in which the change stands, as they were and as they are then; none where it stands outside
 * @param oldDemands the conditions of all these, and of what else has to be so that they are asked
 * @param together treatments that are counted with this one somewhere
 * @param edges days at which a guideline's time begins or ends, with the dates that count
 */
record Pair(
        String file,
        Treatment treatment,
        List<Clause> oldClauses,
        List<Clause> changedClauses,
        List<Clause> touched,
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

    /** What may have happened that matters to some clauses, seen from the day of a request. */
    List<Scenarios.Scenario> scenarios(LocalDate day, List<Clause> clauses) {
        Scenarios scenarios = new Scenarios(treatment.name(), day);
        new LinkedHashMap<>(edges).forEach((edge, bases) -> bases.forEach(basis -> scenarios.inEffect(basis, edge)));
        clauses.forEach(clause -> scenarios.of(clause, together));
        return scenarios.all();
    }

    /**
     * The same request early in the course: what a clause counts from was some days ago. It opens what would else be
     * unknown.
     */
    Asked early(Asked asked) {
        Asked early = asked;
        LocalDate day = asked.requestDate().orElse(Calendar.ANY_DAY);
        for (Clause clause : clauses()) {
            Optional<Reading> date = clause instanceof Clause.Until until
                    ? Optional.of(until.date())
                    : clause instanceof Clause.Cap cap ? cap.date() : Optional.empty();
            if (date.isPresent()) {
                Map<String, LocalDate> dates = new LinkedHashMap<>();
                dates.put(BuiltIn.REQUEST_DATE.text(), day);
                dates.putIfAbsent(date.get().name(), day.minusDays(3));
                early = new Scenarios.Scenario(dates, Optional.empty(), Map.of()).of(early);
            }
        }
        return early;
    }

    /** Whether only what the clauses say has changed, and not how many there are. */
    boolean sameClauses() {
        return shape(oldClauses).equals(shape(changedClauses));
    }

    private static List<Object> shape(List<Clause> clauses) {
        List<Object> shape = new ArrayList<>();
        for (Clause clause : clauses) {
            shape.add(clause.getClass());
            if (clause instanceof Clause.Phase phase) {
                shape.add(phase.written());
                shape.add(phase.amount().isPresent() ? phase.amount().get() : "");
                phase.adjustments().forEach(one -> shape.add(List.of(one.raises(), one.to())));
            }
        }
        return shape;
    }
}
