package org.imrlang.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imrlang.compiler.InputFile;

/** What would change in a file, as a unified diff that {@code patch} takes. */
final class Difference {

    private static final int CONTEXT = 3;
    private static final String NO_LINE_FEED = "\\ No newline at end of file";

    private Difference() {}

    /** The diff between a file and the text that it would have. */
    static String of(InputFile before, String after) {
        List<String> old = lines(new String(before.content(), StandardCharsets.UTF_8));
        List<String> fresh = lines(after);
        Patch<String> patch = DiffUtils.diff(old, fresh);
        List<String> lines =
                UnifiedDiffUtils.generateUnifiedDiff("a/" + before.name(), "b/" + before.name(), old, patch, CONTEXT);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** The lines without their ends; an end that is missing is said as {@code diff} says it. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text + "\n" + NO_LINE_FEED)
                .split("\n", -1));
    }
}
