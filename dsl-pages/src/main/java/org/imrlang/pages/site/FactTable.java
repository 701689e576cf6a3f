package org.imrlang.pages.site;

import java.util.Collection;
import org.imrlang.compiler.model.Fact;
import org.imrlang.pages.Html;

/** Facts with what they say, each as a link to its page. */
record FactTable(Contents contents) {

    Html of(Collection<Fact> facts) {
        Html html = new Html();
        html.open("div", "class", "table", "role", "group", "aria-label", "Facts", "tabindex", "0")
                .open("table")
                .line();
        html.open("thead").open("tr");
        html.element("th", "What is asked", "scope", "col");
        html.element("th", "Answer", "scope", "col");
        html.element("th", "Name in the files", "scope", "col");
        html.close().close().line().open("tbody").line();
        for (Fact fact : facts) {
            html.open("tr").open("th", "scope", "row");
            html.element(
                    "a",
                    contents.chapters().title(fact),
                    "href",
                    contents.addresses().of(fact));
            html.close().element("td", contents.chapters().answer(fact));
            html.open("td");
            name(html, fact.name());
            html.close().close().line();
        }
        return html.close().close().close().line();
    }

    /** A long name is broken between its words, if anywhere. */
    private static void name(Html html, String name) {
        html.open("code");
        String[] words = name.split("(?<=_)(?!_|$)");
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                html.empty("wbr");
            }
            html.text(words[i]);
        }
        html.close();
    }
}
