package org.imrlang.pages.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.syntax.Piece;
import org.imrlang.pages.Html;
import org.imrlang.testing.coverage.FileCoverage;
import org.imrlang.testing.coverage.Item;
import org.imrlang.testing.coverage.LineState;

/** A guideline's text, line by line, with its pieces in colours, its names as links, and what its cases exercise. */
final class Listing {

    private final SourceFile file;
    private final SortedMap<Integer, LineState> states;
    private final Map<Integer, List<Item>> items;
    private final List<Piece> pieces;
    private final Function<Piece, Optional<String>> addresses;

    /**
     * @param coverage of the text that is listed
     * @param pieces in the order of the text
     * @param addresses where the name that a piece is leads to
     */
    Listing(FileCoverage coverage, List<Piece> pieces, Function<Piece, Optional<String>> addresses) {
        this.file = coverage.file();
        this.states = coverage.lines();
        this.items = coverage.items().stream()
                .collect(Collectors.groupingBy(item -> item.at().line()));
        this.pieces = pieces;
        this.addresses = addresses;
    }

    Html html() {
        Html html = new Html();
        html.open("pre", "class", "listing");
        int next = 0;
        int start = 0;
        for (int line = 1; start < file.text().length(); line++) {
            int end = start + length(start);
            next = line(html, line, start, end, next);
            start = end + 1;
        }
        return html.close().line();
    }

    private int length(int start) {
        int end = file.text().indexOf('\n', start);
        return (end < 0 ? file.text().length() : end) - start;
    }

    // <span class="line" id="L3"><a class="at" href="#L3">3</a><span class="word">treatment</span> …</span>
    private int line(Html html, int line, int start, int end, int firstPiece) {
        String anchor = Addresses.lineAnchor(line);
        html.open("span", "class", "line", "id", anchor);
        html.element("a", String.valueOf(line), "class", "at", "href", "#" + anchor, "aria-label", "line " + line);
        mark(html, line);
        int at = start;
        int next = firstPiece;
        while (next < pieces.size() && pieces.get(next).at().start() < end) {
            Piece piece = pieces.get(next);
            html.text(file.text().substring(at, piece.at().start()));
            piece(html, piece);
            at = piece.at().end();
            next++;
        }
        html.text(file.text().substring(at, end).stripTrailing()).text("\n").close();
        return next;
    }

    // <span class="mark part" role="img" aria-label="…" title="…">◐</span>
    private void mark(Html html, int line) {
        LineState state = states.get(line);
        if (state == null) {
            html.element("span", " ", "class", "mark");
            return;
        }
        String words = words(state, line);
        String kind = state.name().toLowerCase(Locale.ROOT);
        html.element("span", sign(state), "class", "mark " + kind, "role", "img", "aria-label", words, "title", words);
    }

    /** Tells the states apart without colours. */
    static String sign(LineState state) {
        return switch (state) {
            case FULL -> "●";
            case PART -> "◐";
            case NONE -> "○";
        };
    }

    private String words(LineState state, int line) {
        return switch (state) {
            case FULL -> "exercised by the cases";
            case NONE -> "not exercised by any case";
            case PART ->
                "exercised in part: "
                        + items.getOrDefault(line, List.of()).stream()
                                .filter(item -> !item.toldMissing().isEmpty())
                                .map(item -> item.words() + ": " + item.toldMissing())
                                .distinct()
                                .collect(Collectors.joining("; "));
        };
    }

    private void piece(Html html, Piece piece) {
        String kind = piece.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<String> address = addresses.apply(piece);
        if (address.isPresent()) {
            html.element("a", piece.at().text(), "class", kind, "href", address.get());
        } else {
            html.element("span", piece.at().text(), "class", kind);
        }
    }
}
