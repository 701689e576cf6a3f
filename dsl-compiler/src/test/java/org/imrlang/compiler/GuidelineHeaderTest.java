package org.imrlang.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which guideline a file is, and what it uses, read from files that need not be right. */
class GuidelineHeaderTest {

    private static GuidelineHeader of(String text) {
        return GuidelineHeader.of(new InputFile("folder/own-name.imr", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theFileStatesItsName() {
        assertEquals(new GuidelineHeader("pain", List.of()), of("guideline pain \"Pain\"\nCBT initial 4"));
    }

    @Test
    void withoutOneTheFilesOwnNameCounts() {
        assertEquals(new GuidelineHeader("own-name", List.of()), of("CBT initial 4"));
        assertEquals(new GuidelineHeader("own-name", List.of()), of(""));
        assertEquals(new GuidelineHeader("own-name", List.of()), of("guideline \"no name\""));
    }

    @Test
    void usesAreReadWhereverTheyStandInTheHeader() {
        assertEquals(new GuidelineHeader("pain", List.of("vocabulary", "spine", "part", "hand")), of("""
                        // a comment before use nothing
                        guideline pain "use nothing"
                          use vocabulary, spine,
                            part
                          authority ODG
                          edition "2014"
                          effective from 2014-06-01 until 2015-01-01 by service date
                          use hand

                        source use_not "x"
                        """));
    }

    @Test
    void aHeaderEndsWithTheFirstDeclaration() {
        for (String next : List.of("source x \"t\"", "treatment x", "fact x", "define x as y", "precedence A, B")) {
            assertEquals(List.of(), of("guideline pain\n" + next + "\nuse late").uses(), next);
        }
        assertEquals(List.of(), of("case \"x\" use late").uses());
        assertEquals(List.of(), of("use early\nguideline pain").uses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guideline pain use a, 7 \"s\" use b authority",
                "guideline pain use a, , b",
                "guideline pain ((( \"open\n use a b use b",
                "guideline pain edition use a use , b use",
                "\uFEFFguideline pain use a, b,"
            })
    void aBrokenHeaderIsReadAsFarAsItGoes(String text) {
        GuidelineHeader header = of(text);
        assertEquals("pain", header.name());
        assertEquals(List.of("a", "b"), header.uses().stream().distinct().toList());
    }

    @Test
    void whatIsNoTextHasItsFilesName() {
        byte[] latin = {'g', 'u', (byte) 0xff};
        assertEquals(new GuidelineHeader("latin", List.of()), GuidelineHeader.of(new InputFile("latin.imr", latin)));
    }
}
