package org.imrlang.pages.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.batch.impact.Change;
import org.imrlang.batch.impact.Decided;
import org.imrlang.batch.impact.Example;
import org.imrlang.batch.impact.Impact;
import org.imrlang.batch.impact.ImpactWords;
import org.imrlang.batch.impact.Names;
import org.imrlang.batch.impact.TreatmentCount;
import org.imrlang.batch.impact.Unread;
import org.imrlang.batch.impact.UnreadLine;
import org.imrlang.batch.impact.Version;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.compiler.explain.HtmlStyle;
import org.imrlang.pages.Html;
import org.imrlang.runtime.Outcome;

/**
 * What changes between two versions of a ruleset, as one HTML file that needs nothing else. The same impact gives the same
 * bytes.
 */
public final class ImpactPage {

    private static final String TITLE = "What changes";

    private final Impact impact;
    private final Html html = new Html();

    private record Flow(Outcome from, Outcome to, long requests) {
        String words() {
            String count = ImpactWords.count(requests, "request", "requests") + ": ";
            return from == to
                    ? count + from.text() + " by both, with other amounts"
                    : count + from.text() + " by base, " + to.text() + " by head";
        }
    }

    private ImpactPage(Impact impact) {
        this.impact = impact;
    }

    /** The whole page, ending with a line feed. */
    public static String of(Impact impact, Names names) {
        ImpactPage page = new ImpactPage(impact);
        page.write(names);
        return page.html.toString();
    }

    private void write(Names names) {
        html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").line();
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", TITLE).line();
        html.open("style")
                .markup("\n" + HtmlStyle.CSS + ImpactStyle.CSS)
                .close()
                .line();
        html.close().line().open("body").line().open("main").line();
        header(names);
        if (impact.changing() > 0) {
            flows();
        }
        if (impact.requests() > 0) {
            outcomes();
            treatments();
        }
        if (impact.changing() > 0) {
            changes();
        }
        if (!impact.examples().isEmpty()) {
            examples();
        }
        if (impact.unread() > 0) {
            unread();
        }
        html.close().line().close().line().close().line();
    }

    private void header(Names names) {
        html.open("header").line();
        html.element("h1", TITLE).line();
        html.open("dl", "class", "versions");
        html.element("dt", "base").element("dd", shown(names.base()));
        html.element("dt", "head").element("dd", shown(names.head()));
        html.element("dt", "requests").element("dd", shown(names.requests()));
        html.close().line();
        html.open("p", "class", "whole").element("strong", ImpactWords.headline(impact));
        ImpactWords.unread(impact).ifPresent(words -> html.text(" " + words));
        html.close().line();
        html.element(
                        "p",
                        "The same requests were decided by both versions of the rules. A request changes where its"
                                + " outcome does, or what can be certified, or what would be possible. This states"
                                + " what the criteria say; only a physician decides.")
                .line();
        html.close().line();
    }

    private void flows() {
        section("flows", "From which outcome to which");
        html.open("figure").line();
        html.add(FlowPicture.of(
                impact.changed(),
                "Outcomes of the requests that change: by base on the left, by head on the right; the list below"
                        + " says the same."));
        html.element(
                        "figcaption",
                        "The " + ImpactWords.count(impact.changing(), "request that changes", "requests that change")
                                + ", by outcome: on the left by base, on the right by head. A band that leads from an"
                                + " outcome to the same one is of requests whose amounts alone change.")
                .line();
        html.close().line();
        html.open("ul").line();
        Stream.of(Outcome.values())
                .flatMap(from -> Stream.of(Outcome.values())
                        .map(to -> new Flow(from, to, impact.changed().of(from, to))))
                .filter(flow -> flow.requests > 0)
                .sorted(Comparator.comparingLong(Flow::requests).reversed())
                .forEach(flow -> html.element("li", flow.words()).line());
        html.close().line().close().line();
    }

    private void outcomes() {
        section("outcomes", "All requests by outcome");
        Rows rows = new Rows(html, "All requests by outcome", List.of(1, 2, 3));
        rows.head("outcome", "base", "head", "difference");
        for (Outcome outcome : Outcome.values()) {
            long base = impact.all().of(Version.BASE, outcome);
            long head = impact.all().of(Version.HEAD, outcome);
            rows.row(
                    outcome.text(),
                    ImpactWords.number(base),
                    ImpactWords.number(head),
                    ImpactWords.difference(head - base));
        }
        rows.end();
        html.close().line();
    }

