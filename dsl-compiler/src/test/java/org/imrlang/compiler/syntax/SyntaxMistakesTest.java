package org.imrlang.compiler.syntax;

import static org.imrlang.compiler.syntax.Reading.codes;
import static org.imrlang.compiler.syntax.Reading.compact;
import static org.imrlang.compiler.syntax.Reading.found;
import static org.imrlang.compiler.syntax.Reading.lines;
import static org.imrlang.compiler.syntax.Reading.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of text that cannot be read: one mistake, one message. */
class SyntaxMistakesTest {

    private static final String TABLE = "table PT\n| surgery | initial _ if a | then max _ |\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "| knee | 4 # row-not-closed 3:10 4",
                "| knee | 4 | 5 | 6 |# row-length 3:1 | knee | 4 | 5 | 6 |",
                "| knee | 4 |# row-length 3:1 | knee | 4 |",
                "| knee |   | 5 |# empty-cell 3:9 ",
                "|| 4 | 5 |# empty-cell 3:2 |",
                "| knee hip | 4 | 5 |# cell-without-values 3:3 knee hip",
                "| knee, | 4 | 5 |# cell-without-values 3:3 knee,",
                "| knee | _ | 5 |# blank-outside-table 3:10 _",
                "| knee | 4.. | 5 |# cell-does-not-fit 3:10 4..",
                "| knee | x | 5 |# cell-does-not-fit 3:10 x",
                "| knee | 4 | 5 then max 6 |# cell-does-not-fit 3:14 5 then max 6",
                "| knee | 4 | 5 - |# cell-does-not-fit 3:14 5 -",
                "| knee | 4 | 5weeks |# number-touches-word 3:14 5weeks",
                "| knee | 4 | 5 |~  note \"n\"# clause-below-rows 4:3 note",
            })
    void aBrokenRowIsOneMistake(String row, String expected) {
        assertEquals(List.of(expected.strip()), compact(TABLE + lines(row) + "\nCBT note \"n\"\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "table PT~| a | then mux _ |~| x | 4 |~| y | 5 | # misspelt-word 2:12 mux",
                "table PT~| a | initial _ iff b |~| x | 4 |~| y | 5 | # misspelt-word 2:17 iff",
                "table PT~| a | initial _ goal b |~| x | 4.. |~| y | 5 | # unexpected-text 2:17 goal",
                "table PT~| a | then mux _ |~| x | - | # misspelt-word 2:12 mux",
                "table PT~| a | initial 4 |~| x | 4 | # head-of-no-column 2:7 initial 4",
                "table PT~| a | max _ per _ |~| x | 4 | # head-of-no-column 2:7 max _ per _",
                "table PT~| a | |~| x | 4 | # empty-cell 2:6 ",
                "table PT~| initial _ |~| 4 | # table-without-fact 2:1 | initial _ |",
                "table PT~| a | initial _ | # table-without-rows 1:7 PT",
                "table PT cite s # table-without-rows 1:7 PT",
                "table PT for b~| a | initial _ |~| x | 4 | # unexpected-text 1:10 for",
                "table PT~  cite s and~| a | initial _ |~| x | 4 | # needless-word 2:10 and",
                "| a | initial _ |~CBT note \"n\" # row-outside-table 1:1 |",
                "table PT~| x | initial _ if a and b or c |~| y | 4 |~| z | 5 | # mixed-and-or 2:20 a and b or c",
                "table~| a | initial _ |~| x | 4 | # unfinished-line 1:1 table",
                "table PT~  requires b and~| a | initial _ |~| x | 4 | # unfinished-line 2:14 and",
                "CBT~  initial _ # blank-outside-table 2:11 _",
                "CBT~  initial 4-6 # range-sign 2:11 4-6",
                "CBT~  initial 4 if a | b # other-sign 2:18 |",
                "fact _a # stray-character 1:6 _",
                "define a as b~  | c # stray-character 2:3 |",
            })
    void aBrokenTableIsOneMistake(String text, String expected) {
        assertEquals(List.of(expected.strip()), compact(lines(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CBT initial 4 at 2",
                "CBT initial 4 at 2 per fortnight",
                "CBT initial 4 at 2 per week, then max 20",
                "CBT initial 4 over 3 sessions",
                "CBT initial 4 raised 6 if a",
                "CBT up 4",
                "CBT stop after 4",
                "CBT until surgery",
                "CBT max 4",
                "CBT max 4 per fortnight",
                "CBT at least 4 apart",
                "CBT evidence",
                "CBT requires a is",
                "CBT requires a at least",
                "CBT requires a > b",
                "CBT requires a in ()",
                "CBT requires a includes F32",
                "CBT requires within 3 of onset",
                "CBT, initial 4",
                "CBT for initial 4",
                "limit CBT 4 per year",
                "precedence MTUS ODG",
                "fact a one of b",
                "fact a number of",
                "fact a one of (none, b)",
                "treatment a code \"1\"",
                "guideline a effective from today",
                "guideline a use",
                "case \"one\" given a (1)",
                "case \"one\" history 3 with a on 2014-01-02",
                "case \"one\" request CBT 4 at 2 every 2 weeks",
            })
    void aMistakeIsReportedOnce(String text) {
        List<Diagnostic> found = found("treatment x\n" + text + "\ntreatment y\n");
        assertEquals(
                1,
                found.size(),
                () -> found.stream().map(Diagnostic::message).toList().toString());
        assertFalse(
                found.get(0).message().matches(".*(null|token|EOF|FIRST|<[A-Z]).*"),
                found.get(0).message());
        List<Syntax.ItemSyntax> items =
                read("treatment x\n" + text + "\ntreatment y\n").items();
        assertTrue(Shown.of(items.get(items.size() - 1)).equals("treatment(y)"), "what follows is read");
    }

    @Test
    void charactersOfTwoUnitsShiftNoPlace() {
        List<Diagnostic> found = found("CBT // \uD83D\uDE00\n  note \"\uD83D\uDE00\uD83D\uDE00\" initial x\n");
        assertEquals(1, found.size());
        assertEquals("x", found.get(0).at().text());
    }

    @Test
    void parenthesesNestNoDeeperInATableThanElsewhere() {
        String half = "(".repeat(40);
        String text = "table PT\n| a | requires " + half + " _ " + ")".repeat(40) + " |\n| x | " + half + "b"
                + ")".repeat(40) + " |\n";
        assertEquals(List.of("nested-too-deep"), codes(text));
        assertEquals(3, found(text).get(0).at().line());
        String many = "(".repeat(100_000);
        for (String file : List.of(
                "table PT\n| a | initial _ |\n| x | " + many + " |",
                "table PT\n| a | requires " + many + " _ |\n",
                "CBT max 3 per year unless " + many,
                "CBT for " + many,
                many)) {
            assertEquals(List.of("nested-too-deep"), codes(file));
        }
    }
}
