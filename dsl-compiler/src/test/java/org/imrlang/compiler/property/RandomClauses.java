package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;

/** The clauses of a random recommendation: every clause of the language, each as often as it may stand. */
final class RandomClauses {

    final RandomPhases phases;
    final RandomCaps caps;
    final RandomFrequency frequencies;
    private final Draw draw;
    private final Scope scope;
    private final RandomConditions conditions;

    RandomClauses(Draw draw, Scope scope, RandomConditions conditions) {
        this.draw = draw;
        this.scope = scope;
        this.conditions = conditions;
        this.phases = new RandomPhases(draw, conditions);
        this.caps = new RandomCaps(draw, scope, conditions, phases);
        this.frequencies = new RandomFrequency(draw);
    }

    /** The clauses of a recommendation of these treatments, at least one. */
    List<DrawnClause> of(List<DrawnTreatment> treatments) {
        boolean counted =
                treatments.stream().allMatch(treatment -> treatment.time().isEmpty());
        DrawnTreatment one = counted
                ? treatments.get(0)
                : treatments.stream()
                        .filter(treatment -> treatment.time().isPresent())
                        .findFirst()
                        .orElseThrow();
        boolean withUnit =
                treatments.stream().map(DrawnTreatment::unit).distinct().count() == 1;
        List<DrawnClause> clauses = new ArrayList<>(phases.phases(one, withUnit));
        if (counted && draw.maybe(3)) {
            clauses.add(DrawnClause.leading("at " + frequencies.frequency()));
        }
        if (draw.maybe(3)) {
            clauses.add(DrawnClause.leading("over " + frequencies.course()));
        }
        if (draw.maybe(2)) {
            gates(one, withUnit, clauses);
        }
        if (draw.maybe(2)) {
            for (int i = draw.maybe(2) ? draw.from(1, 2) : 0; i > 0; i--) {
                clauses.add(DrawnClause.free(caps.cap(one, withUnit)));
            }
            if (draw.maybe(4)) {
                clauses.add(DrawnClause.free(apart()));
            }
        }
        advice(one, withUnit, clauses);
        if (clauses.isEmpty()) {
            clauses.add(DrawnClause.free("note \"all of it is advice\""));
        }
        return clauses;
    }

    private void gates(DrawnTreatment treatment, boolean withUnit, List<DrawnClause> clauses) {
        if (draw.maybe(16)) {
            clauses.add(
                    DrawnClause.free("not recommended" + (draw.maybe(4) ? "" : " unless " + conditions.condition())));
        }
        for (int i = draw.maybe(3) ? draw.from(1, 2) : 0; i > 0; i--) {
            clauses.add(DrawnClause.free("requires " + conditions.condition() + reason()));
        }
        if (draw.maybe(6)) {
            clauses.add(DrawnClause.free("contraindicated if " + conditions.condition() + reason()));
        }
        if (draw.maybe(5)) {
            clauses.add(DrawnClause.free(stop(treatment, withUnit)));
        }
        if (draw.maybe(5)) {
            clauses.add(DrawnClause.free(until()));
        }
    }

    private void advice(DrawnTreatment treatment, boolean withUnit, List<DrawnClause> clauses) {
        if (draw.maybe(6)) {
            clauses.add(DrawnClause.free(optimum(treatment, withUnit)));
        }
        if (draw.maybe(8)) {
            clauses.add(DrawnClause.free(
                    "evidence " + draw.word("strong", "moderate", "limited", "insufficient", "consensus")));
        }
        if (draw.maybe(8)) {
            clauses.add(
                    DrawnClause.free("note \"" + draw.word("advice", "more of it", "an aside \\\"quoted\\\"") + "\""));
        }
        for (int i = draw.maybe(2) ? draw.from(1, 2) : 0; i > 0 && !scope.sources.isEmpty(); i--) {
            clauses.add(DrawnClause.free(cite()));
        }
    }

    private String reason() {
        return draw.maybe(3) ? " \"" + draw.word("a reason", "so it is", "either/or, that is") + "\"" : "";
    }

    String cite() {
        return "cite " + draw.of(scope.sources) + (draw.maybe(3) ? " pages " + draw.word("3..4", "7") : "");
    }

    /** {@code at least … apart}. */
    String apart() {
        return "at least "
                + draw.word("1 week", "2 weeks", "10 days", "4..8 weeks", "1 month", "30 days", "2..3 months")
                + " apart" + caps.perFact() + caps.unless();
    }

    /** {@code until … after DATE}. */
    String until() {
        return "until " + draw.spanText() + " after " + draw.of(scope.dates()) + caps.unless();
    }

    private String stop(DrawnTreatment treatment, boolean withUnit) {
        int low = draw.from(1, 8);
        String count = Draw.range(low, low + draw.from(0, 2));
        String what = draw.maybe(2)
                ? draw.spanText()
                : withUnit && treatment.time().isEmpty() && draw.maybe(2) ? count + " " + treatment.unitText() : count;
        return "stop after " + what + " unless " + conditions.condition();
    }

    private String optimum(DrawnTreatment treatment, boolean withUnit) {
        int low = draw.from(1, 6);
        return "optimum "
                + (draw.maybe(3)
                        ? Draw.range(low, low + draw.from(0, 2)) + draw.word(" weeks", " days", " months")
                        : phases.amount(treatment, withUnit, low, low + draw.from(0, 2)));
    }
}
