package org.imrlang.compiler.syntax;

import static org.imrlang.compiler.syntax.Reading.compact;
import static org.imrlang.compiler.syntax.Reading.found;
import static org.imrlang.compiler.syntax.Reading.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips are explained where they stand, cost nothing else, and do not cost more the more there are. */
class SlipsTest {

    /** How often a line with one slip is read at most to find out what it is. */
    private static final int MOST_TRIES = 450;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "\u202ECBT note \"n\"# direction-mark 1:1 \u202E",
                "CBT note \"a\u2066b\"# direction-mark 1:12 \u2066",
                "CBT note \"n\" // \u200F# direction-mark 1:17 \u200F",
                "CBT note\u00A0\"n\"# invisible-character 1:9 \u00A0",
                "CBT no\u200Bte \"n\"# invisible-character 1:7 \u200B",
                "CBT n\u00ADote \"n\"# invisible-character 1:6 \u00AD",
                "CBT n\u043Ete \"n\"# look-alike-letter 1:5 n\u043Ete",
                "CBT initial \uFF14# look-alike-letter 1:13 \uFF14",
                "CBT for \uFB01t note \"n\"# look-alike-letter 1:9 \uFB01t",
                "CBT for caf\u00E9 note \"n\"# foreign-letter 1:9 caf\u00E9",
                "CBT note \u201Cn\u201D# quote-form 1:10 \u201C",
                "CBT note \"n\u201D# quote-form 1:12 \u201D",
            })
    void charactersAreNamed(String text, String expected) {
        assertEquals(List.of(expected.stripLeading()), compact(text));
    }

    @Test
    void textsAndCommentsMayBeInAnyScript() {
        String text =
                "source s \"\u0395\u03BB\u03BB\u03B7\u03BD\u03B9\u03BA\u03AC \u201Cx\u201D\u00A0y\" // \u041F\u0440\u0438\n";
        assertEquals(List.of(), found(text));
    }

    @Test
    void aNameThatIsWrittenWrongInManyPlacesIsOneSlip() {
        List<String> said = compact("fact low-back\nCBT for low-back\n  initial 4 if low-back\n");
        assertEquals(List.of("name-in-parts 1:6 low-back"), said);
        assertEquals(
                3,
                found("fact low-back\nCBT for low-back\n  initial 4 if low-back\n")
                        .get(0)
                        .repair()
                        .orElseThrow()
                        .edits()
                        .size());
    }

    @Test
    void whatIsMendedIsRead() {
        String text = "fact weight nmber in kg\nCBT\n  inital 4-6\n  thne max 12 fi weight\n";
        assertEquals(
                Shown.of(read("fact weight number in kg\nCBT\n  initial 4..6\n  then max 12 if weight\n")
                        .items()
                        .get(1)),
                Shown.of(read(text).items().get(1)));
        assertTrue(read(text).items().get(0) instanceof Syntax.FactSyntax);
    }

    @Test
    void aSlipCostsAsManyTriesInALongFileAsInAShortOne() {
        assertTrue(tries(1) <= MOST_TRIES, "tries of one: " + tries(1));
        assertTrue(tries(40) <= 40 * MOST_TRIES, "tries of forty: " + tries(40));
        assertTrue(tries(40) <= 40 * tries(1), "tries of forty: " + tries(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-", "1,000", "|a", "/*", "; ", "'", "x, ", "\n  x"})
    void endlessChainsAreRefusedNotSuffered(String link) {
        assertTrue(found("CBT for a in " + link.repeat(5_000) + "\n").size() > 0);
    }

    /** Two slips of a line are only tried together where what mends the one leaves the other alone. */
    @Test
    void slipsThatAreMendedAtTheSamePlaceAreNotTriedTogether() {
        assertTrue(found("case\"\ngiven a and e a b").size() > 0);
    }

    private static int tries(int slips) {
        Trial trial = new Trial();
        Names names = new Names(Set.of(), Set.of());
        for (int i = 0; i < slips; i++) {
            String item = "CBT" + i + "\n  initial 4..6\n  then max 12 goal goal goal\n  note \"n\"\n";
            Draft draft = Draft.of(new SourceFile("", item)).part(0, item.length());
            Mending.of(draft, trial, names, new Diagnostics());
        }
        return trial.tries();
    }
}
