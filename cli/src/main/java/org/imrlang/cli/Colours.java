package org.imrlang.cli;

import org.imrlang.compiler.diagnostic.Style;

/** The colours of a terminal, by what a piece of text is; or none. */
enum Colours implements Style {
    ON,
    OFF;

    private static final String BOLD = "1";
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String CYAN = "36";

    static Colours when(boolean on) {
        return on ? ON : OFF;
    }

    @Override
    public String of(Part part, String text) {
        return switch (part) {
            case PLACE, MESSAGE -> set(BOLD, text);
            case ERROR -> set("1;31", text);
            case WARNING -> set("1;33", text);
            case SECOND -> set("34", text);
            case HELP -> set("1;" + CYAN, text);
        };
    }

    /** A line that a change takes away. */
    String removed(String line) {
        return set(RED, line);
    }

    /** A line that a change adds. */
    String added(String line) {
        return set(GREEN, line);
    }

    /** Where in a file the lines of a change stand. */
    String place(String line) {
        return set(CYAN, line);
    }

    /** The name of a file. */
    String name(String line) {
        return set(BOLD, line);
    }

    /** What a case expects, where something else came. */
    String expected(String text) {
        return set(GREEN, text);
    }

    /** What came instead. */
    String came(String text) {
        return set(RED, text);
    }

    private String set(String code, String text) {
        return this == OFF || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
