package org.imrlang.pages.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.explain.Mentioned;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.pages.Html;
import org.imrlang.runtime.Basis;

/**
 * A form that asks for one treatment, made of the facts that its guidelines read; with the scripts of {@link AskScripts}
 * the page decides what it asks. A page holds one such form.
 */
public final class AskForm {

    private final CheckedRuleset checked;
    private final Chapters chapters;
    private final Function<Guideline, String> lines;

    /** @param lines where the text of a guideline is read: the address of a line, without its number */
    public AskForm(CheckedRuleset checked, Function<Guideline, String> lines) {
        this.checked = checked;
        this.chapters = new Chapters(checked);
        this.lines = lines;
    }

    /** The form, beginning with a heading of level 2; nothing where no guideline speaks of the treatment. */
    public Optional<Html> of(Treatment treatment) {
        if (recommendations(treatment).isEmpty()) {
            return Optional.empty();
        }
        Html html = new Html();
        html.element("h2", "Ask it", "id", "ask").line();
        html.element(
                        "p",
                        "Say what is requested and what the record states; leave out what is not known. The page"
                                + " decides by itself, as the command line does: nothing that is entered leaves it.")
                .line();
        html.open("noscript")
                .element(
                        "p",
                        "This form needs scripts, which are switched off here. The command line decides the same: write"
                                + " the request into a file such as request.json and call imr decide --rules"
                                + " GUIDELINES request.json, where GUIDELINES is the folder of the guidelines.")
                .close()
                .line();
        form(html, treatment);
        html.element("p", "", "id", "ask-status", "role", "status", "class", "ask-status")
                .line();
        html.element(
                        "div",
                        "",
                        "id",
                        "ask-answer",
                        "role",
                        "region",
                        "aria-label",
                        "Answer",
                        "tabindex",
                        "-1",
                        "hidden",
                        "")
                .line();
        return Optional.of(html);
    }

    private void form(Html html, Treatment treatment) {
        html.open(
                        "form",
                        "id",
                        "ask-form",
                        "class",
                        "ask",
                        "hidden",
                        "",
                        "novalidate",
                        "",
                        "autocomplete",
                        "off",
                        "data-treatment",
                        treatment.name(),
                        "data-lines",
                        linesJson())
                .line();
        AskFields fields = new AskFields(html, chapters);
        html.open("fieldset").element("legend", "What is requested").line();
        fields.count("quantity", "How many " + treatment.unit());
        fields.countPer(
                "frequency.count", "How often", "frequency.per", List.of("day", "week", "month"), "week", "per ");
        fields.countPer(
                "duration.count",
                "Over how long",
                "duration.unit",
                List.of("days", "weeks", "months", "years"),
                "weeks",
                "");
        fields.date("request_date", "The day of the request");
        Set<String> dates = dates(treatment);
        if (dates.contains(Basis.SERVICE_DATE.text())) {
            fields.date(Basis.SERVICE_DATE.text(), "The day of the service");
        }
        if (dates.contains(Basis.INJURY_DATE.text())) {
            fields.date(Basis.INJURY_DATE.text(), "The day of the injury");
        }
        html.close().line();
        html.open("fieldset").element("legend", "What was delivered so far").line();
        fields.count("completed", "How many " + treatment.unit() + " in this course of care (0 where none)");
        fields.count("authorized", "How many were authorized in all, where that is another number");
        history(html, fields, treatment);
        html.close().line();
        Map<String, Fact> facts = facts(treatment);
        if (!facts.isEmpty()) {
            html.open("fieldset").element("legend", "What the record states").line();
            facts.values().forEach(fact -> fields.fact("facts.", fact));
            html.close().line();
        }
        html.open("p", "class", "ask-buttons");
        html.element("button", "Decide", "type", "submit");
        html.element("button", "Start again", "type", "reset");
        html.close().line();
        html.close().line();
    }

