package org.imrlang.pages.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.explain.Block;
import org.imrlang.compiler.explain.Mentioned;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.pages.Html;

/** One treatment: all that any guideline of the ruleset says of it. */
record TreatmentPage(Contents contents, Treatment treatment, TreatmentPart part) {

    SiteFile file() {
        String path = contents.addresses().of(treatment);
        Html html = new Html();
        described(html);
        Optional<Html> more = part.html(treatment);
        more.ifPresent(html::add);
        guidelines(html, path);
        limits(html, path);
        Map<String, Fact> facts = facts();
        if (!facts.isEmpty()) {
            html.element("h2", "What is asked of the record", "id", "record").line();
            html.add(new FactTable(contents).of(facts.values()));
        }
        Html cases = new CaseList(contents).of(treatment);
        if (!cases.toString().isEmpty()) {
            html.element("h2", "Worked examples", "id", "examples").line().add(cases);
        }
        mentions(html);
        String title = contents.chapters().title(treatment);
        return Frame.page(path, capital(title), false, more.isPresent() ? part.scripts() : List.of(), html);
    }

    private static String capital(String words) {
        int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    private void described(Html html) {
        html.open("p")
                .text("Counted in " + treatment.unit() + "; named ")
                .element("code", treatment.name())
                .text(" in the files");
        treatment.codes().ifPresent(codes -> html.text("; " + codes.system() + " " + String.join(", ", codes.codes())));
        html.text(".").close().line();
    }

    private static List<Recommendation> recommendations(Guideline guideline, Treatment treatment) {
        return guideline.recommendations().stream()
                .filter(one -> one.treatment().name().equals(treatment.name()))
                .toList();
    }

    private void guidelines(Html html, String path) {
        List<Guideline> speaking = contents.ruleset().guidelines().stream()
                .filter(one -> !recommendations(one, treatment).isEmpty())
                .toList();
        html.element("h2", "What the guidelines say", "id", "guidelines").line();
        if (speaking.isEmpty()) {
            html.element("p", "No guideline of this ruleset recommends anything of it.")
                    .line();
        } else if (speaking.size() > 1) {
            html.element(
                            "p",
                            speaking.size()
                                    + " of them speak of it. They are asked in this order; the first that"
                                    + " is in effect and has a recommendation that applies to the request decides.")
                    .line();
        }
        for (Guideline guideline : speaking) {
            String anchor = contents.chapters().anchor(guideline, treatment);
            html.open("section", "id", contents.chapters().anchor(guideline)).open("h3");
            html.element(
                    "a",
                    contents.chapters().title(guideline),
                    "href",
                    contents.addresses().of(anchor, path));
            html.close().line();
            html.open("p", "class", "quiet")
                    .markup(contents.in(path).text(contents.chapters().called(guideline)))
                    .close()
                    .line();
            html.markup(contents.in(path, contents.chapters().recommended(guideline, treatment)));
            html.close().line();
        }
    }

    private void limits(Html html, String path) {
        List<Guideline> limiting = contents.ruleset().guidelines().stream()
                .filter(one -> !contents.chapters().limits(one, treatment).isEmpty())
                .toList();
        if (limiting.isEmpty()) {
            return;
        }
        html.element("h2", "Limits over all guidelines", "id", "limits").line();
        html.element("p", "These hold whichever guideline decides, as long as the one that sets them is in effect.")
                .line();
        for (Guideline guideline : limiting) {
            html.open("h3")
                    .element(
                            "a",
                            contents.chapters().title(guideline),
                            "href",
                            contents.addresses().of(guideline))
                    .close()
                    .line();
            List<Block> limits = contents.chapters().limits(guideline, treatment);
            html.markup(contents.in(path, limits));
        }
    }

    /** The facts that deciding it may read, by first mention. */
    private Map<String, Fact> facts() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Guideline guideline : contents.ruleset().guidelines()) {
            List<Fact> read = new ArrayList<>(
                    Mentioned.in(recommendations(guideline, treatment)).facts());
            for (Limit limit : guideline.limits()) {
                if (limit.treatments().contains(treatment)) {
                    read.addAll(Mentioned.in(limit).facts());
                }
            }
            read.forEach(fact -> facts.putIfAbsent(fact.name(), fact));
        }
        return facts;
    }

    private void mentions(Html html) {
        Html lines = new Html();
        MentionList list = new MentionList(contents);
        for (Guideline guideline : contents.ruleset().guidelines()) {
            Html its = list.of(contents.chapters().page(treatment), guideline);
            if (!its.toString().isEmpty()) {
                lines.element("h3", contents.chapters().title(guideline)).line().add(its);
            }
        }
        if (!lines.toString().isEmpty()) {
            html.element("h2", "Where it is named", "id", "named").line().add(lines);
        }
    }
}
