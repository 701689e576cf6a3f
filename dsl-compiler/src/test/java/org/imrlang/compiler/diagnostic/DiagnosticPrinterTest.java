package org.imrlang.compiler.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands under what, whatever the author's line holds; and nothing gets through that a terminal obeys. */
class DiagnosticPrinterTest {

    private static final Style TAGS = (part, text) -> "<" + part.name().toLowerCase(Locale.ROOT) + ">" + text + "</>";

    private record Example(Span at, String message, Optional<String> help, List<Related> related)
            implements Diagnostic {}

    private static Example example(String line, String marked) {
        SourceFile file = new SourceFile("a.imr", line);
        return new Example(span(file, marked), "no good", Optional.empty(), List.of());
    }

    private static Span span(SourceFile file, String marked) {
        int start = file.text().indexOf(marked);
        return new Span(file, start, start + marked.length());
    }

    private static List<String> excerpt(Diagnostic diagnostic) {
        return DiagnosticPrinter.print(diagnostic).lines().skip(1).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\tinitial 6..4|6..4|                ^^^^|        initial 6..4",
                "a\tb\tc|b|         ^|    a    b    c",
                "治療 6..4|6..4|         ^^^^|    治療 6..4",
                "治療 6..4|療|      ^^|    治療 6..4",
                "cafe\u0301 6..4|6..4|         ^^^^|    cafe\u0301 6..4",
                "\uD83D\uDE00 6..4|6..4|       ^^^^|    \uD83D\uDE00 6..4",
                "a \u202E b|\u202E|      ^^^^^^^^|    a <U+202E> b",
                "a\u0007b c|c|               ^|    a<U+0007>b c",
                "a\u200Bb|\u200B|     ^^^^^^^^|    a<U+200B>b"
            })
    void theMarkerStandsUnderItsText(String line, String marked, String marker, String shown) {
        assertEquals(List.of(shown, marker), excerpt(example(line, marked)));
    }

    @Test
    void whatGoesOnInTheNextLineIsMarkedToTheEndOfTheFirst() {
        assertEquals(
                List.of("    CBT if (a", "           ^^"), excerpt(example("CBT if (a\n  or b)\n", "(a\n  or b)")));
    }

    @Test
    void whatIsMissingAtTheEndOfALineIsMarkedBehindIt() {
        SourceFile file = new SourceFile("a.imr", "CBT initial\n");
        Example missing = new Example(new Span(file, 11, 11), "nothing", Optional.empty(), List.of());
        assertEquals(List.of("    CBT initial", "               ^"), excerpt(missing));
    }

    @Test
    void aBlankLineIsNotShown() {
        SourceFile file = new SourceFile("a.imr", "   \n");
        assertEquals(List.of(), excerpt(new Example(new Span(file, 0, 0), "empty", Optional.empty(), List.of())));
    }

    @Test
    void ofALongLineThePartAroundTheMistakeIsShown() {
        List<String> shown = excerpt(example("x".repeat(500) + "!!" + "y".repeat(500), "!!"));
        assertEquals("    …" + "x".repeat(60) + "!!" + "y".repeat(58) + "…", shown.get(0));
        assertEquals(" ".repeat(65) + "^^", shown.get(1));
    }

    @Test
    void aSecondPlaceIsShownWithItsLine() {
        SourceFile file = new SourceFile("a.imr", "fact b\n  fact b\n");
        Example twice = new Example(
                new Span(file, 14, 15),
                "twice",
                Optional.of("remove one"),
                List.of(new Related(new Span(file, 5, 6), "it stands here")));
        assertEquals("""
                a.imr:2:8: error[example]: twice
                      fact b
                           ^
                  help: remove one
                  a.imr:1:6: it stands here
                    fact b
                         -
                """, DiagnosticPrinter.print(twice));
    }

    @Test
    void aSecondPlaceInTheSameLineIsMarkedThere() {
        SourceFile file = new SourceFile("a.imr", "CBT stop if a stop if b\n");
        Example twice = new Example(
                new Span(file, 14, 21),
                "twice",
                Optional.empty(),
                List.of(new Related(new Span(file, 4, 11), "it stands here")));
        assertEquals("""
                a.imr:1:15: error[example]: twice
                    CBT stop if a stop if b
                        -------   ^^^^^^^
                  a.imr:1:5: it stands here
                """, DiagnosticPrinter.print(twice));
    }

    @Test
    void partsAreSetOffWithoutTouchingTheText() {
        SourceFile file = new SourceFile("a.imr", "CBT initial 6..4\n");
        Example wrong = new Example(
                new Span(file, 12, 16),
                "reversed",
                Optional.of("write: 4..6"),
                List.of(new Related(new Span(file, 0, 3), "here")));
        String styled = DiagnosticPrinter.print(wrong, TAGS);
        assertEquals("""
                <place>a.imr:1:13:</> <error>error[example]</><message>: reversed</>
                    CBT initial 6..4
                    <second>---</>         <error>^^^^</>
                  <help>help:</> write: 4..6
                  <place>a.imr:1:1:</> here
                """, styled);
        assertEquals(DiagnosticPrinter.print(wrong), styled.replaceAll("<[a-z]*>|</>", ""));
    }

    @Test
    void nothingThatATerminalObeysGetsThrough() {
        StringBuilder all = new StringBuilder("mark ");
        for (int character = 0; character < 0x3000; character++) {
            if (character != '\n') {
                all.appendCodePoint(character);
            }
        }
        SourceFile file = new SourceFile("a\u001B[31m\u202E.imr", all.toString());
        for (int offset = 5; offset < all.length(); offset += 40) {
            Related related = new Related(new Span(file, offset, offset + 1), "`" + file.text() + "`");
            Example hostile = new Example(related.at(), related.message(), Optional.of(file.text()), List.of(related));
            String printed = DiagnosticPrinter.print(hostile, TAGS);
            assertFalse(
                    printed.codePoints().anyMatch(character -> character != '\n' && Character.isISOControl(character)));
            assertFalse(printed.codePoints().anyMatch(character -> Character.getType(character) == Character.FORMAT));
            assertTrue(printed.startsWith("<place>a<U+001B>[31m<U+202E>.imr:1:"), printed);
        }
    }
}
