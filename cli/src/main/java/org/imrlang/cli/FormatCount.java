package org.imrlang.cli;

import java.util.ArrayList;
import java.util.List;

/** What became of the files that were to be formatted. */
final class FormatCount {

    private int changed;
    private int unchanged;
    private int wrong;
    private int failed;

    /** One that has another layout now, or would have. */
    void changed() {
        changed++;
    }

    /** One that had its layout already. */
    void unchanged() {
        unchanged++;
    }

    /** One that stays as it is since something is wrong with its text. */
    void wrong() {
        wrong++;
    }

    /** One that the disk did not give or take. */
    void failed() {
        failed++;
    }

    /**
     * The exit code.
     *
     * @param check whether a file that would change is wrong
     */
    int exit(boolean check) {
        if (failed > 0) {
            return Exit.UNREADABLE;
        }
        return wrong > 0 || check && changed > 0 ? Exit.WRONG : Exit.FINE;
    }

    /** Such as {@code 3 files formatted, 12 unchanged}. */
    String summary(boolean check) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.count(changed, "file") + (check ? " would change" : " formatted"));
        parts.add(unchanged + " unchanged");
        if (wrong > 0) {
            parts.add(wrong + " left as " + (wrong == 1 ? "it is" : "they are"));
        }
        if (failed > 0) {
            parts.add(failed + " not " + (check ? "read" : "read or not written"));
        }
        return String.join(", ", parts);
    }
}
