package org.imrlang.pages.site;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.imrlang.compiler.explain.Block;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.pages.Html;
import org.imrlang.pages.SourceListing;
import org.imrlang.testing.coverage.Count;
import org.imrlang.testing.coverage.LineState;

/** One guideline, or one edition of it: its text with the read-back beside it, its facts, sources and cases. */
record GuidelinePage(Contents contents, Guideline guideline) {

    SiteFile file() {
        String path = contents.addresses().of(guideline);
        Chapters chapters = contents.chapters();
        List<Block> recommended = chapters.recommended(guideline);
        List<Block> record = chapters.record(guideline);
        List<Block> sources = chapters.sources(guideline);
        Html html = new Html();
        html.markup(contents.in(path, chapters.head(guideline)));
        html.element("p", "Tested: " + tested() + ".").line();
        parts(html, recommended, record, sources);
        html.open("div", "class", "beside").line();
        html.open("div", "class", "text").line();
        html.element("h2", "The guideline’s text", "id", "text").line();
        html.open("p", "class", "quiet")
                .text("From the file ")
                .element("code", guideline.at().file().stem() + ".imr")
                .text(". Beside each line stands whether the examples exercise it: " + signs() + ".")
                .close()
                .line();
        html.open("div", "class", "pane", "role", "region", "aria-label", "The guideline’s text", "tabindex", "0");
        html.add(SourceListing.of(
                contents.coverage(guideline),
                Addresses.LINE,
                contents.mentions().pieces(guideline),
                piece -> contents.mentions()
                        .anchor(guideline, piece)
                        .map(anchor -> contents.addresses().of(anchor, path))));
        html.close().close().line();
        html.open("section", "class", "said", "id", "read-back", "aria-label", "Read back in plain English")
                .line();
        if (recommended.isEmpty()) {
            html.element("p", "It recommends nothing, and defines no words.").line();
        }
        html.markup(contents.in(path, recommended)).close().close().line();
        html.markup(contents.in(path, record));
        html.markup(contents.in(path, sources));
        if (!guideline.cases().isEmpty()) {
            html.element("h2", "Worked examples", "id", "examples").line();
            String by = guideline.recommendations().isEmpty() ? "all guidelines together" : "this guideline alone";
            html.element(
                            "p",
                            "Each was decided when this page was made, by " + by
                                    + ". What an example does not say is unknown.")
                    .line();
            html.add(new CaseList(contents).whole(guideline, path));
        }
        return Frame.page(path, chapters.title(guideline), true, List.of(), html);
    }

    private String tested() {
        Count count = contents.coverage(guideline).count();
        String cases = new CaseList(contents).counted(guideline);
        return guideline.cases().isEmpty() || count.possible() == 0
                ? cases
                : cases + ", and exercise " + count.percent() + "% of what it can answer";
    }

    private static String signs() {
        return Arrays.stream(LineState.values())
                .map(state -> SourceListing.sign(state) + " " + SourceListing.words(state))
                .collect(Collectors.joining(", "));
    }

    private void parts(Html html, List<Block> recommended, List<Block> record, List<Block> sources) {
        html.open("nav", "aria-label", "On this page", "class", "parts")
                .open("ul")
                .line();
        part(html, "text", "Its text");
        part(html, recommended.isEmpty() ? "" : "read-back", "Read back");
        part(html, anchor(record), "What it asks of the record");
        part(html, anchor(sources), "Where it is written");
        part(html, guideline.cases().isEmpty() ? "" : "examples", "Worked examples");
        html.close().close().line();
    }

    private static String anchor(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).anchor())
                .findFirst()
                .orElse("");
    }

    private static void part(Html html, String anchor, String words) {
        if (!anchor.isEmpty()) {
            html.open("li").element("a", words, "href", "#" + anchor).close().line();
        }
    }
}
