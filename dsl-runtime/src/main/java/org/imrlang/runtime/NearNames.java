package org.imrlang.runtime;

import java.util.Collection;
import java.util.Optional;

/**
 * Names that may have been meant. Two names are near where one edit (a letter added, dropped or changed, or two
 * neighbours swapped) makes the one the other, in a name of 4 letters or more; two edits in a name of 10 or more.
 */
public final class NearNames {

    private static final int LENGTH_FOR_ONE = 4;
    private static final int LENGTH_FOR_TWO = 10;

    /** Nobody misspells a name as long as this, and comparing takes the square of its length. */
    private static final int LONGEST = 200;

    private NearNames() {}

    /** The nearest of the candidates that is near, the first by the alphabet where several are equally near. */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = allowed(name);
        String best = null;
        int bestEdits = allowed + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) > allowed || candidate.equals(name)) {
                continue;
            }
            int edits = edits(name, candidate);
            if (edits < bestEdits || edits == bestEdits && best != null && candidate.compareTo(best) < 0) {
                best = candidate;
                bestEdits = edits;
            }
        }
        return bestEdits <= allowed ? Optional.ofNullable(best) : Optional.empty();
    }

    private static int allowed(String name) {
        if (name.length() >= LENGTH_FOR_TWO) {
            return 2;
        }
        return name.length() >= LENGTH_FOR_ONE ? 1 : 0;
    }

    /** Edits between two names, each letter edited at most once (optimal string alignment). */
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                edits[i][j] = swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
            }
        }
        return edits[a.length()][b.length()];
    }
}
