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
    private final Judgement judgement;
    private final Reckoning reckoning;

    /** @throws IllegalStateException where nothing was weighed: a request that nothing addresses has its own words */
    Rationale(Determination determination, Judgement judgement) {
        this.determination = determination;
        this.explanation = determination.explanation();
        this.course = determination.request().course();
        this.treatment = determination.treatment();
        this.judgement = judgement;
        this.reckoning = judgement.reckoning();
    }

    String text() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(asked());
        judgement.guidelines().forEach(guideline -> paragraphs.add(allowed(guideline)));
        limits().ifPresent(paragraphs::add);
        if (!explanation.citations().isEmpty()) {
            paragraphs.add("This is written in "
                    + String.join(
                            "; and in ",
                            explanation.citations().stream().map(Citation::text).toList())
                    + ".");
        }
        notes().ifPresent(paragraphs::add);
        unmet().ifPresent(paragraphs::add);
        missing().ifPresent(paragraphs::add);
        paragraphs.add(conforms());
        unlocks().ifPresent(paragraphs::add);
        return String.join("\n", paragraphs);
    }

    /** The words for a request that nothing addresses. */
    static String notAddressed(TreatmentInfo treatment, Course course) {
        return asked(treatment, course)
                + "\nNo guideline of these rules speaks of this request; they say nothing for or against it.";
    }

    private String asked() {
        return asked(treatment, course);
    }

    private static String asked(TreatmentInfo treatment, Course course) {
        StringBuilder text = new StringBuilder();
        text.append(English.count(course.quantity(), treatment.unit()))
                .append(" of ")
                .append(treatment.label())
                .append(course.quantity() == 1 ? " was" : " were")
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
            text.append(English.have(course.completed(treatment.name()))).append(" been delivered so far");
        } else {
            text.append("how many have been delivered so far is not stated");
        }
        course.authorized()
                .ifPresent(authorized -> text.append(", ").append(authorized).append(" authorized in all"));
        return text.append('.').toString();
    }

    private String allowed(WeighedGuideline guideline) {
        StringBuilder text = new StringBuilder("The guideline ")
                .append(name(guideline.info()))
                .append(' ');
        List<WeighedRecommendation> active = guideline.active();
        List<String> said = active.stream().map(this::said).toList();
        text.append(String.join("; or it ", said)).append('.');
        if (active.size() > 1) {
            text.append(
                    guideline.applying().isEmpty()
                            ? " The record does not say which of these applies."
                            : " Where several apply, what allows less counts.");
        }
        Set<String> meanings = new LinkedHashSet<>();
        for (WeighedRecommendation one : active) {
            meanings.addAll(one.heading().meanings());
            one.clauses().forEach(clause -> meanings.addAll(clause.clause().meanings()));
        }
        meanings.forEach(meaning -> text.append(' ').append(meaning));
        return text.toString();
    }

    private static String name(GuidelineInfo guideline) {
        List<String> whose = new ArrayList<>();
        guideline.authority().ifPresent(whose::add);
        guideline.edition().ifPresent(whose::add);
        return "“" + guideline.title() + "”" + (whose.isEmpty() ? "" : " (" + String.join(", ", whose) + ")");
    }

    /** What a recommendation says, each rule as the words after "it". */
    private String said(WeighedRecommendation recommendation) {
        List<String> rules = new ArrayList<>();
        List<String> allowances = new ArrayList<>();
        for (Weighed one : recommendation.clauses()) {
            if (one instanceof PhaseWeighing phase) {
                allowances.add(Sentences.allowance(phase)
                        + phase.rate()
                                .map(rate -> " at " + rate.clause().words())
                                .orElse("")
                        + phase.length()
                                .map(length -> " over " + length.clause().words())
                                .orElse(""));
            } else if (!(one instanceof Weighed.Advice)) {
                rules.add(Sentences.rule(one.clause()));
            }
        }
        if (!allowances.isEmpty()) {
            rules.add("allows " + String.join(", then ", allowances));
        }
        if (rules.isEmpty()) {
            rules.add("allows it and sets no limit");
        }
        String where = recommendation
                .heading()
                .condition()
                .map(words -> ", where " + words)
                .orElse("");
        return String.join("; it ", rules) + where;
    }

    /** The limits that stand over the guidelines. */
    private Optional<String> limits() {
        List<String> sentences = new ArrayList<>();
        for (Judgement.Block block : judgement.blocks()) {
            if (block instanceof Judgement.LimitBlock one) {
                ClauseInfo clause = one.standing().limit().clause();
                sentences.add(name(one.guideline()) + " " + Sentences.rule(clause) + ".");
                sentences.addAll(clause.meanings());
            }
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of("Besides, " + String.join(" ", sentences));
    }

    private Optional<String> notes() {
        List<String> notes = explanation.findings().stream()
                .filter(finding -> finding.clause() == ClauseKind.NOTE || finding.clause() == ClauseKind.OPTIMUM)
                .map(finding -> finding.clause() == ClauseKind.NOTE ? finding.text() : usual(finding.text()))
                .toList();
        return notes.isEmpty() ? Optional.empty() : Optional.of("It adds: " + String.join("; ", notes) + ".");
    }

    /** A sentence within another. */
    private static String usual(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1);
    }

    private Optional<String> unmet() {
        List<String> sentences = explanation.findings().stream()
                .filter(finding -> finding.status() == Status.NOT_MET)
                .map(Finding::text)
                .toList();
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        String those = isOpen() ? "Of what may apply: " : "";
        return Optional.of(those + String.join(" ", sentences));
    }

    /** Whether it is not known which of several recommendations applies. */
    private boolean isOpen() {
        long active = judgement.guidelines().stream()
                .mapToLong(guideline -> guideline.active().size())
                .sum();
        return active > 1 && judgement.guidelines().get(0).applying().isEmpty();
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
            return (certified == 1 ? "The " + what + " requested" : "All " + what + " requested") + conform + pace()
                    + ".";
        }
        if (certified > 0) {
            return what + conform + " now" + pace() + ".";
        }
        return determination.outcome() == Outcome.UNDOCUMENTED
                ? "On what the record says, nothing can be certified yet."
                : "On what the record says, nothing can be certified.";
    }

    /** How often and how long, where the guideline limits that and the request does not say. */
    private String pace() {
        Optional<String> often = explanation
                .frequencyLimit()
                .filter(limit -> course.frequency().isEmpty())
                .map(limit -> ", at most " + plain(limit.count()) + " per " + limit.per());
        Optional<String> length = explanation
                .durationLimit()
                .filter(limit -> course.duration().isEmpty())
                .map(limit -> ", over at most " + words(limit));
        return often.orElse("") + length.orElse("");
    }

    private static String words(DurationLimit limit) {
        return limit.count() + " "
                + (limit.count() == 1 ? limit.unit().singular() : limit.unit().plural());
    }

    /** What would bring the rest. */
    private Optional<String> unlocks() {
        if (determination.outcome() == Outcome.CONFORMS) {
            return Optional.empty();
        }
        Set<String> sentences = new LinkedHashSet<>();
        for (WeighedGuideline guideline : judgement.guidelines()) {
            for (WeighedRecommendation recommendation : guideline.active()) {
                unlocks(recommendation, sentences);
            }
        }
        PaceLimits pace = judgement.pace();
        if (determination.certified() > 0 && pace.exceedsFrequency()) {
            pace.frequency()
                    .ifPresent(limit ->
                            sentences.add("It conforms at " + plain(limit.count()) + " per " + limit.per() + "."));
        }
        if (determination.certified() > 0 && pace.exceedsDuration()) {
            pace.duration().ifPresent(limit -> sentences.add("It conforms over " + words(limit) + "."));
        }
        if (!determination.missing().isEmpty()) {
            sentences.add("Stating what is missing decides the rest.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private void unlocks(WeighedRecommendation recommendation, Set<String> sentences) {
        boolean shutForGood = false;
        for (Weighed one : recommendation.clauses()) {
            if (one instanceof Weighed.Gate gate && (gate.open() & Logic.SURE) == 0) {
                shutForGood |= gate.condition().isEmpty();
                if (gate.condition().isPresent() || !isOpen()) {
                    sentences.add(wayThrough(gate));
                }
            } else if (one instanceof LimitWeighing limit && judgement.leftForSure(limit) < course.quantity()) {
                limit.clause().condition().ifPresent(words -> sentences.add("More would count where " + words + "."));
            }
        }
        if (!shutForGood) {
            phaseAhead(recommendation).ifPresent(sentences::add);
        }
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

    private Optional<String> phaseAhead(WeighedRecommendation recommendation) {
        List<Weighed> clauses = recommendation.clauses();
        List<Reckoning.Stage> stages = Reckoning.stages(clauses, reckoning.completed());
        if (stages.isEmpty()
                || course.quantity() <= reckoning.leftByPhases(clauses, reckoning.completed(), Logic.SURE)) {
            return Optional.empty();
        }
        Optional<Reckoning.Stage> next = stages.stream()
                .filter(stage -> (stage.open() & Logic.SURE) == 0)
                .findFirst();
        if (next.isEmpty()) {
            return Optional.of("The guideline allows no more than that.");
        }
        PhaseWeighing phase = next.get().phase();
        List<String> needs = new ArrayList<>();
        if (phase.opensAt() > 0 && reckoning.completed() < phase.opensAt()) {
            needs.add(Sentences.later(phase, reckoning));
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
