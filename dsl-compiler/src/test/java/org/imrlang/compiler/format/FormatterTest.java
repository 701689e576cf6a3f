package org.imrlang.compiler.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.syntax.ParsedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatterTest {

    private static Formatted format(String text) {
        return Compiler.format(new InputFile("a.imr", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(String text) {
        return assertInstanceOf(Formatted.Text.class, format(text)).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CBT initial 4-6", "CBT initial", "table CBT\n| a | _ |", "CBT initial 4 given"})
    void whatCannotBeReadStaysAsItIs(String broken) {
        List<Diagnostic> said =
                assertInstanceOf(Formatted.Unreadable.class, format(broken)).diagnostics();
        assertEquals(1, said.size(), said::toString);
    }

    @Test
    void bytesThatAreNoTextStayAsTheyAre() {
        Formatted formatted = Compiler.format(new InputFile("a.imr", new byte[] {'/', '/', (byte) 0xFF}));
        assertEquals(
                "not-utf8",
                assertInstanceOf(Formatted.Unreadable.class, formatted)
                        .diagnostics()
                        .get(0)
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CBT\n  initial 4..6\n  then max 2\n  cite nowhere\n",
                "CBT\n  initial 6..4\n",
                "fact a\nfact a\n",
                "define a as not_declared\n"
            })
    void whatOnlyDoesNotCompileIsLaidOut(String wrong) {
        assertTrue(text(wrong).length() >= wrong.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CBT\n  initial 5 // c\n",
                "CBT\n  initial 4 visits // c\n",
                "CBT\n  initial 4\n",
                "CBT\n  initial 4 // c // d\n",
                "CBT\n  initial // c\n",
                "CBT\n  initial 4 // c\n  cite a\n"
            })
    void aLayoutThatSaysSomethingElseIsRefused(String other) {
        ParsedFile file = Layouts.parsed("CBT initial 4 // c").orElseThrow();
        List<String> comments = Layouts.comments(file);
        String same = "CBT\n  initial 4\n// c\n";
        assertInstanceOf(Formatted.Text.class, Formatter.sound(file.syntax(), comments, "a.imr", same));
        Formatted.Unsound refused =
                assertInstanceOf(Formatted.Unsound.class, Formatter.sound(file.syntax(), comments, "a.imr", other));
        assertTrue(!refused.difference().isBlank());
    }

    @Test
    void theByteOrderMarkGoes() {
        assertEquals("CBT\n  initial 4\n", text("\uFEFFCBT initial 4"));
        assertTrue(!new Formatted.Text("a\n").isThatOf("\uFEFFa\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tabsAndOtherLineEndsGo() {
        assertEquals(
                "CBT\n  initial 4..6\n  then max 20\n\n// c\nmassage\n  initial 3\n",
                text("CBT\tinitial\t4..6\r\n\tthen max 20\r\n\r\n\r\n\r\n// c\t \r\nmassage initial 3"));
    }

    @Test
    void anEmptyFileStaysEmpty() {
        assertEquals("", text(" \n\t\r\n"));
        assertEquals("// c\n", text("\n  // c"));
    }

    @Test
    void aCommentInsideARowsLineFollowsTheRow() {
        assertEquals(
                "table CBT\n  | a | initial _ |  // x\n  | b | 4         |  // y\n",
                text("table CBT\n| a |initial _| // x\n|b|4|// y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fact f%d number in weeks \"says number %d\"\n",
                "CBT for a%d or (b and c%d) initial 4..6 then max 20 if d // c\n",
                "// %d\n\n    // %d\n"
            })
    void timeGrowsWithTheText(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(String.format(line, i, i));
        }
        assertTimeout(Duration.ofSeconds(20), () -> text(text.toString()));
    }

    @Test
    void aLongLineIsLaidOutInTimeToo() {
        StringBuilder text = new StringBuilder("case \"a\" request CBT 1 expect conforms given a");
        StringBuilder choices = new StringBuilder("fact f one of (a");
        StringBuilder condition = new StringBuilder("CBT requires a");
        for (int i = 0; i < 20_000; i++) {
            // lines as long as they may be
            String between = i % 1_500 == 0 ? "\n" : "";
            text.append(between).append(", b").append(i);
            choices.append(between).append(", b").append(i);
            condition.append(between).append(" or b").append(i);
        }
        String all = choices + ")\n" + condition + "\n" + text;
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertTrue(text(all).lines().allMatch(line -> line.length() <= DocPrinter.COLUMNS)));
    }
}
