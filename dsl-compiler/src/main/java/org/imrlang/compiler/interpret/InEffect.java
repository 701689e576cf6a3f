package org.imrlang.compiler.interpret;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.runtime.Course;

/** The guidelines in effect for a request: of several editions at most one. */
final class InEffect {

    private InEffect() {}

    /**
     * Those in effect, in their order.
     *
     * @param guidelines in the order in which they are asked; editions of one name have one basis
     */
    static List<Guideline> of(List<Guideline> guidelines, Course course) {
        Map<String, Guideline> latest = new HashMap<>();
        for (Guideline guideline : guidelines) {
            latest.merge(guideline.name(), guideline, (one, other) -> other.isLaterThan(one) ? other : one);
        }
        return guidelines.stream()
                .filter(guideline -> date(guideline, course)
                        .map(date -> holds(guideline, date))
                        .orElse(latest.get(guideline.name()) == guideline))
                .toList();
    }

    private static Optional<LocalDate> date(Guideline guideline, Course course) {
        return switch (guideline.basis()) {
            case REQUEST_DATE -> course.requestDate();
            case SERVICE_DATE -> course.serviceDate();
            case INJURY_DATE -> course.injuryDate();
        };
    }

    private static boolean holds(Guideline guideline, LocalDate date) {
        Optional<Effective> effective = guideline.effective();
        boolean begun = effective
                .flatMap(Effective::from)
                .map(from -> !date.isBefore(from))
                .orElse(true);
        return begun && effective.flatMap(Effective::until).map(date::isBefore).orElse(true);
    }
}
