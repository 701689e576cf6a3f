package org.imrlang.pages.site;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.pages.Html;

/** The first page: which guidelines, treatments and facts there are. */
record IndexPage(Contents contents) {

    SiteFile file() {
        Html html = new Html();
        html.element(
                        "p",
                        "How much of a treatment a guideline supports, when more is warranted, and where that is written:"
                                + " each guideline with its text, the same in plain English, and its tested examples.")
                .line();
        guidelines(html);
        treatments(html);
        facts(html);
        html.element("h2", "How to read this", "id", "reading").line();
        html.open("p")
                .text("What ranges, “is shown” and the like mean: ")
                .element("a", "how to read this", "href", Addresses.READING)
                .text(".")
                .close()
                .line();
        return Frame.page(Addresses.INDEX, Frame.site(), false, List.of(), html);
    }

    private void guidelines(Html html) {
        Chapters chapters = contents.chapters();
        html.element("h2", "Guidelines", "id", "guidelines").line();
        List<Guideline> all = contents.ruleset().guidelines();
        if (all.size() > 1) {
            html.element(
                            "p",
                            "They are asked in this order. The first that is in effect and has a recommendation that"
                                    + " applies to the request decides; one that sets limits alone binds the others.")
                    .line();
        }
        html.open("ol", "class", "guidelines").line();
        for (Guideline guideline : all) {
            html.open("li");
            html.element(
                    "a", chapters.title(guideline), "href", contents.addresses().of(guideline));
            html.empty("br").open("span", "class", "quiet");
            html.markup(contents.in(Addresses.INDEX).text(chapters.called(guideline)));
            html.text(". " + spoken(guideline) + "; " + new CaseList(contents).counted(guideline) + ".");
            html.close().close().line();
        }
        html.close().line();
    }

    private static String spoken(Guideline guideline) {
        long treatments = guideline.recommendations().stream()
                .map(one -> one.treatment().name())
                .distinct()
                .count();
        if (treatments == 0) {
            return guideline.limits().isEmpty() ? "Declares what others use" : "Limits over all guidelines";
        }
        return treatments == 1 ? "Speaks of 1 treatment" : "Speaks of " + treatments + " treatments";
    }

    /** By what they are called, as a reader looks for them; no two are called alike. */
    private static <T> List<T> sorted(List<T> all, Function<T, String> title) {
        return all.stream()
                .sorted(Comparator.comparing(title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(title))
                .toList();
    }

    private void treatments(Html html) {
        html.element("h2", "Treatments", "id", "treatments").line();
        if (contents.ruleset().treatments().isEmpty()) {
            html.element("p", "There are none.").line();
            return;
        }
        html.open("ul", "class", "columns").line();
        for (Treatment treatment : sorted(contents.ruleset().treatments(), contents.chapters()::title)) {
            html.open("li");
            html.element(
                    "a",
                    contents.chapters().title(treatment),
                    "href",
                    contents.addresses().of(treatment));
            html.text(" ").element("code", treatment.name(), "class", "quiet");
            html.close().line();
        }
        html.close().line();
    }

    private void facts(Html html) {
        html.element("h2", "Facts", "id", "facts").line();
        List<Fact> facts = sorted(contents.ruleset().facts(), contents.chapters()::title);
        if (facts.isEmpty()) {
            html.element("p", "There are none.").line();
            return;
        }
        html.element("p", "What the guidelines ask of the record.").line();
        html.add(new FactTable(contents).of(facts));
    }
}