    /** Deliveries by date: rows that the script adds, each a copy of one that the page holds ready. */
    private void history(Html html, AskFields fields, Treatment treatment) {
        html.open("fieldset", "class", "ask-history")
                .element("legend", "Every delivery by its date, of all treatments, where the record lists them")
                .line();
        html.element("div", "", "id", "ask-rows").line();
        html.open("p", "class", "ask-buttons")
                .element("button", "Add a delivery", "type", "button", "id", "ask-add")
                .close()
                .line();
        fields.check("history-empty", "The record shows that nothing was ever delivered");
        html.close().line();
        html.open("template", "id", "ask-row").open("fieldset", "class", "ask-row");
        html.element("legend", "Delivery #");
        fields.date("history[#].date", "Day");
        fields.count("history[#].quantity", "How many");
        List<String> treatments = new ArrayList<>(List.of(treatment.name()));
        checked.ruleset().treatments().stream()
                .map(Treatment::name)
                .filter(name -> !name.equals(treatment.name()))
                .forEach(treatments::add);
        Map<String, String> names = new LinkedHashMap<>();
        checked.ruleset().treatments().forEach(one -> names.put(one.name(), chapters.title(one)));
        fields.choice("history[#].treatment", "Of what", treatments, names, Optional.empty());
        for (Fact fact : countedBy(treatment)) {
            fields.fact("history[#].facts.", fact);
        }
        html.element("button", "Remove this delivery", "type", "button", "class", "ask-remove");
        html.close().close().line();
    }

    private List<Recommendation> recommendations(Treatment treatment) {
        return checked.ruleset().guidelines().stream()
                .flatMap(guideline -> guideline.recommendations().stream())
                .filter(one -> one.treatment().equals(treatment))
                .toList();
    }

    private List<Limit> limits(Treatment treatment) {
        return checked.ruleset().guidelines().stream()
                .flatMap(guideline -> guideline.limits().stream())
                .filter(limit -> limit.treatments().contains(treatment))
                .toList();
    }

    /** The facts that deciding it may read, by first mention. */
    private Map<String, Fact> facts(Treatment treatment) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        Mentioned.in(recommendations(treatment)).facts().forEach(fact -> facts.putIfAbsent(fact.name(), fact));
        limits(treatment)
                .forEach(limit -> Mentioned.in(limit).facts().forEach(fact -> facts.putIfAbsent(fact.name(), fact)));
        return facts;
    }

    /** The dates, and whatever else every request may state, that guidelines which speak of it read, by name. */
    private Set<String> dates(Treatment treatment) {
        Set<String> read = new LinkedHashSet<>();
        Mentioned.in(recommendations(treatment)).ofRequest().forEach(one -> read.add(one.text()));
        limits(treatment).forEach(limit -> Mentioned.in(limit).ofRequest().forEach(one -> read.add(one.text())));
        checked.ruleset().guidelines().stream()
                .filter(guideline -> guideline.recommendations().stream()
                                .anyMatch(one -> one.treatment().equals(treatment))
                        || guideline.limits().stream()
                                .anyMatch(limit -> limit.treatments().contains(treatment)))
                .forEach(guideline -> read.add(guideline.basis().text()));
        return read;
    }

    /** The facts by which deliveries are counted each on its own: what {@code per} names. */
    private Set<Fact> countedBy(Treatment treatment) {
        Set<Fact> facts = new LinkedHashSet<>();
        for (Recommendation one : recommendations(treatment)) {
            one.clauses().forEach(clause -> per(clause).ifPresent(facts::add));
        }
        limits(treatment).forEach(limit -> limit.cap().per().ifPresent(facts::add));
        return facts;
    }

    private static Optional<Fact> per(Clause clause) {
        if (clause instanceof Clause.Cap cap) {
            return cap.per();
        }
        return clause instanceof Clause.Apart apart ? apart.per() : Optional.empty();
    }

    /** Where the lines of each guideline are read; of editions each with its name. */
    private String linesJson() {
        Map<String, List<String>> editions = new LinkedHashMap<>();
        for (Guideline one : checked.ruleset().guidelines()) {
            editions.computeIfAbsent(one.name(), name -> new ArrayList<>())
                    .add("[" + AskScripts.quoted(one.edition().orElse("")) + "," + AskScripts.quoted(lines.apply(one))
                            + "]");
        }
        List<String> members = new ArrayList<>();
        editions.forEach((name, all) -> members.add(AskScripts.quoted(name) + ":[" + String.join(",", all) + "]"));
        return "{" + String.join(",", members) + "}";
    }
}
