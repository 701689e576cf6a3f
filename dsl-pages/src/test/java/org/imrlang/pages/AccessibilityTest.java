package org.imrlang.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the check of pages can fail at all. */
@Tag("browser")
class AccessibilityTest {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body><main><h1>t</h1>%s</main></body></html>";

    @TempDir
    private Path folder;

    @Test
    void aPageThatIsWellIsSaidToBe() throws IOException {
        assertEquals(List.of(), looked("<p>text</p>"));
    }

    @Test
    void aPictureWithoutWordsIsFound() throws IOException {
        List<String> violations = looked("<img src=\"x.png\">");
        assertFalse(violations.isEmpty());
        assertEquals("image-alt", violations.get(0).split(":")[0]);
    }

    private List<String> looked(String body) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, PAGE.formatted(body));
        return Accessibility.violations(page, Browser.Window.DESKTOP);
    }
}
