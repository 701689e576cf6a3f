package org.imrlang.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.syntax.Piece;
import org.imrlang.compiler.syntax.Pieces;
import org.imrlang.testing.coverage.FileCoverage;
import org.imrlang.testing.coverage.Item;
import org.imrlang.testing.coverage.LineState;

/**
 * The text of a guideline, line by line, with its words, names, numbers and texts told apart, and with how well the cases
 * exercise each line: in colour, with a sign beside it, and in words below where something never came. What these words speak
 * of is underlined.
 */
public final class SourceListing {

    /** The style sheet that a page with a listing needs besides the one that all pages share. */
    public static final String CSS = """
            :root { --full: #e3f4e8; --part: #fdf1cf; --none: #fbe3e3; }
            @media (prefers-color-scheme: dark) { :root { --full: #14301f; --part: #3b3010; --none: #451d20; } }
            :root { --word: #0b4a86; --number: #7a3300; --string: #185a30; --comment: #4d555e; }
            @media (prefers-color-scheme: dark) {
              :root { --word: #9cc4f5; --number: #f3bd8b; --string: #9ddcb0; --comment: #b4bcc6; }
            }
            .listing { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
            .listing th, .listing td { border: 0; padding: 0.05em 0.5em; min-width: 0; vertical-align: top; }
            .listing thead th { padding: 0.3em 0.5em; border-bottom: 1px solid var(--line); font-size: 0.85rem; }
            .listing th.number { width: 1%; text-align: right; font-weight: 400; color: var(--quiet); }
            .listing thead th, .listing th.number, .listing td.sign { white-space: nowrap; overflow-wrap: normal; }
            .listing td.sign { width: 1%; text-align: center; font-weight: 700; }
            .listing th.number a { color: inherit; text-decoration: none; }
            .listing th.number a:hover { text-decoration: underline; }
            .listing td > code {
              display: block; white-space: pre-wrap; font-size: 0.95em; unicode-bidi: isolate;
              min-height: 1.4em; padding-left: 2em; text-indent: -2em;
            }
            .listing tr:target { outline: 3px solid var(--link); outline-offset: -3px; }
            .listing .word { color: var(--word); font-weight: 600; }
            .listing code .number { color: var(--number); }
            .listing .text { color: var(--string); }
            .listing .comment { color: var(--comment); font-style: italic; }
            .listing code a { color: inherit; }
            .listing tr.full { background: var(--full); }
            .listing tr.part { background: var(--part); }
            .listing tr.none { background: var(--none); }
            .listing tr.full th, .listing tr.part th, .listing tr.none th { color: var(--ink); }
            .listing .gap { text-decoration: underline wavy 1px; text-underline-offset: 0.2em; }
            .listing ul { margin: 0 0 0.3em; padding-left: 1.4em; font-size: 0.9em; }
            .listing li { margin: 0; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            @media print {
              :root { --full: #fff; --part: #f0f0f0; --none: #ddd; --word: #000; --number: #000; --string: #000; --comment: #333; }
              .listing { font-size: 8.5pt; }
            }
            """;

    private final FileCoverage coverage;
    private final String anchor;
    private final TreeMap<Integer, Piece> pieces = new TreeMap<>();
    private final Function<Piece, Optional<String>> addresses;
    private final Html html = new Html();

    private SourceListing(
            FileCoverage coverage, String anchor, List<Piece> pieces, Function<Piece, Optional<String>> addresses) {
        this.coverage = coverage;
        this.anchor = anchor;
        this.addresses = addresses;
        pieces.forEach(piece -> this.pieces.put(piece.at().start(), piece));
    }

    /**
     * The listing as a table.
     *
     * @param anchor what the anchors of its lines begin with, their number follows
     */
    public static Html of(FileCoverage coverage, String anchor) {
        return of(coverage, anchor, Pieces.of(coverage.file()), piece -> Optional.empty());
    }

    /**
     * The listing as a table, with names as links.
     *
     * @param anchor what the anchors of its lines begin with, their number follows
     * @param pieces those of the file's text
     * @param addresses where a piece leads
     */
    public static Html of(
            FileCoverage coverage, String anchor, List<Piece> pieces, Function<Piece, Optional<String>> addresses) {
        SourceListing listing = new SourceListing(coverage, anchor, pieces, addresses);
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
        html.element("caption", "The text of " + file.stem() + ".imr, line by line", "class", "unseen")
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

    // <tr id="L29" class="part"><th scope="row" class="number"><a href="#L29" …>29</a></th>
    // <td class="sign"><span aria-hidden="true">◐</span><span class="unseen">exercised in part</span></td>
    // <td><code>initial 4..6</code><ul><li>…</li></ul></td></tr>
    private void line(int line, Optional<LineState> state, List<Item> items) {
        html.open(
                "tr",
                "id",
                anchor + line,
                "class",
                state.map(SourceListing::name).orElse("quiet"));
        // for the mouse, to take a line's address: who goes by the keyboard is not led through all of them
        html.open("th", "scope", "row", "class", "number")
                .element("a", String.valueOf(line), "href", "#" + anchor + line, "tabindex", "-1")
                .close();
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

    /** The text of a line in its pieces, what has gaps underlined: of things within each other the smallest. */
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
        for (Piece piece :
                pieces.subMap(start, start + Math.max(1, text.length())).values()) {
            cuts.add(within(piece.at().start() - start, text));
            cuts.add(within(piece.at().end() - start, text));
        }
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                int first = start + from;
                boolean gap = smallest.stream()
                        .anyMatch(one ->
                                one.at().start() <= first && first < one.at().end());
                written(text.substring(from, to), pieceAt(first), gap);
            }
            from = to;
        }
    }

    private Optional<Piece> pieceAt(int offset) {
        return Optional.ofNullable(pieces.floorEntry(offset))
                .map(Map.Entry::getValue)
                .filter(piece -> offset < piece.at().end());
    }

    // <span class="word gap">then</span>
    private void written(String text, Optional<Piece> piece, boolean gap) {
        String kind = piece.map(
                        one -> one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("");
        String styles = (kind + (gap ? " gap" : "")).strip();
        Optional<String> address = piece.flatMap(addresses);
        if (text.isBlank() || styles.isEmpty()) {
            html.text(text);
        } else if (address.isPresent()) {
            html.element("a", text, "class", styles, "href", address.get());
        } else {
            html.element("span", text, "class", styles);
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
