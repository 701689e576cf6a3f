package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A determination as a reviewer would quote it, a paragraph a line. */
final class Rationale {

    private final Determination determination;
    private final Explanation explanation;
    private final Course course;
    private final TreatmentInfo treatment;
    private final PhaseReading phases;

    Rationale(Determination determination, Explanation explanation) {
        this.determination = determination;
        this.explanation = explanation;
        this.course = determination.request().course();
        this.treatment = determination.treatment();
        this.phases = new PhaseReading(course, treatment, explanation.weighed());
    }

    String text() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(asked());
        Optional<GuidelineInfo> guideline = explanation.guideline();
        if (guideline.isEmpty()) {
            paragraphs.add("No guideline of these rules speaks of this request; they say nothing for or against it.");
        } else {
            paragraphs.add(allowed(guideline.get()));
            if (!explanation.citations().isEmpty()) {
                paragraphs.add("This is written in "
                        + String.join(
                                "; and in ",
                                explanation.citations().stream()
                                        .map(Citation::text)
                                        .toList())
                        + ".");
            }
            notes().ifPresent(paragraphs::add);
            unmet().ifPresent(paragraphs::add);
            missing().ifPresent(paragraphs::add);
            paragraphs.add(conforms());
            unlocks().ifPresent(paragraphs::add);
        }
        return String.join("\n", paragraphs);
    }

    private String asked() {
        StringBuilder text = new StringBuilder();
        text.append(English.count(determination.requested(), treatment.unit()))
                .append(" of ")
                .append(treatment.label())
                .append(determination.requested() == 1 ? " was" : " were")
                .append(" requested");
        course.frequency()
                .ifPresent(frequency -> text.append(", ")
                        .append(plain(frequency.count()))
                        .append(" per ")
                        .append(frequency.per().singular()));
        course.duration()
                .ifPresent(duration -> text.append(" over ")
                        .append(plain(duration.count()))
                        .append(' ')
                        .append(
                                duration.count().compareTo(BigDecimal.ONE) == 0
                                        ? duration.unit().singular()
                                        : duration.unit().plural()));
        course.requestDate().ifPresent(date -> text.append(", on ").append(date));
        text.append("; ");
        if (course.knowsCompleted()) {
            text.append(English.have(phases.completed())).append(" been delivered so far");
        } else {
            text.append("how many have been delivered so far is not stated");
        }
        course.authorized()
                .ifPresent(authorized -> text.append(", ").append(authorized).append(" authorized in all"));
        return text.append('.').toString();
    }

    private String allowed(GuidelineInfo guideline) {
        StringBuilder text =
                new StringBuilder("The guideline “").append(guideline.title()).append('”');
        List<String> whose = new ArrayList<>();
        guideline.authority().ifPresent(whose::add);
        guideline.edition().ifPresent(whose::add);
        if (!whose.isEmpty()) {
            text.append(" (").append(String.join(", ", whose)).append(')');
        }
        text.append(' ').append(String.join("; it ", rules())).append('.');
        for (String meaning : meanings()) {
            text.append(' ').append(meaning);
        }
        return text.toString();
    }

    /** What the guideline says, each rule as the words after "it". */
    private List<String> rules() {
        List<String> rules = new ArrayList<>();
        for (Weighed one : explanation.weighed()) {
            if (one instanceof Weighed.Gate gate) {
                rules.add(rule(gate.clause()));
            }
        }
        List<String> allowances =
                phases.phases().stream().map(Sentences::allowance).toList();
        if (!allowances.isEmpty()) {
            rules.add("allows " + String.join(", then ", allowances));
        }
        if (rules.isEmpty()) {
            rules.add("allows it and sets no limit");
        }
        return rules;
    }

    private static String rule(ClauseInfo clause) {
        String reason = clause.reason().map(words -> " (" + words + ")").orElse("");
        return switch (clause.kind()) {
            case REQUIRES -> "asks that " + Sentences.conditionOf(clause) + reason;
            case CONTRAINDICATED -> "advises against it where " + Sentences.conditionOf(clause) + reason;
            case NOT_RECOMMENDED ->
                "does not recommend it"
                        + clause.condition().map(words -> " unless " + words).orElse("");
            default -> throw new IllegalStateException(clause.kind() + " is no gate");
        };
    }

    private Set<String> meanings() {
        Set<String> meanings = new LinkedHashSet<>();
        for (Weighed one : explanation.weighed()) {
            meanings.addAll(one.clause().meanings());
        }
        return meanings;
    }

    private Optional<String> notes() {
        List<String> notes = explanation.weighed().stream()
                .filter(one -> one.clause().kind() == ClauseKind.NOTE)
                .map(one -> one.clause().words())
                .toList();
        return notes.isEmpty() ? Optional.empty() : Optional.of("It adds: " + String.join("; ", notes) + ".");
    }

    private Optional<String> unmet() {
        List<String> sentences = explanation.findings().stream()
                .filter(finding -> finding.status() == Status.NOT_MET)
                .map(Finding::text)
                .toList();
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private Optional<String> missing() {
        if (determination.certified() == determination.possible()) {
            return Optional.empty();
        }
        List<String> words = explanation.undecided().values().stream()
                .map(text -> "“" + text + "”")
                .toList();
        return Optional.of("The record does not say: " + English.list(words) + ".");
    }

    private String conforms() {
        int certified = determination.certified();
        String what = English.count(certified, treatment.unit());
        String conform = certified == 1 ? " conforms" : " conform";
        if (determination.outcome() == Outcome.CONFORMS) {
            return (certified == 1 ? "The " + what + " requested" : "All " + what + " requested") + conform + ".";
        }
        if (certified > 0) {
            return what + conform + " now.";
        }
        return determination.outcome() == Outcome.UNDOCUMENTED
                ? "On what the record says, nothing can be certified yet."
                : "On what the record says, nothing can be certified.";
    }

    /** What would bring the rest. */
    private Optional<String> unlocks() {
        if (determination.outcome() == Outcome.CONFORMS) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        boolean shutForGood = false;
        for (Weighed one : explanation.weighed()) {
            if (one instanceof Weighed.Gate gate && (gate.open() & Logic.SURE) == 0) {
                shutForGood |= gate.condition().isEmpty();
                sentences.add(wayThrough(gate));
            }
        }
        if (!shutForGood) {
            phaseAhead().ifPresent(sentences::add);
        }
        if (!determination.missing().isEmpty()) {
            sentences.add("Stating what is missing decides the rest.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private static String wayThrough(Weighed.Gate gate) {
        if (gate.condition().isEmpty()) {
            return "The guideline names nothing that would change this.";
        }
        String condition = Sentences.conditionOf(gate.clause());
        return gate.clause().kind() == ClauseKind.CONTRAINDICATED
                ? "It would count where it is not so that " + condition + "."
                : "It would count where " + condition + ".";
    }

    private Optional<String> phaseAhead() {
        if (phases.phases().isEmpty() || course.quantity() <= phases.sureAmount()) {
            return Optional.empty();
        }
        Optional<Weighed.Phase> next = phases.next();
        if (next.isEmpty()) {
            return Optional.of("The guideline allows no more than that.");
        }
        List<String> needs = new ArrayList<>();
        Weighed.Phase phase = next.get();
        if (phase.opensAt() > 0 && (!course.knowsCompleted() || phases.completed() < phase.opensAt())) {
            needs.add(Sentences.later(phase, phases));
        }
        if (phase.own() != Logic.YES) {
            phase.clause().condition().ifPresent(words -> needs.add("if " + words));
        }
        return needs.isEmpty()
                ? Optional.empty()
                : Optional.of(English.sentence(String.join(", and ", needs)) + ", the guideline allows "
                        + phase.clause().words() + ".");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
