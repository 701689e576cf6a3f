package org.imrlang.testing.coverage;

import java.util.regex.Pattern;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.source.Span;

/** A piece of the author's text on one line. */
final class AuthorsWords {

    private static final int MOST = 70;

    /** On a line with a text in quotes, two strokes may be part of it. */
    private static final Pattern COMMENT = Pattern.compile("//[^\"\\n]*$", Pattern.MULTILINE);

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private static final Pattern SEVERAL = Pattern.compile("\\w+ ?,");

    private AuthorsWords() {}

    static String of(Span at) {
        String words = WHITE.matcher(COMMENT.matcher(at.text()).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        int length = words.codePointCount(0, words.length());
        return length <= MOST ? words : words.substring(0, words.offsetByCodePoints(0, MOST - 1)) + "…";
    }

    /** The heading of a recommendation; of several treatments with the one that is meant. */
    static String heading(Recommendation recommendation) {
        String words = of(recommendation.at());
        return SEVERAL.matcher(words).lookingAt()
                ? words + " (" + recommendation.treatment().name() + ")"
                : words;
    }

    /** A clause; of one that is a table's cell the cell, with what kind of clause it is. */
    static String of(Clause clause, Recommendation recommendation, Treatment treatment) {
        boolean cell = recommendation.row().isPresent() && inside(clause.at(), recommendation.at());
        return cell ? Descriptions.clause(clause, treatment).kind().text() + " " + of(clause.at()) : of(clause.at());
    }

    private static boolean inside(Span inner, Span outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }
}
