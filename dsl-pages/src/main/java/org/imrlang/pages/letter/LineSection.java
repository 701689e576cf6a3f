package org.imrlang.pages.letter;

import java.util.List;
import java.util.Map;
import org.imrlang.compiler.explain.HtmlText;
import org.imrlang.pages.Html;
import org.imrlang.pages.course.CoursePicture;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Finding;
import org.imrlang.runtime.Outcome;

/** One line of the review: the decision beside its picture, and what it rests on. */
final class LineSection {

    private final Determination determination;
    private final String name;
    private final String id;
    private final Html html = new Html();

    LineSection(Letter.Line line, int place) {
        this.determination = line.determination();
        this.name = Letter.name(line, place);
        this.id = "line-" + place;
    }

    Html html() {
        html.open("section", "class", "line", "id", id, "aria-labelledby", id + "-title")
                .line();
        decision();
        rationale();
        missing();
        wouldConform();
        clauses();
        return html.close().line();
    }

    private void heading(String words) {
        html.element("h3", words).line();
    }

    /** The decision with where it is written, and beside it the picture, which no page break parts from it. */
    private void decision() {
        CoursePicture picture = CoursePicture.of(determination);
        html.open("div", "class", "decision").line();
        html.element("h2", "Decision on line " + name + ": " + ReviewWords.asked(determination), "id", id + "-title")
                .line();
        html.open("div", "class", "beside").line();
        html.open("div").line();
        html.open("p", "class", "outcome")
                .element("strong", ReviewWords.capital(determination.outcome().text()))
                .text("; " + determination.review().text() + ".")
                .close()
                .line();
        html.element("p", ReviewWords.amount(determination)).line();
        html.close().line();
        html.open("figure").line();
        html.add(picture.svg(id + "-course")).line();
        html.element("figcaption", Letter.shown(picture.headline())).line();
        html.close().line();
        html.open("div").line();
        guidelines();
        html.close().line();
        html.close().line();
        html.close().line();
    }

    private void guidelines() {
        heading("Guidelines");
        if (determination.outcome() == Outcome.NOT_ADDRESSED) {
            html.element("p", "None of these rules.").line();
            return;
        }
        determination
                .guideline()
                .ifPresent(guideline -> html.element("p", "Decided by " + Letter.name(guideline) + ".")
                        .line());
        if (determination.citations().isEmpty()) {
            html.element("p", "It does not say where it is written.").line();
            return;
        }
        html.open("ul").line();
        determination.citations().forEach(this::citation);
        html.close().line();
    }

    private void citation(Citation citation) {
        html.open("li").element("cite", Letter.shown(citation.title()));
        citation.section().ifPresent(section -> html.text(", section “" + Letter.shown(section) + "”"));
        citation.topic().ifPresent(topic -> html.text(", topic “" + Letter.shown(topic) + "”"));
        citation.edition().ifPresent(edition -> html.text(", edition " + Letter.shown(edition)));
        citation.pages()
                .ifPresent(pages -> html.text(
                        (pages.contains("..") ? ", pages " : ", page ") + Letter.shown(pages.replace("..", "–"))));
        citation.url().ifPresent(this::address);
        html.text(".").close().line();
    }

    private void address(String url) {
        html.text(", ");
        if (HtmlText.isWeb(url)) {
            html.element("a", Letter.shown(url), "href", url, "rel", "noreferrer");
        } else {
            html.text(Letter.shown(url));
        }
    }

    private void rationale() {
        heading("Rationale");
        determination
                .rationale()
                .lines()
                .forEach(paragraph -> html.element("p", Letter.shown(paragraph)).line());
    }

    private void missing() {
        heading("What is missing");
        Map<String, String> missing = determination.missingInWords();
        if (missing.isEmpty()) {
            html.element(
                            "p",
                            determination.outcome() == Outcome.NOT_ADDRESSED
                                    ? "Nothing that these rules ask for."
                                    : "Nothing: on what the record says, this line is decided.")
                    .line();
            return;
        }
        html.element("p", "The record does not say, and it would decide:").line();
        html.open("ul").line();
        missing.forEach((fact, words) -> html.open("li")
                .text(Letter.shown(words) + " ")
                .element("code", Letter.shown(fact))
                .close()
                .line());
        html.close().line();
        List<String> first = determination.askNext();
        if (!first.isEmpty() && first.size() < missing.size()) {
            html.element(
                            "p",
                            "Ask first for what decides soonest: "
                                    + String.join(
                                            "; ",
                                            first.stream()
                                                    .map(fact -> Letter.shown(missing.getOrDefault(fact, fact)))
                                                    .toList())
                                    + ".")
                    .line();
        }
    }

    private void wouldConform() {
        heading("What would conform");
        List<String> ways = WaysToConform.of(determination);
        if (ways.size() == 1) {
            html.element("p", Letter.shown(ways.get(0))).line();
            return;
        }
        html.open("ul").line();
        ways.forEach(way -> html.element("li", Letter.shown(way)).line());
        html.close().line();
    }

    private void clauses() {
        if (determination.findings().isEmpty()) {
            return;
        }
        heading("Clause by clause");
        html.open(
                        "div",
                        "class",
                        "table clauses",
                        "role",
                        "region",
                        "aria-label",
                        "Clauses of line " + name,
                        "tabindex",
                        "0")
                .line();
        html.open("table").line().open("thead").line().open("tr");
        List.of("Clause", "Status", "What it says of this request")
                .forEach(head -> html.element("th", head, "scope", "col"));
        html.close().line().close().line().open("tbody").line();
        for (Finding finding : determination.findings()) {
            html.open("tr").open("th", "scope", "row");
            html.text(finding.clause().text()).empty("br");
            html.element("span", Letter.shown(finding.guideline()) + ", line " + finding.line(), "class", "place")
                    .close();
            html.element("td", status(finding));
            html.element("td", Letter.shown(finding.text()));
            html.close().line();
        }
        html.close().line().close().line().close().line();
    }

    /** How the request stands to a clause; a contraindication that is met would be read as one that is there. */
    private static String status(Finding finding) {
        if (finding.clause() != ClauseKind.CONTRAINDICATED) {
            return finding.status().text();
        }
        return switch (finding.status()) {
            case MET -> "does not apply";
            case NOT_MET -> "applies";
            case UNKNOWN, INFORMATION -> finding.status().text();
        };
    }
}
