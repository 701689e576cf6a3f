package org.imrlang.pages.site;

import java.util.Collection;
import org.imrlang.compiler.model.Fact;
import org.imrlang.pages.Html;

/** Facts with what they say, each as a link to its page. */
record FactTable(Contents contents) {

    Html of(Collection<Fact> facts) {
        Html html = new Html();
        html.open("div", "class", "table", "role", "region", "aria-label", "Facts", "tabindex", "0")
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
            html.open("td").element("code", fact.name()).close().close().line();
        }
        return html.close().close().close().line();
    }
}
