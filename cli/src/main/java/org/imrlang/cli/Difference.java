package org.imrlang.cli;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imrlang.compiler.InputFile;

/**
 * What would change in the layout of a file, as a unified diff that {@code patch} takes. Layouts differ in their white
 * space alone: two lines belong together where as much that is not white stands before them. So nothing is searched for,
 * and the time is in proportion to the file.
 */
final class Difference {

    private static final int CONTEXT = 3;
    private static final String NO_LINE_FEED = "\n\\ No newline at end of file";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> old;
    private final List<String> fresh;
    private final Patch<String> patch = new Patch<>();
    private int inOld;
    private int inFresh;

    private Difference(List<String> old, List<String> fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** The diff between a file and the same in another layout. */
    static String of(InputFile before, String after) {
        List<String> old = lines(new String(before.content(), StandardCharsets.UTF_8));
        Patch<String> patch = new Difference(old, lines(after)).patch();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(before.name(), before.name(), old, patch, CONTEXT);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private Patch<String> patch() {
        while (hasMore()) {
            int fromOld = inOld;
            int fromFresh = inFresh;
            long ahead = 0; // how much more of the old text was passed than of the fresh one
            while (hasMore() && (ahead != 0 || !standsAtSameLine())) {
                boolean lessInFresh = ahead > 0 || ahead == 0 && isBlank(fresh, inFresh);
                if (inFresh < fresh.size() && (inOld == old.size() || lessInFresh)) {
                    ahead -= solid(fresh.get(inFresh++));
                } else {
                    ahead += solid(old.get(inOld++));
                }
            }
            add(fromOld, fromFresh);
            if (hasMore()) {
                inOld++;
                inFresh++;
            }
        }
        return patch;
    }

    private boolean hasMore() {
        return inOld < old.size() || inFresh < fresh.size();
    }

    private boolean standsAtSameLine() {
        return inOld < old.size() && inFresh < fresh.size() && old.get(inOld).equals(fresh.get(inFresh));
    }

    private void add(int fromOld, int fromFresh) {
        Chunk<String> before = new Chunk<>(fromOld, old.subList(fromOld, inOld));
        Chunk<String> after = new Chunk<>(fromFresh, fresh.subList(fromFresh, inFresh));
        if (before.size() > 0 && after.size() > 0) {
            patch.addDelta(new ChangeDelta<>(before, after));
        } else if (before.size() > 0) {
            patch.addDelta(new DeleteDelta<>(before, after));
        } else if (after.size() > 0) {
            patch.addDelta(new InsertDelta<>(before, after));
        }
    }

    private static boolean isBlank(List<String> lines, int index) {
        return index < lines.size() && solid(lines.get(index)) == 0;
    }

    /** How much of a line is not white. */
    private static long solid(String line) {
        return line.chars()
                .takeWhile(character -> character != '\n')
                .filter(character -> !Character.isWhitespace(character) && character != BYTE_ORDER_MARK)
                .count();
    }

    /** The lines without their ends; that the last one has none is said below it, as {@code diff} says it. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.endsWith("\n")) {
            return List.of(text.substring(0, text.length() - 1).split("\n", -1));
        }
        String[] lines = text.split("\n", -1);
        lines[lines.length - 1] += NO_LINE_FEED;
        return List.of(lines);
    }
}
