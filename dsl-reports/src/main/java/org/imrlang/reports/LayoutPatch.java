package org.imrlang.reports;

import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import java.util.List;

/**
 * What changes in the lines of a file with its layout. Layouts differ in their white space alone: two lines belong together where as much that is not white stands before them. So nothing is searched for,
 * and the time is in proportion to the file.
 */
final class LayoutPatch {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> old;
    private final List<String> fresh;
    private final Patch<String> patch = new Patch<>();
    private int inOld;
    private int inFresh;

    private LayoutPatch(List<String> old, List<String> fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** The changes between the lines of a file and those of the same in another layout. */
    static Patch<String> of(List<String> old, List<String> fresh) {
        return new LayoutPatch(old, fresh).patch();
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
}
