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

    /** @throws IllegalStateException where nothing was weighed: a request that nothing addresses has its own words */
    Rationale(Determination determination, Judgement judgement) {
        this.determination = determination;
        this.explanation = determination.explanation();
        this.course = determination.request().course();
        this.treatment = determination.treatment();
        this.judgement = judgement;
    }

    String text() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(asked(treatment, course));
        for (WeighedGuideline guideline : judgement.guidelines()) {
            paragraphs.add(allowed(guideline));
        }
        for (Optional<String> paragraph :
                List.of(limits(), written(), notes(), unmet(), missing(), Optional.of(conforms()), unlocks())) {
            if (paragraph.isPresent()) {
                paragraphs.add(paragraph.get());
            }
        }
        return String.join("\n", paragraphs);
    }

    private Optional<String> written() {
        List<Citation> citations = explanation.citations();
        if (citations.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder("This is written in ");
        for (int index = 0; index < citations.size(); index++) {
            text.append(index == 0 ? "" : "; and in ")
                    .append(citations.get(index).text());
        }
        return Optional.of(text.append('.').toString());
    }

    /** The words for a request that nothing addresses. */
    static String notAddressed(TreatmentInfo treatment, Course course) {
        return asked(treatment, course)
                + "\nNo guideline of these rules speaks of this request; they say nothing for or against it.";
    }

    private static String asked(TreatmentInfo treatment, Course course) {
        StringBuilder text = new StringBuilder();
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
        return text.append('.').toString();
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
    private Optional<String> limits() {
        List<String> sentences = new ArrayList<>();
        for (WeighedText.Block block : judgement.blocks()) {
            if (block instanceof WeighedText.LimitBlock one) {
                ClauseInfo clause = one.standing().limit().clause();
                sentences.add(name(one.guideline()) + " " + clause.in(Wording.RULE) + ".");
                sentences.addAll(clause.meanings());
            }
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of("Besides, " + String.join(" ", sentences));
    }

    private Optional<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Finding finding : explanation.findings()) {
            if (finding.clause() == ClauseKind.NOTE) {
                notes.add(finding.text());
            } else if (finding.clause() == ClauseKind.OPTIMUM) {
                notes.add(usual(finding.text()));
            }
        }
        return notes.isEmpty() ? Optional.empty() : Optional.of("It adds: " + String.join("; ", notes) + ".");
    }

    /** A sentence within another. */
    private static String usual(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1);
    }

    private Optional<String> unmet() {
        List<String> sentences = new ArrayList<>();
        for (Finding finding : explanation.findings()) {
            if (finding.status() == Status.NOT_MET) {
                sentences.add(finding.text());
            }
        }
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        String text = sentences.size() == 1 ? sentences.get(0) : String.join(" ", sentences);
        return Optional.of(isOpen() ? "Of what may apply: " + text : text);
    }

    /** Whether it is not known which of several recommendations applies. */
    private boolean isOpen() {
        int active = 0;
        for (WeighedGuideline guideline : judgement.guidelines()) {
            active += guideline.active().size();
        }
        return active > 1 && judgement.guidelines().get(0).applying().isEmpty();
    }

    private Optional<String> missing() {
        if (determination.certified() == determination.possible()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (String text : explanation.undecided().values()) {
            words.add("“" + text + "”");
        }
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
    private Optional<String> unlocks() {
        List<String> sentences = new ArrayList<>();
        Optional<Unlock> said = unlockOfPace();
        for (Unlock unlock : determination.unlocks()) {
            if (unlock != said.orElse(null) && !isOfQuantity(unlock.change(), determination.certified())) {
                sentences.add(unlock.text());
            }
        }
        List<String> missing = determination.missing();
        List<String> first = determination.askNext();
        if (first.size() < missing.size()) {
            List<String> words = first.stream()
                    .map(name -> "“" + explanation.undecided().get(name) + "”")
                    .toList();
            sentences.add("Of what is missing, " + English.list(words) + " may be enough to decide.");
        } else if (!missing.isEmpty()) {
            sentences.add("Stating what is missing decides the rest.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
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
