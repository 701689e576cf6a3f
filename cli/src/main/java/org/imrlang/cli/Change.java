package org.imrlang.cli;

import java.util.List;
import org.imrlang.compiler.diagnostic.Visible;
import org.imrlang.reports.UnifiedDiff;

/** The change of a file as it is shown: a terminal gets colours, and nothing that it would obey. */
final class Change {

    private Change() {}

    /**
     * The diff of a file in which something was repaired.
     *
     * @param name of the file
     * @param terminal who reads it
     */
    static String text(String name, byte[] before, byte[] after, Terminal terminal) {
        return text(UnifiedDiff.of(name, before, after), terminal);
    }

    /** The diff of a file that has another layout; the parameters are the same. */
    static String ofLayout(String name, byte[] before, byte[] after, Terminal terminal) {
        return text(UnifiedDiff.ofLayout(name, before, after), terminal);
    }

    private static String text(List<String> diff, Terminal terminal) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < diff.size(); i++) {
            text.append(shown(diff.get(i), i < 2, terminal)).append('\n');
        }
        return text.toString();
    }

    private static String shown(String line, boolean isName, Terminal terminal) {
        String seen = terminal.outIsSeen() ? Visible.line(line.stripTrailing()) : line;
        Colours colours = terminal.outColours();
        if (isName) {
            return colours.name(seen);
        }
        return switch (line.charAt(0)) {
            case '-' -> colours.removed(seen);
            case '+' -> colours.added(seen);
            case '@' -> colours.place(seen);
            default -> seen;
        };
    }
}
