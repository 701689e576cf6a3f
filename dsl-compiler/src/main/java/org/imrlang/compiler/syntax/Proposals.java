package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    static final List<Kind> WORDS = List.of(Proposals::capitals, OtherWords::slips, Proposals::misspelt);

    /** All of them. */
    static final List<Kind> KINDS = List.of(
            Proposals::capitals,
            OtherWords::slips,
            Proposals::misspelt,
            Layout::slips,
            UnclosedTexts::slips,
            Proposals::nameInParts,
            MissingWords::slips,
            Proposals::needless);

    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:treatment|fact|define|source|guideline)[ \\t]+([A-Za-z]\\w*)");

    private Proposals() {}

    /** Words of the language that are written with capitals. */
    private static List<Slip> capitals(Stretch stretch) {
        List<Slip> slips = new ArrayList<>();
        for (Word word : backwards(stretch)) {
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
        Set<String> declared = new LinkedHashSet<>();
        Matcher names = DECLARED.matcher(stretch.text());
        while (names.find()) {
            declared.add(names.group(1));
        }
        List<Slip> slips = new ArrayList<>();
        for (int most = 1; most <= 2; most++) {
            for (Word word : backwards(stretch)) {
                if (!word.isWord() || word.text().length() < 2 || word.isName() && declared.contains(word.text())) {
                    continue;
                }
                misspelt(word, most, slips);
            }
        }
        return slips;
    }

    private static void misspelt(Word word, int most, List<Slip> slips) {
        String small = word.text().toLowerCase(Locale.ROOT);
        if (most == 2 && small.length() < 7) {
            return;
        }
        for (String meant : Vocabulary.all()) {
            boolean near = Vocabulary.distance(small, meant) == most;
            if (near && !(small.length() == 2 && meant.length() != 2)) {
                slips.add(Slip.at(
                        word.start(),
                        word.end(),
                        meant,
                        true,
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
                joined(stretch.text(), parts).ifPresent(slips::add);
            }
        }
        return slips;
    }

    private static Optional<Slip> joined(String text, List<Word> parts) {
        List<Change> gaps = new ArrayList<>();
        int names = 0;
        for (int i = 0; i < parts.size(); i++) {
            Word part = parts.get(i);
            boolean number = i > 0 && part.type() == ImrLexer.NUMBER;
            if (!part.isWord() && !number || i > 0 && part.firstOnLine()) {
                return Optional.empty();
            }
            names += part.isName() || number ? 1 : 0;
            if (i > 0) {
                gaps.add(new Change(parts.get(i - 1).end(), part.start(), "_"));
            }
        }
        boolean ends = parts.get(0).isName()
                && (names == parts.size() || parts.get(parts.size() - 1).isName());
        if (!ends) {
            return Optional.empty();
        }
        int start = parts.get(0).start();
        int end = parts.get(parts.size() - 1).end();
        String name = text.substring(start, end);
        return Optional.of(
                new Slip(start, end, gaps, false, (at, fix) -> new SlipDiagnostic.NameInParts(at, name, fix)));
    }

    /** Words and signs that can be left out. */
    private static List<Slip> needless(Stretch stretch) {
        List<Slip> slips = new ArrayList<>();
        for (Word word : backwards(stretch)) {
            boolean number = word.type() == ImrLexer.NUMBER || word.type() == ImrLexer.DATE;
            boolean lone = word.type() == ImrLexer.STRAY;
            if (!number && !lone && word.type() != ImrLexer.BAR) {
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
        while (end < text.length() && text.charAt(end) == ' ') {
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
