package org.imrlang.runtime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Determinations written down by hand, so that how they are shown can be tested without deciding anything. */
public final class HandBuilt {

    private HandBuilt() {}

    /** One with everything that a determination can say. */
    public static Determination full(
            TreatmentInfo treatment, Course course, List<Finding> findings, List<Citation> citations) {
        KnownExplanation explanation = new KnownExplanation(
                Optional.of(GuidelineInfo.of("psychological", "Psychological treatment")
                        .authority("ODG")
                        .edition("June 2014 update")),
                Optional.of(new ChosenBy(Basis.REQUEST_DATE, Optional.of(LocalDate.of(2014, 2, 1)))),
                Optional.of(new Binding("psychological", ClauseKind.INITIAL, 29)),
                findings,
                citations,
                Map.of("improved", "it has improved"),
                Optional.of(new FrequencyLimit(new java.math.BigDecimal("3E+1"), "2 weeks")),
                Optional.of(new DurationLimit(8, TimeUnit.WEEK)),
                List.of());
        Course once = Course.UNSTATED.toBuilder().completed(4).build();
        Change change = new Change(once, Map.of("improved", new FactValue.YesNo(Truth.YES)));
        Prospects prospects = new Prospects(
                List.of(new Unlock(ClauseKind.THEN, 30, change, "Once 4 have been delivered, all conform.")),
                List.of("improved"));
        return Determination.frozen(
                new FrozenRequest(treatment, course, explanation, prospects, "Asked was “much”."),
                Outcome.CONFORMS_IN_PART,
                6,
                8);
    }

    /** One with an outcome and little else. */
    public static Determination plain(TreatmentInfo treatment, Course course, Outcome outcome, int certified) {
        KnownExplanation explanation = new KnownExplanation(
                Optional.of(GuidelineInfo.of("psychological", "Psychological treatment")),
                Optional.of(new ChosenBy(Basis.INJURY_DATE, Optional.empty())),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return Determination.frozen(
                new FrozenRequest(treatment, course, explanation, Prospects.NONE, "Because."),
                outcome,
                certified,
                certified);
    }
}