    private void treatments() {
        section("treatments", "What is certified");
        html.element(
                        "p",
                        "In sum over all requests of a treatment. Gained and lost: what head certifies more, and less, over"
                                + " the requests of which it does so.")
                .line();
        Rows rows = new Rows(html, "What is certified", List.of(1, 2, 3, 4, 5, 6));
        rows.head("treatment", "requests", "of them change", "by base", "by head", "gained", "lost", "counted in");
        for (TreatmentCount treatment : impact.treatments()) {
            rows.row(
                    treatment.treatment(),
                    ImpactWords.number(treatment.requests()),
                    ImpactWords.number(treatment.changed()),
                    ImpactWords.number(treatment.certifiedByBase()),
                    ImpactWords.number(treatment.certifiedByHead()),
                    ImpactWords.difference(treatment.gained()),
                    ImpactWords.difference(-treatment.lost()),
                    treatment.unit());
        }
        rows.end();
        html.close().line();
    }

    private void changes() {
        section("changes", "What changes, and what decides");
        html.element(
                        "p",
                        "The most frequent first. What decides is the clause that set what can be certified, with its"
                                + " guideline and line.")
                .line();
        Rows rows = new Rows(html, "What changes, and what decides", List.of(1, 6, 7));
        rows.head(
                "treatment", "requests", "by base", "by head", "base decides by", "head decides by", "gained", "lost");
        for (Change change : impact.changes()) {
            rows.row(
                    change.transition().treatment(),
                    ImpactWords.number(change.requests()),
                    change.transition().from().text(),
                    change.transition().to().text(),
                    change.transition().base().words(),
                    change.transition().head().words(),
                    ImpactWords.difference(change.gained()),
                    ImpactWords.difference(-change.lost()));
        }
        rows.end();
        html.close().line();
    }

    private void examples() {
        section("examples", "Examples");
        html.element(
                        "p",
                        impact.examples().size() == impact.changing()
                                ? "All requests that change, in the order of their lines."
                                : "Of the ways in which requests change, the first requests; in the order of their lines.")
                .line();
        Rows rows = new Rows(html, "Examples", List.of());
        rows.head("where", "id", "treatment", "base", "head");
        for (Example example : impact.examples()) {
            rows.row(
                    example.place().words(),
                    example.place().id().map(ImpactPage::shown).orElse(""),
                    example.treatment(),
                    words(example.base()),
                    words(example.head()));
        }
        rows.end();
        stated();
        html.close().line();
    }

    private static String words(Decided decided) {
        String missing = decided.missing().isEmpty() ? "" : "; missing: " + String.join(", ", decided.missing());
        return decided.words() + ", by " + decided.ground().words() + missing;
    }

    private void stated() {
        List<Example> stating = impact.examples().stream()
                .filter(example -> example.request().isPresent())
                .toList();
        if (stating.isEmpty()) {
            return;
        }
        html.element("h3", "What they state").line();
        html.open("ul").line();
        for (Example example : stating) {
            html.open("li", "class", "example").text(example.place().words());
            html.element("code", shown(example.request().orElseThrow()));
            html.close().line();
        }
        html.close().line();
    }

    private void unread() {
        section("unread", "Not compared");
        for (Version version : Version.values()) {
            Unread only = impact.only(version);
            unread(ImpactWords.only(version, only.lines()), only);
        }
        unread(ImpactWords.neither(impact.neither().lines()), impact.neither());
        html.close().line();
    }

    private void unread(String words, Unread unread) {
        if (unread.lines() == 0) {
            return;
        }
        html.element("h3", Character.toUpperCase(words.charAt(0)) + words.substring(1))
                .line();
        List<String> told = new ArrayList<>();
        unread.reasons()
                .forEach((reason, count) -> told.add(ImpactWords.count(count, "line", "lines") + ": " + reason));
        for (UnreadLine line : unread.examples()) {
            line.problems().forEach(problem -> told.add("line " + line.line() + ": " + shown(problem)));
        }
        boolean saysWhere =
                unread.examples().stream().allMatch(line -> line.problems().isEmpty());
        if (saysWhere && !unread.examples().isEmpty()) {
            boolean isAll = unread.examples().size() == unread.lines();
            told.add((isAll ? "" : "the first: ")
                    + unread.examples().stream()
                            .map(line -> "line " + line.line())
                            .collect(Collectors.joining(", ")));
        }
        html.open("ul").line();
        told.forEach(item -> html.element("li", item).line());
        html.close().line();
    }

    private void section(String id, String title) {
        html.open("section", "aria-labelledby", id).line();
        html.element("h2", title, "id", id).line();
    }

    /** Text of a request or a path, as it may be shown. */
    private static String shown(String text) {
        return Visible.words(text);
    }
}
