package org.imrlang.pages.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final double SIZE = 10;

    /** Each line, bold words between stars. */
    private static List<String> lines(String label, String status, double width, int most) {
        return Lettering.lines(label, status, SIZE, width, most).stream()
                .map(line -> line.stream()
                        .map(run -> run.bold() ? "*" + run.text() + "*" : run.text())
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void wordsFillLines() {
        assertEquals(List.of("one two three", "four"), lines("one two three four", "", 85, 3));
    }

    @Test
    void theStatusFollowsInBold() {
        assertEquals(List.of("one two* open*"), lines("one two", "open", 200, 3));
        assertEquals(List.of("one two* not*", "*open*"), lines("one two", "not open", 70, 3));
    }

    @Test
    void wordsThatTakeTooManyLinesAreCutButNeverTheStatus() {
        List<String> lines = lines("a b c d e f g h i j k l m n o p q r s t u v w x y z", "not open", 70, 2);
        assertEquals("*not open*", lines.get(lines.size() - 1));
        assertTrue(lines.get(1).endsWith(" …"), lines::toString);
        assertEquals(3, lines.size());
    }

    @Test
    void aWordThatNoLineHoldsIsBroken() {
        String word = "x".repeat(40) + "\ud83d\ude00".repeat(10);
        List<String> lines = lines(word, "", 100, 9);
        assertEquals(word, String.join("", lines));
        for (String line : lines) {
            assertTrue(Lettering.width(line, SIZE, false) <= 100, line);
        }
    }

    @Test
    void nothingTakesNoLine() {
        assertEquals(List.of(), lines("", "", 100, 3));
    }
}
