package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A change as a unified diff, to the byte, so that {@code patch} makes the same of the file as imr would. */
class ChangeTest {

    private static final Terminal PIPE = Terminal.of(name -> "", name -> "");

    private static String change(String before, String after) {
        return Change.text(
                "a.imr", before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8), PIPE);
    }

    @Test
    void aLastLineWithoutALineEndSaysSo() {
        assertEquals("""
                --- a.imr
                +++ a.imr
                @@ -1,2 +1,2 @@
                 a
                -b
                \\ No newline at end of file
                +c
                \\ No newline at end of file
                """, change("a\nb", "a\nc"));
    }

    @Test
    void farChangesStandApart() {
        String middle = "\n1\n2\n3\n4\n5\n6\n7\n";
        assertEquals("""
                --- a.imr
                +++ a.imr
                @@ -1,4 +1,4 @@
                -a
                +x
                 1
                 2
                 3
                @@ -6,4 +6,4 @@
                 5
                 6
                 7
                -b
                +y
                """, change("a" + middle + "b\n", "x" + middle + "y\n"));
    }

    @Test
    void lineEndsStay() {
        assertEquals("--- a.imr\n+++ a.imr\n@@ -1,1 +1,1 @@\n-a\r\n+b\r\n", change("a\r\n", "b\r\n"));
    }
}
