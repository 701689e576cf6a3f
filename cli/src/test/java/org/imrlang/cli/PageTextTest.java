package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.imrlang.compiler.diagnostic.DiagnosticPages;
import org.junit.jupiter.api.Test;

/** A page reads well in a terminal: no marks of Markdown but those that are also good to read. */
class PageTextTest {

    private static final String PAGE = """
            # `reversed-range`

            A range begins with its smaller end. A range that is written `6..4` leaves open what the author meant, so that
            nothing is decided by it.

            ```imr wrong reversed-range
            humming
              initial 6..4
            ```

            This is said of it:

            ```text
            guideline.imr:2:11: error[reversed-range]: the range begins with 6 and ends with 4
            ```

            - one point of the [guide](../language.md)
            - another
            """;

    @Test
    void aPageAsText() {
        assertEquals("""
                reversed-range

                A range begins with its smaller end. A range that is written `6..4` leaves open what the
                author meant, so that nothing is decided by it.

                    humming
                      initial 6..4

                This is said of it:

                    guideline.imr:2:11: error[reversed-range]: the range begins with 6 and ends with 4

                - one point of the guide
                - another
                """, PageText.of(PAGE, Colours.OFF));
    }

    @Test
    void theHeadingIsSetOffOnATerminal() {
        assertTrue(PageText.of(PAGE, Colours.ON).startsWith("\u001B[1mreversed-range\u001B[0m\n\nA range"));
    }

    @Test
    void blankLinesInABlockStay() {
        assertEquals("    a\n\n    b\n", PageText.of("```imr\na\n\nb\n```\n", Colours.OFF));
    }

    @Test
    void everyPageIsText() {
        for (String code : DiagnosticPages.codes()) {
            DiagnosticPages.page(code).ifPresent(page -> {
                String text = PageText.of(page, Colours.OFF);
                assertTrue(text.startsWith(code + "\n"), text);
                assertTrue(!text.contains("```") && !text.contains("\n\n\n"), text);
            });
        }
    }
}
