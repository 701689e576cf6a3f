package org.imrlang.compiler.syntax;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.imrlang.grammar.ImrLexer;

/** The words of the language. */
public final class Vocabulary {

    private static final Set<String> WORDS = words();

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("once", 1),
            Map.entry("one", 1),
            Map.entry("twice", 2),
            Map.entry("two", 2),
            Map.entry("thrice", 3),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));

    /** Number words as a pattern of which the first part that fits is the right one. */
    static final String NUMBER_WORDS =
            "zero|once|one|twice|two|thrice|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    private Vocabulary() {}

    /** All of them, in the order of the alphabet. */
    static Set<String> all() {
        return WORDS;
    }

    /** Whether the language has a word. */
    public static boolean has(String word) {
        return WORDS.contains(word);
    }

    /** The number that a word says. */
    static Optional<Integer> number(String word) {
        return Optional.ofNullable(NUMBERS.get(word));
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (int type = 1; type <= ImrLexer.VOCABULARY.getMaxTokenType(); type++) {
            String literal = ImrLexer.VOCABULARY.getLiteralName(type);
            if (literal != null && literal.length() > 3 && Character.isLetter(literal.charAt(1))) {
                words.add(literal.substring(1, literal.length() - 1));
            }
        }
        return words;
    }

    /** How many letters of a word have to be added, dropped, changed or exchanged with their neighbour, up to three. */
    static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return 3;
        }
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(steps[i - 1][j - 1] + changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
            }
        }
        return Math.min(3, steps[one.length()][other.length()]);
    }
}
