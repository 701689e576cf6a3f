package org.imrlang.compiler.syntax;

import org.imrlang.compiler.source.Span;

/** A piece of a guideline's text that a reader tells from the rest by its colour; it lies in one line. */
public record Piece(Span at, Kind kind) {

    /** What a piece is. */
    public enum Kind {
        /** A word of the language. */
        WORD,
        /** The name of a treatment, fact, definition or source. */
        NAME,
        /** The name of a guideline. */
        GUIDELINE,
        /** Any other name: of an authority, a unit, a system, a value, a grade. */
        OTHER_NAME,
        /** A number, a percentage or a date. */
        NUMBER,
        /** A text in quotes, with them. */
        TEXT,
        /** A comment. */
        COMMENT
    }
}
