package org.imrlang.pages;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imrlang.compiler.explain.HtmlStyle;
import org.imrlang.compiler.interpret.CaseResult;
import org.imrlang.testing.coverage.Count;
import org.imrlang.testing.coverage.Coverage;
import org.imrlang.testing.coverage.FileCoverage;
import org.imrlang.testing.coverage.LineState;

/** What the cases exercise, as one HTML file that needs nothing else: numbers first, then each guideline line by line. */
public final class CoveragePage {

    private static final String TITLE = "What the cases exercise";

    private static final String CSS = """
            .legend { display: flex; flex-wrap: wrap; gap: 0.4em 1.5em; padding: 0; list-style: none; }
            .legend li { padding: 0.1em 0.6em; }
            .legend .full { background: var(--full); }
            .legend .part { background: var(--part); }
            .legend .none { background: var(--none); }
            .legend b { margin-right: 0.4em; }
            """;

    private final Coverage coverage;
    private final List<FileCoverage> files;
    private final Html html = new Html();

    private CoveragePage(Coverage coverage) {
        this.coverage = coverage;
        this.files = coverage.files().stream()
                .filter(file -> !file.items().isEmpty())
                .toList();
    }

    /** The whole page. */
    public static String of(Coverage coverage) {
        CoveragePage page = new CoveragePage(coverage);
        page.write();
        return page.html.toString();
    }

    private void write() {
        html.markup("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .line()
                .open("head")
                .line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", TITLE).line();
        html.open("style")
                .markup("\n" + HtmlStyle.CSS + SourceListing.CSS + CSS)
                .close()
                .line();
        html.close().line().open("body").line().open("main").line();
        html.element("h1", TITLE).line();
        summary();
        for (int index = 0; index < files.size(); index++) {
            file(files.get(index), anchor(index));
        }
        html.close().line().close().line().close().line();
    }

    private void summary() {
        List<CaseResult> results = coverage.results();
        long failed = results.stream().filter(result -> !result.passed()).count();
        Count count = coverage.count();
        html.open("p").text(cases(results.size()) + " ").element("strong", share(count));
        html.text(": " + of(count) + " answers. ");
        html.text(failed == 0 ? "" : failed == 1 ? "One case fails." : failed + " cases fail.");
        html.close().line();
        html.element(
                        "p",
                        "Of a condition the answers yes, no and unknown are told apart, of a phase open, closed and"
                                + " unknown, of a cap or a limit whether it binds; each counts once. What never came is"
                                + " underlined and named below its line.")
                .line();
        html.open("ul", "class", "legend").line();
        for (LineState state : LineState.values()) {
            html.open("li", "class", state.name().toLowerCase(Locale.ROOT))
                    .element("b", SourceListing.sign(state))
                    .text(SourceListing.words(state))
                    .close()
                    .line();
        }
        html.close().line();
        if (!files.isEmpty()) {
            table();
        }
    }

    private void table() {
        html.open("div", "class", "table", "role", "region", "aria-label", "Counts by guideline", "tabindex", "0");
        html.open("table").open("thead").open("tr").element("th", "guideline", "scope", "col");
        html.element("th", "exercised", "scope", "col");
        for (LineState state : LineState.values()) {
            html.element("th", "lines " + SourceListing.words(state), "scope", "col");
        }
        html.close().close().line().open("tbody").line();
        for (int index = 0; index < files.size(); index++) {
            FileCoverage file = files.get(index);
            html.open("tr").open("th", "scope", "row");
            html.element("a", file.file().name(), "href", "#" + anchor(index)).close();
            html.element("td", share(file.count()) + ", " + of(file.count()));
            Collection<LineState> lines = file.lines().values();
            for (LineState state : LineState.values()) {
                html.element("td", String.valueOf(Collections.frequency(lines, state)));
            }
            html.close().line();
        }
        html.close().close().close().line();
    }

    private static String cases(int count) {
        return switch (count) {
            case 0 -> "There are no cases. They exercise";
            case 1 -> "The one case exercises";
            default -> "The " + count + " cases exercise";
        };
    }

    private void file(FileCoverage file, String anchor) {
        html.open("section", "aria-labelledby", anchor).line();
        html.element("h2", file.file().name(), "id", anchor).line();
        html.element(
                        "p",
                        share(file.count()) + " exercised: "
                                + file.counts().entrySet().stream()
                                        .map(kind -> kind.getKey().plural() + " " + of(kind.getValue()))
                                        .collect(Collectors.joining(", ")))
                .line();
        html.add(SourceListing.of(file, anchor + "-"));
        html.close().line();
    }

    /** By number: two files in different folders may bear one name, and a name may hold anything. */
    private static String anchor(int index) {
        return "file-" + (index + 1);
    }

    private static String share(Count count) {
        return count.percent() + " %";
    }

    private static String of(Count count) {
        return count.exercised() + " of " + count.possible();
    }
}
