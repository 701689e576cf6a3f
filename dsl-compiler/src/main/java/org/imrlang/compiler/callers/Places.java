package org.imrlang.compiler.callers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Piece;
import org.imrlang.compiler.syntax.Pieces;

/** Where the guidelines of one version name what. Texts are taken apart only when they are asked. */
final class Places {

    private final Ruleset ruleset;

    /** By the file of a guideline: where each name stands first. */
    private final Map<String, Map<String, Span>> firsts = new HashMap<>();

    Places(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    /** Where a guideline begins, the first of several editions; nothing where there is none of this name. */
    Optional<Span> guideline(String name) {
        return ruleset.guidelines().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(Guideline::at);
    }

    /** Where a treatment or fact is named first, of several guidelines in one that declares it. */
    Optional<Span> declared(String name) {
        return home(name).map(guideline -> first(guideline, name).orElse(guideline.at()));
    }

    /** The guideline that a treatment or fact belongs to: one that declares it, else one that names it. */
    Optional<Guideline> home(String name) {
        return ruleset.guidelines().stream()
                .filter(one -> one.declares().contains(name))
                .findFirst()
                .or(() -> ruleset.guidelines().stream()
                        .filter(one -> first(one, name).isPresent())
                        .findFirst());
    }

    /** Where a guideline first recommends anything for a treatment: the treatment's name. */
    Optional<Span> recommended(String guideline, String treatment) {
        return ruleset.guidelines().stream()
                .filter(one -> one.name().equals(guideline))
                .flatMap(one -> one.recommendations().stream())
                .filter(one -> one.treatment().name().equals(treatment))
                .map(Recommendation::at)
                .map(at -> at.text().startsWith(treatment)
                        ? new Span(at.file(), at.start(), at.start() + treatment.length())
                        : at)
                .findFirst();
    }

    private Optional<Span> first(Guideline guideline, String name) {
        return Optional.ofNullable(firsts.computeIfAbsent(guideline.file(), unused -> names(guideline))
                .get(name));
    }

    private static Map<String, Span> names(Guideline guideline) {
        Map<String, Span> names = new HashMap<>();
        List<Piece> pieces = Pieces.of(guideline.at().file());
        for (Piece piece : pieces) {
            if (piece.kind() == Piece.Kind.NAME) {
                names.putIfAbsent(piece.at().text(), piece.at());
            }
        }
        return names;
    }
}
