package org.imrlang.pages.site;

import java.util.Collection;
import java.util.Optional;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.pages.Html;

/** The lines of a guideline's text that name a thing, as links to them. */
record MentionList(Contents contents) {

    /** A paragraph; nothing where no line does. */
    Html of(String anchor, Guideline guideline) {
        Html html = new Html();
        Optional<Mentions.Lines> lines = contents.mentions().of(anchor, guideline);
        if (lines.isPresent()) {
            html.open("p", "class", "quiet").text("In the text: ");
            lines(html, guideline, lines.get().rules());
            if (!lines.get().cases().isEmpty()) {
                html.text(lines.get().rules().isEmpty() ? "in cases on " : "; in cases on ");
                lines(html, guideline, lines.get().cases());
            }
            html.text(".").close().line();
        }
        return html;
    }

    private void lines(Html html, Guideline guideline, Collection<Integer> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.text(lines.size() == 1 ? "line " : "lines ");
        boolean first = true;
        for (int line : lines) {
            html.text(first ? "" : ", ");
            html.element("a", String.valueOf(line), "href", contents.addresses().line(guideline, line));
            first = false;
        }
    }
}
