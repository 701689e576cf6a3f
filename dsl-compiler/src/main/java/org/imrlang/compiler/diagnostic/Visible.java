package org.imrlang.compiler.diagnostic;

import java.util.Locale;

/**
 * Text of an author as it may be shown: nothing in it that a terminal obeys or that hides. Direction marks and other
 * characters that cannot be seen are named, such as {@code <U+202E>}.
 */
public final class Visible {

    private static final String TAB = "    ";

    private Visible() {}

    /** A text that becomes part of one line: line ends and tabs become spaces. */
    public static String words(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            boolean isSpace = character == '\t' || character == '\n' || character == '\r';
            shown.append(isSpace ? " " : of(character));
        });
        return shown.toString();
    }

    /** A line as an excerpt shows it: tabs are four spaces. */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> shown.append(of(character)));
        return shown.toString();
    }

    /** One character of a line, as it is shown there. */
    static String of(int character) {
        return character == '\t' ? TAB : isSeen(character) ? Character.toString(character) : name(character);
    }

    /** How many columns of a terminal a character of a line takes, shown as {@link #of} shows it. */
    static int width(int character) {
        if (character == '\t') {
            return TAB.length();
        }
        if (!isSeen(character)) {
            return name(character).length();
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static String name(int character) {
        return String.format(Locale.ROOT, "<U+%04X>", character);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** What East Asian writing and pictures take: the blocks in which all characters are wide. */
    private static boolean isWide(int character) {
        return within(character, 0x1100, 0x115F)
                || within(character, 0x2E80, 0xA4CF) && character != 0x303F
                || within(character, 0xA960, 0xA97F)
                || within(character, 0xAC00, 0xD7A3)
                || within(character, 0xF900, 0xFAFF)
                || within(character, 0xFE30, 0xFE6F)
                || within(character, 0xFF01, 0xFF60)
                || within(character, 0xFFE0, 0xFFE6)
                || within(character, 0x1F300, 0x1F64F)
                || within(character, 0x1F680, 0x1F6FF)
                || within(character, 0x1F900, 0x1F9FF)
                || within(character, 0x1FA70, 0x1FAFF)
                || within(character, 0x20000, 0x3FFFD);
    }

    private static boolean within(int character, int first, int last) {
        return first <= character && character <= last;
    }
}
