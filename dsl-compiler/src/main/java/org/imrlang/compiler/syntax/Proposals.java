package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.syntax.Stretch.Word;
import org.imrlang.grammar.ImrLexer;

/**
 * What may be wrong where a text stops being readable. Each kind of slip is a method here, and {@link Mending} tries
 * them in the order of {@link #KINDS}, the likelier first: a new kind is a line there.
 */
final class Proposals {

    /** A kind of slip: those of a stretch that could be of it, the nearest to where reading stops first. */
    interface Kind {
        List<Slip> slips(Stretch stretch);
    }

    /** The words of a slip alone: those of one stretch can be wrong together. */
    static final List<Kind> WORDS = List.of(
            Proposals::capitals, OtherWords::slips, Proposals::misspelt, Proposals::fillers, Proposals::nameInParts);

    /** All of them. */
    static final List<Kind> KINDS = List.of(
            Proposals::capitals,
            OtherWords::slips,
            Proposals::misspelt,
            Layout::slips,
            UnclosedTexts::slips,
            Proposals::fillers,
            Proposals::nameInParts,
            MissingWords::slips,
            Proposals::needless);

    private static final Set<String> FILLERS = Set.of(
            "the",
            "a",
            "an",
            "either",
            "both",
            "total",
            "that",
            "been",
            "about",
            "approximately",
            "usually",
            "only",
            "patient",
            "some");

    /** Words that turn what is said round: whether one of them was meant is for the author to judge. */
    private static final Set<String> TURNING = Set.of(
            "not",
            "none",
            "no",
            "or",
            "and",
            "any",
            "all",
            "includes",
            "most",
            "least",
            "before",
            "after",
            "less",
            "more",
            "unknown",
            "contraindicated");

    /** Words that are written right, and say something else than the words of the language that they are near to. */
    private static final Set<String> WRITTEN_RIGHT = Set.of(
            "now", "nor", "never", "excludes", "exclude", "mist", "moist", "uncontraindicated", "unrecommended", "one");

    private static final Set<String> NEEDLESS = Set.of(
            "of", "is", "are", "be", "has", "have", "had", "to", "for", "in", "on", "with", "if", "then", "and", "or",
            "at", "up", "per", "as", "by", ",", "(", ")", "=");

    private Proposals() {}

    /** Words of the language that are written with capitals. */
    static List<Slip> capitals(Stretch stretch) {
        List<Slip> slips = new ArrayList<>();
        for (Word word : stretch.line()) {
            String small = word.text().toLowerCase(Locale.ROOT);
            if (word.isWord() && !small.equals(word.text()) && Vocabulary.has(small)) {
                slips.add(Slip.at(
                        word.start(),
                        word.end(),
                        small,
                        true,
                        (at, fix) -> new SlipDiagnostic.WordInCapitals(at, word.text(), fix)));
            }
        }
        return slips;
    }

    /** Words that are nearly one of the language. */
    private static List<Slip> misspelt(Stretch stretch) {
        List<Slip> slips = new ArrayList<>();
        for (int most = 1; most <= 2; most++) {
            for (Word word : backwards(stretch)) {
                if (!word.isWord()
                        || word.text().length() < 2
                        || word.isName() && stretch.names().declared().contains(word.text())) {
                    continue;
                }
                misspelt(word, most, slips);
            }
        }
        return slips;
    }

    private static void misspelt(Word word, int most, List<Slip> slips) {
        String small = word.text().toLowerCase(Locale.ROOT);
        if (most == 2 && small.length() < 7 || WRITTEN_RIGHT.contains(small)) {
            return;
        }
        for (String meant : Vocabulary.all()) {
            boolean near = Vocabulary.distance(small, meant) == most;
            if (near && !(Vocabulary.has(small) && small.length() == 2 && meant.length() != 2)) {
                slips.add(Slip.at(
                        word.start(),
                        word.end(),
                        meant,
                        word.type() == ImrLexer.NAME && !TURNING.contains(meant),
                        (at, fix) -> new SlipDiagnostic.MisspeltWord(at, word.text(), meant, fix)));
            }
        }
    }

    /** Names of several words. */
    private static List<Slip> nameInParts(Stretch stretch) {
        List<Slip> slips = new ArrayList<>();
        List<Word> words = stretch.words();
        int last = Math.min(stretch.stop() + 2, words.size() - 1);
        for (int length = 2; length <= 4; length++) {
            for (int end = last; end - length + 1 >= stretch.first(); end--) {
                List<Word> parts = words.subList(end - length + 1, end + 1);
                joined(stretch, parts).ifPresent(slips::add);
            }
        }
        return slips;
    }

