package org.imrlang.pages.site;

import java.util.List;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.pages.Html;

/** One fact: what it says, and all that reads it. */
record FactPage(Contents contents, Fact fact) {

    SiteFile file() {
        String path = contents.addresses().of(fact);
        Html html = new Html();
        html.open("p")
                .text("The answer is " + contents.chapters().answer(fact) + ". Named ")
                .element("code", fact.name())
                .text(" in the files");
        declared(html);
        html.text(".").close().line();
        html.element("h2", "Where it matters", "id", "where").line();
        Html where = new Html();
        contents.ruleset().guidelines().forEach(guideline -> where(where, guideline, path));
        if (where.toString().isEmpty()) {
            html.element("p", "Nothing in this ruleset reads it.").line();
        }
        html.add(where);
        return Frame.page(path, contents.chapters().title(fact), false, List.of(), html);
    }

    private void declared(Html html) {
        List<Guideline> declaring = contents.ruleset().guidelines().stream()
                .filter(one -> one.declares().contains(fact.name()))
                .toList();
        html.text(declaring.isEmpty() ? "; no guideline declares it, its use does" : "; declared by ");
        for (int i = 0; i < declaring.size(); i++) {
            html.text(i == 0 ? "" : "; ")
                    .element(
                            "a",
                            contents.chapters().title(declaring.get(i)),
                            "href",
                            contents.addresses().of(declaring.get(i)));
        }
    }

    private void where(Html html, Guideline guideline, String path) {
        FactReaders.Read read = contents.readers().of(fact, guideline);
        Html lines = new MentionList(contents).of(contents.chapters().page(fact), guideline);
        if (read.isEmpty() && lines.toString().isEmpty()) {
            return;
        }
        html.open("h3")
                .element(
                        "a",
                        contents.chapters().title(guideline),
                        "href",
                        contents.addresses().of(guideline))
                .close()
                .line();
        if (!read.isEmpty()) {
            Chapters chapters = contents.chapters();
            html.open("ul").line();
            for (Treatment treatment : read.recommended()) {
                String section = contents.addresses().of(treatment) + "#" + chapters.anchor(guideline);
                item(html, "What it recommends of ", chapters.title(treatment), section);
            }
            for (Treatment treatment : read.limited()) {
                String section = contents.addresses().of(treatment) + "#limits";
                item(html, "Its limit on ", chapters.title(treatment), section);
            }
            for (Definition definition : read.defined()) {
                String place = contents.addresses().of(chapters.anchor(definition), path);
                item(html, "What it means by ", chapters.title(definition), place);
            }
            html.close().line();
        }
        html.add(lines);
    }

    private static void item(Html html, String what, String words, String address) {
        html.open("li").text(what).element("a", words, "href", address).close().line();
    }
}
