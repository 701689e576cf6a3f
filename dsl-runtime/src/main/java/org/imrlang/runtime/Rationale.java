package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A determination as a reviewer would quote it, a paragraph a line. */
final class Rationale {

    /** So long is a rationale of a few clauses: it need not grow while it is put together. */
    private static final int LENGTH = 1_200;

    private final Determination determination;
    private final Explanation explanation;
    private final Course course;
    private final TreatmentInfo treatment;
    private final Judgement judgement;

    /** @throws IllegalStateException where nothing was weighed: a request that nothing addresses has its own words */
    Rationale(Determination determination, Judgement judgement) {
        this.determination = determination;
        this.explanation = determination.explanation();
        this.course = determination.request().course();
        this.treatment = determination.treatment();
        this.judgement = judgement;
    }

    String text() {
        StringBuilder text = new StringBuilder(LENGTH);
        asked(text, treatment, course);
        for (WeighedGuideline guideline : judgement.guidelines()) {
            text.append('\n').append(allowed(guideline));
        }
        limits(text);
        written(text);
        notes(text);
        unmet(text);
        missing(text);
        text.append('\n').append(conforms());
        unlocks(text);
        return text.toString();
    }

    private void written(StringBuilder text) {
        List<Citation> citations = explanation.citations();
        for (int index = 0; index < citations.size(); index++) {
            text.append(index == 0 ? "\nThis is written in " : "; and in ")
                    .append(citations.get(index).text());
        }
        if (!citations.isEmpty()) {
            text.append('.');
        }
    }

    /** The words for a request that nothing addresses. */
    static String notAddressed(TreatmentInfo treatment, Course course) {
        StringBuilder text = new StringBuilder();
        asked(text, treatment, course);
        return text.append("\nNo guideline of these rules speaks of this request; they say nothing for or against it.")
                .toString();
    }

    private static void asked(StringBuilder text, TreatmentInfo treatment, Course course) {
        text.append(English.count(course.quantity(), treatment.unit()))
                .append(" of ")
                .append(treatment.label())
                .append(course.quantity() == 1 ? " was" : " were")
                .append(" requested");
        if (course.frequency().isPresent()) {
            Frequency frequency = course.frequency().get();
            text.append(", ")
                    .append(plain(frequency.count()))
                    .append(" per ")
                    .append(frequency.per().singular());
        }
        if (course.duration().isPresent()) {
            CourseDuration duration = course.duration().get();
            text.append(" over ")
                    .append(plain(duration.count()))
                    .append(' ')
                    .append(
                            duration.count().compareTo(BigDecimal.ONE) == 0
                                    ? duration.unit().singular()
                                    : duration.unit().plural());
        }
        if (course.requestDate().isPresent()) {
            text.append(", on ").append(course.requestDate().get());
        }
        text.append("; ");
        if (course.knowsCompleted()) {
            text.append(English.have(course.completed(treatment.name()))).append(" been delivered so far");
        } else {
            text.append("how many have been delivered so far is not stated");
        }
        if (course.authorized().isPresent()) {
            text.append(", ").append(course.authorized().getAsInt()).append(" authorized in all");
        }
        text.append('.');
    }

    private static String allowed(WeighedGuideline guideline) {
        List<WeighedRecommendation> active = guideline.active();
        return active.size() == 1
                ? active.get(0).heading().said(() -> allowed(guideline, active))
                : allowed(guideline, active);
    }

