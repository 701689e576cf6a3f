package org.imrlang.pages.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.imrlang.compiler.explain.Chapters;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Piece;
import org.imrlang.compiler.syntax.Pieces;

/** Where the texts of a ruleset name what: the same in both directions, from the text to the thing and back. */
final class Mentions {

    private final Ruleset ruleset;
    private final Chapters chapters;
    private final Map<String, List<Piece>> pieces = new HashMap<>();
    private final Map<String, Map<String, String>> seen = new HashMap<>();
    private final Map<String, String> guidelines = new HashMap<>();
    private final Map<String, Map<String, Lines>> mentions = new HashMap<>();

    /**
     * The lines of one guideline that name a thing, from 1.
     *
     * @param rules outside of cases
     * @param cases in cases
     */
    record Lines(TreeSet<Integer> rules, TreeSet<Integer> cases) {}

    Mentions(Ruleset ruleset, Chapters chapters) {
        this.ruleset = ruleset;
        this.chapters = chapters;
        // of several editions the last one stands for all
        ruleset.guidelines().forEach(one -> guidelines.put(one.name(), chapters.anchor(one)));
        for (Guideline guideline : ruleset.guidelines()) {
            seen.put(guideline.file(), seenBy(guideline));
            pieces.put(guideline.file(), Pieces.of(guideline.at().file()));
        }
        ruleset.guidelines().forEach(this::note);
    }

    /** What the names that a guideline sees lead to; the later ones win, as they do in the language. */
    private Map<String, String> seenBy(Guideline guideline) {
        Map<String, String> names = new HashMap<>();
        ruleset.treatments().forEach(one -> names.put(one.name(), chapters.page(one)));
        ruleset.facts().forEach(one -> names.put(one.name(), chapters.page(one)));
        ruleset.guidelines().stream()
                .filter(other -> guideline.uses().contains(other.name()))
                .forEach(used -> declare(used, names));
        declare(guideline, names);
        return names;
    }

    private void declare(Guideline guideline, Map<String, String> names) {
        ruleset.treatments().stream()
                .filter(one -> guideline.declares().contains(one.name()))
                .forEach(one -> names.put(one.name(), chapters.page(one)));
        ruleset.facts().stream()
                .filter(one -> guideline.declares().contains(one.name()))
                .forEach(one -> names.put(one.name(), chapters.page(one)));
        guideline.definitions().forEach(one -> names.put(one.name(), chapters.anchor(one)));
        guideline.sources().forEach(one -> names.put(one.name(), chapters.anchor(guideline, one)));
    }

    private void note(Guideline guideline) {
        TreeMap<Integer, Integer> cases = new TreeMap<>();
        guideline.cases().forEach(one -> cases.put(one.at().start(), one.at().end()));
        for (Piece piece : pieces(guideline)) {
            if (piece.kind() == Piece.Kind.NAME) {
                anchor(guideline, piece).ifPresent(anchor -> {
                    Lines lines = mentions.computeIfAbsent(anchor, one -> new HashMap<>())
                            .computeIfAbsent(guideline.file(), one -> new Lines(new TreeSet<>(), new TreeSet<>()));
                    (isWithin(cases, piece.at()) ? lines.cases() : lines.rules())
                            .add(piece.at().line());
                });
            }
        }
    }

    private static boolean isWithin(TreeMap<Integer, Integer> cases, Span at) {
        Map.Entry<Integer, Integer> before = cases.floorEntry(at.start());
        return before != null && at.end() <= before.getValue();
    }

    /** The pieces of a guideline's text. */
    List<Piece> pieces(Guideline guideline) {
        return Optional.ofNullable(pieces.get(guideline.file()))
                .orElseThrow(() -> new IllegalStateException("no guideline of the ruleset: " + guideline.name()));
    }

    /** The anchor to which a name in a guideline's text leads; nothing where the piece names nothing that has one. */
    Optional<String> anchor(Guideline guideline, Piece piece) {
        String name = piece.at().text();
        return switch (piece.kind()) {
            case NAME ->
                Optional.ofNullable(seen.get(guideline.file())).flatMap(all -> Optional.ofNullable(all.get(name)));
            case GUIDELINE ->
                name.equals(guideline.name()) ? Optional.empty() : Optional.ofNullable(guidelines.get(name));
            case WORD, OTHER_NAME, NUMBER, TEXT, COMMENT -> Optional.empty();
        };
    }

    /** The lines of a guideline that name what an anchor stands for; nothing where none does. */
    Optional<Lines> of(String anchor, Guideline guideline) {
        return Optional.ofNullable(mentions.getOrDefault(anchor, Map.of()).get(guideline.file()));
    }
}