    private static Optional<Slip> joined(Stretch stretch, List<Word> parts) {
        List<Change> gaps = new ArrayList<>();
        int names = 0;
        boolean numbers = false;
        for (int i = 0; i < parts.size(); i++) {
            Word part = parts.get(i);
            boolean number = i > 0 && part.type() == ImrLexer.NUMBER;
            if (!part.isWord() && !number || i > 0 && part.firstOnLine()) {
                return Optional.empty();
            }
            names += part.isName() || number ? 1 : 0;
            numbers |= number;
            if (i > 0) {
                gaps.add(new Change(parts.get(i - 1).end(), part.start(), "_"));
            }
        }
        int start = parts.get(0).start();
        int end = parts.get(parts.size() - 1).end();
        String name = stretch.text().substring(start, end);
        String joined = name.replaceAll("\\s+", "_");
        // a word beside a name that is declared is rather a word too many, or one that the language says otherwise
        boolean some =
                parts.stream().anyMatch(part -> stretch.names().declared().contains(part.text()));
        boolean clause = parts.get(0).firstOnLine() && isIndented(stretch.text(), start);
        boolean known = stretch.names().written().contains(joined);
        boolean inRow = stretch.text()
                .substring(0, start)
                .lines()
                .reduce("", (before, line) -> line)
                .stripLeading()
                .startsWith("|");
        if (!known
                && (some
                        || clause
                        || numbers
                        || names < parts.size()
                        || inRow
                        || followsNumber(stretch, parts.get(0)))) {
            return Optional.empty();
        }
        boolean certain = stretch.names().declared().contains(joined);
        return Optional.of(
                new Slip(start, end, gaps, certain, (at, fix) -> new SlipDiagnostic.NameInParts(at, name, fix)));
    }

    /** Whether a line stands deeper than the heading of a recommendation: then it is rather a clause. */
    private static boolean isIndented(String text, int start) {
        return start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t');
    }

    /** Whether a word may be the unit of the number before it. */
    private static boolean followsNumber(Stretch stretch, Word word) {
        int index = stretch.words().indexOf(word);
        return index > 0 && stretch.words().get(index - 1).type() == ImrLexer.NUMBER;
    }

    /** Words that say nothing anywhere. */
    private static List<Slip> fillers(Stretch stretch) {
        Optional<Word> tooMany = stretch.stop() < stretch.words().size()
                ? Optional.of(stretch.words().get(stretch.stop())).filter(word -> word.type() == ImrLexer.RPAREN)
                : Optional.empty();
        return without(
                stretch,
                word -> FILLERS.contains(word.text().toLowerCase(Locale.ROOT))
                        || tooMany.filter(word::equals).isPresent());
    }

    /** Words and signs that say nothing where they stand, or that are written twice. */
    private static List<Slip> needless(Stretch stretch) {
        return without(stretch, word -> {
            int index = stretch.words().indexOf(word);
            boolean twice = word.isWord()
                    && index > 0
                    && stretch.words().get(index - 1).text().equals(word.text());
            return twice || NEEDLESS.contains(word.text().toLowerCase(Locale.ROOT));
        });
    }

    /** Whether a word is all that stands in a cell. */
    private static boolean fillsCell(Stretch stretch, Word word) {
        int index = stretch.words().indexOf(word);
        return index > 0
                && index + 1 < stretch.words().size()
                && stretch.words().get(index - 1).type() == ImrLexer.BAR
                && stretch.words().get(index + 1).type() == ImrLexer.BAR;
    }

    private static List<Slip> without(Stretch stretch, Predicate<Word> candidate) {
        List<Slip> slips = new ArrayList<>();
        for (Word word : backwards(stretch)) {
            boolean unfinished = stretch.isIncomplete() && word.isWord();
            if (candidate.test(word) && !unfinished && !fillsCell(stretch, word)) {
                String text = word.text();
                slips.add(new Slip(
                        word.start(),
                        word.end(),
                        List.of(new Change(word.start(), withBlanks(stretch.text(), word), "")),
                        false,
                        (at, fix) -> new SlipDiagnostic.NeedlessWord(at, text, fix)));
            }
        }
        return slips;
    }

    /** Where the blanks after a word end, so that none is left over. */
    private static int withBlanks(String text, Word word) {
        int end = word.end();
        boolean touches = word.start() > 0 && !Character.isWhitespace(text.charAt(word.start() - 1));
        while (!touches && end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** The words of a stretch, from where reading stops back to its first. */
    static List<Word> backwards(Stretch stretch) {
        List<Word> words = new ArrayList<>(stretch.near());
        Collections.reverse(words);
        return words;
    }
}
