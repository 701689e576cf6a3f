package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.List;

/** Words in lines of a width. */
final class Wrapping {

    private Wrapping() {}

    /** At least one line; none is longer than the width, a single longer word aside. */
    static List<String> of(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && width(line) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many characters wide a line is. */
    static int width(CharSequence line) {
        return Character.codePointCount(line, 0, line.length());
    }
}
