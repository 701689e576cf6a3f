package org.imrlang.reports;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The change of a file as a unified diff, which {@code patch} takes as well as a reader. The first two lines name the file. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /** What a diff says of a last line without a line end. */
    private static final String UNENDED = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    /**
     * The lines of the diff of a file, without their line ends; none where nothing changes.
     *
     * @param name of the file
     */
    public static List<String> of(String name, byte[] before, byte[] after) {
        List<String> old = lines(before);
        return diff(name, old, DiffUtils.diff(old, lines(after)));
    }

    /** The same of a file that has another layout, in time proportional to its size. */
    public static List<String> ofLayout(String name, byte[] before, byte[] after) {
        List<String> old = lines(before);
        return diff(name, old, LayoutPatch.of(old, lines(after)));
    }

    private static List<String> diff(String name, List<String> old, Patch<String> patch) {
        return UnifiedDiffUtils.generateUnifiedDiff(name, name, old, patch, CONTEXT).stream()
                .flatMap(line -> List.of(line.split("\n")).stream())
                .toList();
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
