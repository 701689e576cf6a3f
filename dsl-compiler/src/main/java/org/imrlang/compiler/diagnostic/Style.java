package org.imrlang.compiler.diagnostic;

/** How the parts of a printed diagnostic are set off from each other, such as by colour. */
@FunctionalInterface
public interface Style {

    /** Nothing is set off: the text as it is, for pipes, files and logs. */
    Style PLAIN = (part, text) -> text;

    /** What a piece of a printed diagnostic is. */
    enum Part {
        /** File, line and column. */
        PLACE,
        /** The word and the code of an error, and the marker under its text. */
        ERROR,
        /** The word and the code of a warning, and the marker under its text. */
        WARNING,
        /** What is wrong. */
        MESSAGE,
        /** The marker under a second place. */
        SECOND,
        /** The word before the help. */
        HELP
    }

    /**
     * A piece as it is to be written.
     *
     * @param part what it is
     * @param text the piece: within one line, and without anything that a terminal obeys
     */
    String of(Part part, String text);
}
