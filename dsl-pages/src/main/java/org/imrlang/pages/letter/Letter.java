package org.imrlang.pages.letter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.compiler.explain.HtmlStyle;
import org.imrlang.pages.Html;
import org.imrlang.pages.course.CourseStyle;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Vocabulary;

/**
 * A review as a letter: one HTML file that needs nothing else, in the order that letters of Independent Medical Review
 * have. The same review gives the same bytes.
 */
public final class Letter {

    private final List<Line> lines;
    private final Vocabulary vocabulary;
    private final Html html = new Html();

    /** One line of the review: what was asked for and what came of it. */
    public record Line(Request request, Determination determination) {}

    private Letter(List<Line> lines, Vocabulary vocabulary) {
        this.lines = lines;
        this.vocabulary = vocabulary;
    }

    /**
     * The whole page, ending with a line feed.
     *
     * @param title what the review is called, where it has a title
     * @param lines at least one, in the order of the requests
     * @param vocabulary what the facts of the rules say
     */
    public static String of(Optional<String> title, List<Line> lines, Vocabulary vocabulary) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a letter has at least one line");
        }
        Letter letter = new Letter(List.copyOf(lines), vocabulary);
        letter.write(title.map(Letter::shown).filter(words -> !words.isBlank()).orElseGet(letter::titleOfOurOwn));
        return letter.html.toString();
    }

    /** A text of the request or the guideline, as it may be shown. */
    static String shown(String text) {
        return Visible.words(text);
    }

    /** What a line is called: its id, or else its place. */
    static String name(Line line, int place) {
        String name = shown(line.determination().id().orElse(Integer.toString(place)));
        return name.codePoints().allMatch(Character::isLetterOrDigit) ? name : "“" + name + "”";
    }

    private String titleOfOurOwn() {
        return lines.size() == 1
                ? "Review of a request for "
                        + shown(lines.get(0).determination().treatment().label())
                : "Review of " + lines.size() + " requests";
    }

    private void write(String title) {
        html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").line();
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title).line();
        html.open("style")
                .markup("\n" + HtmlStyle.CSS + LetterStyle.CSS + CourseStyle.CSS)
                .close()
                .line();
        html.close().line();
        html.open("body").line().open("main").line();
        html.open("header").line();
        html.element("h1", title).line();
        html.open("p", "class", "whole")
                .element("strong", ReviewWords.whole(determinations()))
                .text(" " + ReviewWords.reasonOfWhole(determinations()))
                .close()
                .line();
        html.close().line();
        howDecided();
        issue();
        for (int place = 1; place <= lines.size(); place++) {
            html.add(new LineSection(lines.get(place - 1), place).html());
        }
        html.close().line().close().line().close().line();
    }

    private List<Determination> determinations() {
        return lines.stream().map(Line::determination).toList();
    }

    private void howDecided() {
        html.open("section", "aria-labelledby", "how").line();
        html.element("h2", "How this was decided", "id", "how").line();
        html.element(
                        "p",
                        "This letter supports a decision and makes none: it states which criteria of written guidelines"
                                + " are met, which are not, and what the record leaves open. Only a physician decides.")
                .line();
        html.element(
                        "p",
                        "Each line was held against the criteria of written guidelines, on what the record below states"
                                + " and on nothing else. What it does not state is unknown, and is never read as a no"
                                + " or a yes.")
                .line();
        guidelines();
        html.element("p", "What the words mean:").line();
        html.open("ul").line();
        ReviewWords.meanings(determinations())
                .forEach(meaning -> html.element("li", meaning).line());
        html.close().line();
        html.add(new RecordTable(lines, vocabulary).html());
        html.close().line();
    }

    private void guidelines() {
        Set<String> asked = new LinkedHashSet<>();
        for (Line line : lines) {
            line.determination()
                    .guideline()
                    .ifPresent(guideline -> asked.add(
                            name(guideline) + chosenBy(line.determination()).orElse("")));
        }
        if (asked.isEmpty()) {
            html.element("p", "No guideline of the rules that were asked speaks of what was requested.")
                    .line();
            return;
        }
        html.element("p", asked.size() == 1 ? "The guideline that decided:" : "The guidelines that decided:")
                .line();
        html.open("ul").line();
        asked.forEach(one -> html.element("li", one).line());
        html.close().line();
    }

    /** Such as {@code “Psychological treatment of chronic pain” (ODG, June 2014 update)}. */
    static String name(GuidelineInfo guideline) {
        List<String> whose = new ArrayList<>();
        guideline.authority().ifPresent(whose::add);
        guideline.edition().ifPresent(whose::add);
        return shown("“" + guideline.title() + "”" + (whose.isEmpty() ? "" : " (" + String.join(", ", whose) + ")"));
    }

    private static Optional<String> chosenBy(Determination determination) {
        return determination.chosenBy().map(chosen -> {
            String basis = chosen.basis().text().replace('_', ' ');
            return chosen.date()
                    .map(date -> ", as in effect by the " + basis + ", " + date)
                    .orElse(", the latest in effect, since no " + basis + " is stated");
        });
    }

    private void issue() {
        html.open("section", "aria-labelledby", "issue").line();
        html.element("h2", "The issue", "id", "issue").line();
        html.element(
                        "p",
                        lines.size() == 1
                                ? "Whether what was requested conforms to the criteria, and how much of it:"
                                : "Whether each of these lines conforms to the criteria, and how much of it:")
                .line();
        html.open("div", "class", "table lines", "role", "region", "aria-label", "The lines in issue", "tabindex", "0")
                .line();
        html.open("table").line().open("thead").line().open("tr");
        List.of("Line", "Requested", "Conforms now", "Decision")
                .forEach(head -> html.element("th", head, "scope", "col"));
        html.close().line().close().line().open("tbody").line();
        for (int place = 1; place <= lines.size(); place++) {
            Determination determination = lines.get(place - 1).determination();
            html.open("tr").open("th", "scope", "row");
            html.element("a", name(lines.get(place - 1), place), "href", "#line-" + place)
                    .close();
            html.element("td", ReviewWords.asked(determination));
            html.element("td", determination.certified() + " of " + determination.requested());
            html.element("td", ReviewWords.decision(determination));
            html.close().line();
        }
        html.close().line().close().line().close().line().close().line();
    }
}
