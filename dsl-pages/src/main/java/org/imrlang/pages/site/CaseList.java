package org.imrlang.pages.site;

import java.util.List;
import java.util.function.Predicate;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.pages.Html;

/** Cases with what came of them. */
record CaseList(Contents contents) {

    /** How many of a guideline's cases pass: {@code all 6 cases pass}. */
    String counted(Guideline guideline) {
        long passed = guideline.cases().stream()
                .filter(one -> contents.result(guideline, one).passed())
                .count();
        int all = guideline.cases().size();
        if (all == 0) {
            return "no cases";
        }
        if (passed < all) {
            return passed + " of " + count(all) + (passed == 1 ? " passes" : " pass");
        }
        return all == 1 ? "its one case passes" : "all " + count(all) + " pass";
    }

    private static String count(int cases) {
        return cases == 1 ? "1 case" : cases + " cases";
    }

    /** All cases of a guideline, each whole. */
    Html whole(Guideline guideline, String page) {
        Html html = new Html();
        List<String> anchors = contents.chapters().examples(guideline);
        for (int i = 0; i < anchors.size(); i++) {
            Case one = guideline.cases().get(i);
            CaseResult result = contents.result(guideline, one);
            html.open("section", "class", "case", "id", anchors.get(i)).line();
            html.open("h3").text(title(one) + " ").close().line();
            html.open("p");
            sign(html, result.passed());
            html.text(" ")
                    .element("a", "line " + one.line(), "href", "#" + Addresses.lineAnchor(one.line()))
                    .close()
                    .line();
            html.markup(contents.in(page, contents.chapters().asked(guideline, one)));
            if (!result.passed()) {
                html.element("pre", result.message(), "class", "message").line();
            }
            html.close().line();
        }
        return html;
    }

    /** The cases of all guidelines that ask for a treatment, each as a link to where it stands whole. */
    Html of(Treatment treatment) {
        Html html = new Html();
        Predicate<Case> asks = one -> one.treatment().name().equals(treatment.name());
        for (Guideline guideline : contents.ruleset().guidelines()) {
            if (guideline.cases().stream().noneMatch(asks)) {
                continue;
            }
            html.open("h3")
                    .element(
                            "a",
                            contents.chapters().title(guideline),
                            "href",
                            contents.addresses().of(guideline))
                    .close()
                    .line();
            html.open("ul", "class", "cases").line();
            List<String> anchors = contents.chapters().examples(guideline);
            for (int i = 0; i < anchors.size(); i++) {
                Case one = guideline.cases().get(i);
                if (asks.test(one)) {
                    html.open("li");
                    sign(html, contents.result(guideline, one).passed());
                    String address = contents.addresses().of(guideline) + "#" + anchors.get(i);
                    html.text(" ")
                            .element("a", title(one), "href", address)
                            .close()
                            .line();
                }
            }
            html.close().line();
        }
        return html;
    }

    private static String title(Case one) {
        return one.title().isBlank() ? "(without a title)" : one.title();
    }

    private static void sign(Html html, boolean passed) {
        html.element("span", passed ? "✓ passes" : "✗ fails", "class", passed ? "passes" : "fails");
    }
}
