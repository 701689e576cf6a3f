package org.imrlang.pages.site;

import java.util.List;
import org.imrlang.pages.Html;

/** What stands around the content of every page: its head, the way to all other pages, the search, and what imr is. */
final class Frame {

    static final String STYLE = "site.css";
    static final String SEARCH = "search.js";
    static final String SEARCHED = "search-index.js";

    /** What the site is called. */
    private static final String SITE = "Treatment guidelines";

    private Frame() {}

    /**
     * A page.
     *
     * @param path its own
     * @param title what it is about; also its first heading
     * @param wide whether it has more than one column where there is room
     * @param scripts of the page itself, by path
     */
    static SiteFile page(String path, String title, boolean wide, List<String> scripts, Html content) {
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").line();
        head(html, title, scripts);
        html.open("body").line();
        html.element("a", "Skip to the content", "class", "skip", "href", "#content")
                .line();
        header(html, path);
        html.open("main", "id", "content", "tabindex", "-1", "class", wide ? "wide" : "narrow")
                .line();
        html.element("h1", title).line().add(content).close().line();
        html.open("footer")
                .element(
                        "p",
                        "Decision support: it states which criteria of a guideline are met, are not met, or are not"
                                + " documented. Only a physician decides.")
                .close()
                .line();
        html.close().line().close().line();
        return new SiteFile(path, html.toString());
    }

    private static void head(Html html, String title, List<String> scripts) {
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title.equals(SITE) ? title : title + " – " + SITE).line();
        html.empty("link", "rel", "stylesheet", "href", STYLE).line();
        script(html, SEARCHED);
        script(html, SEARCH);
        scripts.forEach(script -> script(html, script));
        html.close().line();
    }

    private static void script(Html html, String path) {
        html.element("script", "", "src", path, "defer", "").line();
    }

    /** Without scripts there is nothing to search with: the script shows the search. */
    private static void header(Html html, String path) {
        html.open("header").open("nav", "aria-label", "Site").open("ul").line();
        link(html, path, Addresses.INDEX, SITE);
        link(html, path, Addresses.INDEX + "#treatments", "Treatments");
        link(html, path, Addresses.INDEX + "#facts", "Facts");
        link(html, path, Addresses.READING, "How to read this");
        html.close().close().line();
        html.open("form", "role", "search", "id", "search", "action", Addresses.INDEX, "hidden", "");
        html.element("label", "Search treatments, facts and guidelines", "for", "query");
        html.empty("input", "type", "search", "id", "query", "name", "q", "autocomplete", "off", "spellcheck", "false");
        html.element("p", "", "id", "count", "role", "status");
        html.element("ul", "", "id", "found");
        html.close().close().line();
    }

    private static void link(Html html, String path, String to, String words) {
        html.open("li");
        if (to.equals(path)) {
            html.element("a", words, "href", to, "aria-current", "page");
        } else {
            html.element("a", words, "href", to);
        }
        html.close().line();
    }

    /** What the site is called, which is also the title of its first page. */
    static String site() {
        return SITE;
    }
}
