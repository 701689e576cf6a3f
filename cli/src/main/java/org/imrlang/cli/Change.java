package org.imrlang.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.diagnostic.Visible;

/** The change of a file as a unified diff, which {@code patch} takes as well as a reader. */
final class Change {

    private static final int CONTEXT = 3;

    /** What a diff says of a last line without a line end. */
    private static final String UNENDED = "\n\\ No newline at end of file";

    private Change() {}

    /**
     * The diff of a file in which something was repaired.
     *
     * @param name of the file
     * @param terminal who reads it: a terminal gets colours, and nothing that it would obey
     */
    static String text(String name, byte[] before, byte[] after, Terminal terminal) {
        List<String> old = lines(before);
        return text(name, old, DiffUtils.diff(old, lines(after)), terminal);
    }

    /** The diff of a file that has another layout; the parameters are the same. */
    static String ofLayout(String name, byte[] before, byte[] after, Terminal terminal) {
        List<String> old = lines(before);
        return text(name, old, LayoutPatch.of(old, lines(after)), terminal);
    }

    private static String text(String name, List<String> old, Patch<String> patch, Terminal terminal) {
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(name, name, old, patch, CONTEXT);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < diff.size(); i++) {
            for (String line : diff.get(i).split("\n")) {
                text.append(shown(line, i < 2, terminal)).append('\n');
            }
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

    private static List<String> lines(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int last = lines.size() - 1;
        if (lines.get(last).isEmpty()) {
            lines.remove(last);
        } else {
            lines.set(last, lines.get(last) + UNENDED);
        }
        return lines;
    }
}
