package org.imrlang.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.testing.coverage.FileCoverage;
import org.imrlang.testing.coverage.Item;
import org.imrlang.testing.coverage.LineState;

/**
 * The text of a guideline, line by line, with how well the cases exercise each: in colour, with a sign beside it, and in words
 * below where something never came. What the words speak of is underlined.
 */
public final class SourceListing {

    /** The style sheet that a page with a listing needs besides the one that all pages share. */
    public static final String CSS = """
            :root { --full: #e3f4e8; --part: #fdf1cf; --none: #fbe3e3; }
            @media (prefers-color-scheme: dark) { :root { --full: #14301f; --part: #3b3010; --none: #451d20; } }
            .listing { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
            .listing th, .listing td { border: 0; padding: 0.05em 0.5em; min-width: 0; vertical-align: top; }
            .listing thead th { padding: 0.3em 0.5em; border-bottom: 1px solid var(--line); font-size: 0.85rem; }
            .listing th.number { width: 1%; text-align: right; font-weight: 400; color: var(--quiet); }
            .listing thead th, .listing th.number, .listing td.sign { white-space: nowrap; overflow-wrap: normal; }
            .listing td.sign { width: 1%; text-align: center; font-weight: 700; }
            .listing code { white-space: pre-wrap; font-size: 0.95em; }
            .listing tr.full { background: var(--full); }
            .listing tr.part { background: var(--part); }
            .listing tr.none { background: var(--none); }
            .listing tr.full th, .listing tr.part th, .listing tr.none th { color: var(--ink); }
            .listing .gap { text-decoration: underline dotted 2px; text-underline-offset: 0.2em; }
            .listing ul { margin: 0 0 0.3em; padding-left: 1.4em; font-size: 0.9em; }
            .listing li { margin: 0; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            @media print { :root { --full: #fff; --part: #f0f0f0; --none: #ddd; } }
            """;

    private final FileCoverage coverage;
    private final String anchor;
    private final Html html = new Html();

    private SourceListing(FileCoverage coverage, String anchor) {
        this.coverage = coverage;
        this.anchor = anchor;
    }

    /**
     * The listing as a table.
     *
     * @param anchor what the anchors of its lines begin with: that of line 3 is {@code anchor-3}
     */
    public static Html of(FileCoverage coverage, String anchor) {
        SourceListing listing = new SourceListing(coverage, anchor);
        listing.write();
        return listing.html;
    }

    /** The sign of a state, which says the same as its colour. */
    public static String sign(LineState state) {
        return switch (state) {
            case FULL -> "✓";
            case PART -> "◐";
            case NONE -> "✗";
        };
    }

    /** A state in words. */
    public static String words(LineState state) {
        return switch (state) {
            case FULL -> "exercised";
            case PART -> "exercised in part";
            case NONE -> "not exercised";
        };
    }

    private void write() {
        SourceFile file = coverage.file();
        SortedMap<Integer, LineState> states = coverage.lines();
        SortedMap<Integer, List<Item>> items = coverage.itemsByLine();
        html.open("table", "class", "listing").line();
        html.element("caption", "The text of " + file.name() + ", line by line", "class", "unseen")
                .line();
        html.open("thead").open("tr");
        html.element("th", "Line", "scope", "col");
        html.open("th", "scope", "col")
                .element("span", "How well", "class", "unseen")
                .close();
        html.element("th", "Text", "scope", "col").close().close().line();
        html.open("tbody").line();
        int last = file.line(file.text().stripTrailing().length());
        for (int line = 1; line <= last; line++) {
            line(line, Optional.ofNullable(states.get(line)), items.getOrDefault(line, List.of()));
        }
        html.close().line().close().line();
    }

    // <tr id="psychological-29" class="part"><th scope="row" class="number">29</th>
    // <td class="sign"><span aria-hidden="true">◐</span><span class="unseen">exercised in part</span></td>
    // <td><code>initial 4..6</code><ul><li>…</li></ul></td></tr>
    private void line(int line, Optional<LineState> state, List<Item> items) {
        html.open(
                "tr",
                "id",
                anchor + "-" + line,
                "class",
                state.map(SourceListing::name).orElse("quiet"));
        html.element("th", String.valueOf(line), "scope", "row", "class", "number");
        html.open("td", "class", "sign");
        state.ifPresent(known -> html.element("span", sign(known), "aria-hidden", "true")
                .element("span", words(known), "class", "unseen"));
        html.close().open("td").open("code");
        List<Item> gaps = items.stream().filter(item -> !item.told().isEmpty()).toList();
        text(line, gaps);
        html.close();
        List<Item> told = gaps.stream().filter(item -> item.at().line() == line).toList();
        if (!told.isEmpty()) {
            html.open("ul");
            told.forEach(item -> html.open("li")
                    .element("code", item.words())
                    .text(" was " + item.toldMissing())
                    .close());
            html.close();
        }
        html.close().close().line();
    }

    private static String name(LineState state) {
        return switch (state) {
            case FULL -> "full";
            case PART -> "part";
            case NONE -> "none";
        };
    }

    /** The text of a line, what has gaps underlined: of things within each other the smallest. */
    private void text(int line, List<Item> gaps) {
        SourceFile file = coverage.file();
        String text = file.lineText(line);
        int start = file.start(line);
        List<Item> smallest = smallest(gaps);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Item gap : smallest) {
            cuts.add(within(gap.at().start() - start, text));
            cuts.add(within(gap.at().end() - start, text));
        }
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                int first = start + from;
                String piece = text.substring(from, to);
                if (!piece.isBlank()
                        && smallest.stream()
                                .anyMatch(gap -> gap.at().start() <= first
                                        && first < gap.at().end())) {
                    html.element("span", piece, "class", "gap");
                } else {
                    html.text(piece);
                }
            }
            from = to;
        }
    }

    private static int within(int offset, String text) {
        return Math.max(0, Math.min(text.length(), offset));
    }

    private static List<Item> smallest(List<Item> gaps) {
        List<Item> smallest = new ArrayList<>();
        gaps.stream()
                .sorted(Comparator.comparingInt(SourceListing::length))
                .filter(gap -> smallest.stream().noneMatch(inner -> holds(gap, inner)))
                .forEach(smallest::add);
        return smallest;
    }

    private static boolean holds(Item outer, Item inner) {
        return outer.at().start() <= inner.at().start()
                && inner.at().end() <= outer.at().end();
    }

    private static int length(Item item) {
        return item.at().end() - item.at().start();
    }
}
