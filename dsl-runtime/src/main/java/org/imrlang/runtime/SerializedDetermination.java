package org.imrlang.runtime;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A determination on its way through a stream: all that it says, worked out. */
final class SerializedDetermination implements Serializable {

    private static final long serialVersionUID = 1;

    private final TreatmentInfo treatment;
    private final Course course;
    private final Outcome outcome;
    private final int certified;
    private final int possible;
    private final @Nullable GuidelineInfo guideline;
    private final @Nullable Basis basis;
    private final @Nullable LocalDate basisDate;
    private final @Nullable Binding binding;
    private final ArrayList<SerializedFinding> findings;
    private final ArrayList<Citation> citations;
    private final LinkedHashMap<String, String> undecided;
    private final @Nullable FrequencyLimit frequency;
    private final @Nullable DurationLimit duration;
    private final ArrayList<Allowance> allowances;
    private final ArrayList<Unlock> unlocks;
    private final ArrayList<String> askNext;
    private final String rationale;

    private SerializedDetermination(Determination determination, Explanation explanation) {
        this.treatment = determination.treatment();
        this.course = determination.request().course();
        this.outcome = determination.outcome();
        this.certified = determination.certified();
        this.possible = determination.possible();
        this.guideline = explanation.guideline().orElse(null);
        this.basis = explanation.chosenBy().map(ChosenBy::basis).orElse(null);
        this.basisDate = explanation.chosenBy().flatMap(ChosenBy::date).orElse(null);
        this.binding = explanation.binding().orElse(null);
        this.findings = new ArrayList<>();
        explanation.findings().forEach(finding -> findings.add(SerializedFinding.of(finding)));
        this.citations = new ArrayList<>(explanation.citations());
        this.undecided = new LinkedHashMap<>(explanation.undecided());
        this.frequency = explanation.frequencyLimit().orElse(null);
        this.duration = explanation.durationLimit().orElse(null);
        this.allowances = new ArrayList<>(explanation.allowances());
        this.unlocks = new ArrayList<>(determination.unlocks());
        this.askNext = new ArrayList<>(determination.askNext());
        this.rationale = determination.rationale();
    }

    static SerializedDetermination of(Determination determination) {
        return new SerializedDetermination(determination, determination.explanation());
    }

    @Serial
    private Object readResolve() {
        List<Finding> restored =
                findings.stream().map(SerializedFinding::restored).toList();
        Explanation explanation = new KnownExplanation(
                Optional.ofNullable(guideline),
                Optional.ofNullable(basis).map(known -> new ChosenBy(known, Optional.ofNullable(basisDate))),
                Optional.ofNullable(binding),
                restored,
                List.copyOf(citations),
                undecided,
                Optional.ofNullable(frequency),
                Optional.ofNullable(duration),
                List.copyOf(allowances));
        return Determination.frozen(
                new FrozenRequest(treatment, course, explanation, new Prospects(unlocks, askNext), rationale),
                outcome,
                certified,
                possible);
    }

    /** A finding whose map is of a serializable type. */
    private record SerializedFinding(
            String guideline,
            String treatment,
            ClauseKind clause,
            int line,
            Status status,
            LinkedHashMap<String, Object> operands,
            String text)
            implements Serializable {

        static SerializedFinding of(Finding finding) {
            return new SerializedFinding(
                    finding.guideline(),
                    finding.treatment(),
                    finding.clause(),
                    finding.line(),
                    finding.status(),
                    new LinkedHashMap<>(finding.operands()),
                    finding.text());
        }

        Finding restored() {
            Map<String, Object> values = operands;
            return new Finding(guideline, treatment, clause, line, status, values, text);
        }
    }
}