    private static String allowed(WeighedGuideline guideline, List<WeighedRecommendation> active) {
        StringBuilder text = new StringBuilder("The guideline ")
                .append(name(guideline.info()))
                .append(' ');
        List<String> said = new ArrayList<>();
        for (WeighedRecommendation one : active) {
            said.add(said(one));
        }
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
            for (Weighed clause : one.clauses()) {
                meanings.addAll(clause.clause().meanings());
            }
        }
        for (String meaning : meanings) {
            text.append(' ').append(meaning);
        }
        return text.toString();
    }

    private static String name(GuidelineInfo guideline) {
        List<String> whose = new ArrayList<>();
        if (guideline.authority().isPresent()) {
            whose.add(guideline.authority().get());
        }
        if (guideline.edition().isPresent()) {
            whose.add(guideline.edition().get());
        }
        return "“" + guideline.title() + "”" + (whose.isEmpty() ? "" : " (" + String.join(", ", whose) + ")");
    }

    /** What a recommendation says, each rule as the words after "it". */
    private static String said(WeighedRecommendation recommendation) {
        List<String> rules = new ArrayList<>();
        List<String> allowances = new ArrayList<>();
        for (Weighed one : recommendation.clauses()) {
            if (one instanceof PhaseWeighing phase) {
                String rate = phase.rate().isPresent()
                        ? " at " + phase.rate().get().clause().words()
                        : "";
                String length = phase.length().isPresent()
                        ? " over " + phase.length().get().clause().words()
                        : "";
                allowances.add(phase.clause().in(Wording.ALLOWANCE) + rate + length);
            } else if (!(one instanceof Weighed.Advice)) {
                rules.add(one.clause().in(Wording.RULE));
            }
        }
        if (!allowances.isEmpty()) {
            rules.add("allows " + String.join(", then ", allowances));
        }
        if (rules.isEmpty()) {
            rules.add("allows it and sets no limit");
        }
        Optional<String> condition = recommendation.heading().condition();
        return String.join("; it ", rules) + (condition.isPresent() ? ", where " + condition.get() : "");
    }

    /** The limits that stand over the guidelines. */
    private void limits(StringBuilder text) {
        if (judgement.text().limits().isEmpty()) {
            return;
        }
        text.append("\nBesides,");
        for (WeighedText.Block block : judgement.blocks()) {
            if (block instanceof WeighedText.LimitBlock one) {
                ClauseInfo clause = one.standing().limit().clause();
                text.append(' ')
                        .append(name(one.guideline()))
                        .append(' ')
                        .append(clause.in(Wording.RULE))
                        .append('.');
                clause.meanings().forEach(meaning -> text.append(' ').append(meaning));
            }
        }
    }

    private void notes(StringBuilder text) {
        String before = "\nIt adds: ";
        for (Finding finding : explanation.findings()) {
            boolean isUsual = finding.clause() == ClauseKind.OPTIMUM;
            if (isUsual || finding.clause() == ClauseKind.NOTE) {
                text.append(before).append(isUsual ? usual(finding.text()) : finding.text());
                before = "; ";
            }
        }
        if (before.equals("; ")) {
            text.append('.');
        }
    }

    /** A sentence within another. */
    private static String usual(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1);
    }

    private void unmet(StringBuilder text) {
        boolean isFirst = true;
        for (Finding finding : explanation.findings()) {
            if (finding.status() == Status.NOT_MET) {
                text.append(isFirst ? "\n" : " ").append(isFirst && isOpen() ? "Of what may apply: " : "");
                text.append(finding.text());
                isFirst = false;
            }
        }
    }

    /** Whether it is not known which of several recommendations applies. */
    private boolean isOpen() {
        int active = 0;
        for (WeighedGuideline guideline : judgement.guidelines()) {
            active += guideline.active().size();
        }
        return active > 1 && judgement.guidelines().get(0).applying().isEmpty();
    }

    private void missing(StringBuilder text) {
        if (determination.certified() == determination.possible()) {
            return;
        }
        text.append("\nThe record does not say: ");
        Map<String, String> undecided = explanation.undecided();
        quoted(text, undecided, undecided.keySet());
        text.append('.');
    }

    /** What is undecided, of these names, as a list. */
    private static void quoted(StringBuilder text, Map<String, String> undecided, Collection<String> names) {
        int left = names.size();
        for (String name : names) {
            left--;
            text.append('“').append(undecided.get(name)).append('”');
            text.append(left > 1 ? ", " : left == 1 ? " and " : "");
        }
    }

    private String conforms() {
        int certified = determination.certified();
        String what = English.count(certified, treatment.unit());
        String conform = certified == 1 ? " conforms" : " conform";
        if (determination.outcome() == Outcome.CONFORMS) {
            return (certified == 1 ? "The " + what + " requested" : "All " + what + " requested") + conform + pace()
                    + ".";
        }
        Optional<Unlock> slower = unlockOfPace();
        if (slower.isPresent()) {
            String text = slower.get().text();
            return text.substring(0, text.length() - 1) + pace() + ".";
        }
        if (certified > 0
                && (judgement.pace().exceedsFrequency() || judgement.pace().exceedsDuration())) {
            return "As often and as long as requested, nothing can be certified.";
        }
        if (certified > 0) {
            return what + conform + " now" + pace() + ".";
        }
        return determination.outcome() == Outcome.UNDOCUMENTED
                ? "On what the record says, nothing can be certified yet."
                : "On what the record says, nothing can be certified.";
    }

    /** The change to less, where it is less often or less long than requested, too. */
    private Optional<Unlock> unlockOfPace() {
        for (Unlock unlock : determination.unlocks()) {
            Course changed = unlock.change().course();
            boolean ofPace =
                    changed.frequency().isPresent() || changed.duration().isPresent();
            if (ofPace && unlock.change().isLess(course)) {
                return Optional.of(unlock);
            }
        }
        return Optional.empty();
    }

    /** How often and how long, where the guideline limits that and the request does not say. */
    private String pace() {
        StringBuilder text = new StringBuilder();
        if (course.frequency().isEmpty() && explanation.frequencyLimit().isPresent()) {
            FrequencyLimit limit = explanation.frequencyLimit().get();
            text.append(", at most ")
                    .append(plain(limit.count()))
                    .append(" per ")
                    .append(limit.per());
        }
        if (course.duration().isEmpty() && explanation.durationLimit().isPresent()) {
            text.append(", over at most ")
                    .append(words(explanation.durationLimit().get()));
        }
        return text.toString();
    }

    private static String words(DurationLimit limit) {
        return limit.count() + " "
                + (limit.count() == 1 ? limit.unit().singular() : limit.unit().plural());
    }

    /** What would bring the rest. */
    private void unlocks(StringBuilder text) {
        char before = '\n';
        Optional<Unlock> said = unlockOfPace();
        for (Unlock unlock : determination.unlocks()) {
            if (unlock != said.orElse(null) && !isOfQuantity(unlock.change(), determination.certified())) {
                text.append(before).append(unlock.text());
                before = ' ';
            }
        }
        List<String> missing = determination.missing();
        List<String> first = determination.askNext();
        if (first.size() < missing.size()) {
            text.append(before).append("Of what is missing, ");
            quoted(text, explanation.undecided(), first);
            text.append(" may be enough to decide.");
        } else if (!missing.isEmpty()) {
            text.append(before).append("Stating what is missing decides the rest.");
        }
    }

    /** Whether a change is to what the paragraph before says that conforms now, and nothing else. */
    private static boolean isOfQuantity(Change change, int certified) {
        return certified > 0
                && change.course().quantity() == certified
                && change.facts().isEmpty()
                && CoursePart.stateNoOther(change.course(), List.of(CoursePart.QUANTITY));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
