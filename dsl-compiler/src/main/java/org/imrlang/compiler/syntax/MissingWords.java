package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.syntax.Stretch.Word;

/** Words and signs that were forgotten: each is tried before the word at which reading stops, and shortly before it. */
final class MissingWords {

    /** Not among them is {@code not}: what turns the meaning around is never guessed. */
    private static final List<String> WORDS = List.of(
            "if", "then", "and", "or", "per", "of", "as", "is", "to", "in", "at", "on", "after", "than", "max", "for",
            "over", "from", "unless", "with", "one of", "more", "within", "least", "up to", ",", ")", "(");

    private static final int MOST_BACK = 3;

    private MissingWords() {}

    static List<Slip> slips(Stretch stretch) {
        Set<Integer> places = new LinkedHashSet<>();
        for (int back = 0; back <= MOST_BACK; back++) {
            if (stretch.stop() - back > stretch.first()) {
                places.add(stretch.stop() - back);
            }
        }
        places.add(stretch.first());
        List<Slip> slips = new ArrayList<>();
        places.remove(0);
        for (int place : places) {
            for (String word : WORDS) {
                slips.add(before(stretch, place, word));
            }
        }
        return slips;
    }

    private static Slip before(Stretch stretch, int place, String word) {
        List<Word> words = stretch.words();
        boolean behind = place > 0 && (place == words.size() || words.get(place).firstOnLine());
        boolean lineFirst = behind && place < words.size() && place == stretch.first();
        Word next = words.get(Math.min(place, words.size() - 1));
        String seen = next.text();
        if (behind && !lineFirst) {
            // at the end of a line
            Word last = words.get(place - 1);
            String text = glued(word) ? word : " " + word;
            return new Slip(
                    last.start(),
                    last.end(),
                    List.of(new Change(last.end(), last.end(), text)),
                    false,
                    (at, fix) -> new SlipDiagnostic.MissingWord(at, word, "after `" + last.text() + "`", fix));
        }
        if (place > 0 && glued(word) && !lineFirst) {
            Word last = words.get(place - 1);
            return new Slip(
                    next.start(),
                    next.end(),
                    List.of(new Change(last.end(), last.end(), word)),
                    false,
                    (at, fix) -> new SlipDiagnostic.MissingWord(at, word, "before `" + seen + "`", fix));
        }
        String text = word.equals("(") ? word : word + " ";
        return new Slip(
                next.start(),
                next.end(),
                List.of(new Change(next.start(), next.start(), text)),
                false,
                (at, fix) -> new SlipDiagnostic.MissingWord(at, word, "before `" + seen + "`", fix));
    }

    private static boolean glued(String word) {
        return word.equals(")") || word.equals(",");
    }

    /** Whether a slip says that {@code and} or {@code or} is missing. */
    static boolean isConnective(Slip slip) {
        return slip.changes().size() == 1
                && Set.of("and", "or").contains(slip.changes().get(0).text().strip())
                && slip.changes().get(0).start() == slip.changes().get(0).end();
    }

    /** The same, where both of them would do. */
    static Slip undecided(Slip slip, String text) {
        String second = text.substring(slip.start(), slip.end());
        return new Slip(
                slip.start(),
                slip.end(),
                slip.changes(),
                false,
                (at, fix) -> new TextDiagnostic.MissingConnective(at, second));
    }
}
