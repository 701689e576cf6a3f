package org.imrlang.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.grammar.ImrParser;

/**
 * An item that is laid out, with the comments around it.
 *
 * @param above comments above it
 * @param atEnd the comment at the end of its last line
 * @param below comments below it that belong to it
 */
record Written(ImrParser.ItemContext tree, Doc doc, List<Comment> above, Optional<Comment> atEnd, List<Comment> below) {

    Written(ImrParser.ItemContext tree, Doc doc, List<Comment> above) {
        this(tree, doc, above, Optional.empty(), List.of());
    }

    /** The same with comments that were found after it. */
    Written with(Optional<Comment> end, List<Comment> belowIt) {
        return new Written(tree, doc, above, end, List.copyOf(belowIt));
    }

    /** The line on which it begins, its comments included. */
    int firstLine() {
        return above.isEmpty() ? tree.getStart().getLine() : above.get(0).line();
    }

    /** The line on which it ends, its comments included. */
    int lastLine() {
        int end = tree.getStop().getLine();
        List<Comment> after = new ArrayList<>(below);
        atEnd.ifPresent(after::add);
        return after.stream().mapToInt(Comment::line).reduce(end, Math::max);
    }

    /** The column in which it began, from 0. */
    int column() {
        return tree.getStart().getCharPositionInLine();
    }

    /** Whether it is a declaration of the kind that another is. */
    boolean isOfKindOf(Written other) {
        return kind() == other.kind() && kind() != Kind.OTHER;
    }

    /** Whether it is a fact. */
    boolean isFact() {
        return kind() == Kind.FACT;
    }

    private enum Kind {
        SOURCE,
        TREATMENT,
        FACT,
        DEFINITION,
        LIMIT,
        OTHER
    }

    private Kind kind() {
        if (tree.source() != null) {
            return Kind.SOURCE;
        }
        if (tree.treatment() != null) {
            return Kind.TREATMENT;
        }
        if (tree.fact() != null) {
            return Kind.FACT;
        }
        if (tree.define() != null) {
            return Kind.DEFINITION;
        }
        return tree.limit() != null ? Kind.LIMIT : Kind.OTHER;
    }
}
