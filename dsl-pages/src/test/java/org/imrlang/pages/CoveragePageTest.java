package org.imrlang.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.testing.coverage.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoveragePageTest {

    private static final String WALKING = """
            define improved as better and not worse
            walking for fit
              initial 4..6
              then max 20 if improved
              contraindicated if fever "<script>alert('x')</script> & \\"so\\""
            running
              up to 4
            case "walks"
              request walking 4
              completed 0
              given fit, no fever
              expect conforms
            """;

    @TempDir
    private Path folder;

    private static Coverage coverage(String... texts) {
        List<InputFile> files = new ArrayList<>();
        for (String text : texts) {
            files.add(new InputFile("file" + files.size() + ".imr", text.getBytes(StandardCharsets.UTF_8)));
        }
        Compilation compilation = Compiler.compile(files, false);
        return Coverage.of(compilation
                .ruleset()
                .orElseThrow(() ->
                        new IllegalStateException(compilation.diagnostics().toString())));
    }

    private static String row(String page, int line) {
        int start = page.indexOf("<tr id=\"file-1-" + line + "\"");
        return page.substring(start, page.indexOf("</tr>", start));
    }

    @Test
    void everyLineSaysHowWellItIsExercised() {
        String page = CoveragePage.of(coverage(WALKING));
        assertEquals(
                "<tr id=\"file-1-3\" class=\"full\"><th scope=\"row\" class=\"number\">3</th><td class=\"sign\">"
                        + "<span aria-hidden=\"true\">✓</span><span class=\"unseen\">exercised</span></td>"
                        + "<td><code>  initial 4..6</code></td>",
                row(page, 3));
        assertTrue(row(page, 4).contains("class=\"part\""), row(page, 4));
        assertTrue(row(page, 7).contains("class=\"none\""), row(page, 7));
        assertTrue(row(page, 8).contains("class=\"quiet\""), row(page, 8));
    }

    @Test
    void whatNeverCameIsUnderlinedAndNamed() {
        String row = row(CoveragePage.of(coverage(WALKING)), 2);
        assertTrue(row.contains("walking for <span class=\"gap\">fit</span></code>"), row);
        assertTrue(row.contains("<li><code>fit</code> was never no, never unknown</li>"), row);
    }

    @Test
    void theNumbersStandAtTheTop() {
        String page = CoveragePage.of(coverage(WALKING, "swimming up to 4\n"));
        assertTrue(page.contains("<p>The one case exercises <strong>"), page);
        assertTrue(page.contains("<a href=\"#file-2\">file1.imr</a></th><td>0 %, 0 of 2</td>"), page);
    }

    @Test
    void whatAnAuthorWritesNeverBecomesMarkup() {
        String page = CoveragePage.of(coverage(WALKING));
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
    }

    @Test
    void itNeedsNothingElse() {
        String page = CoveragePage.of(coverage(WALKING));
        assertFalse(page.contains("src=") || page.contains("@import") || page.contains("url("), page);
        assertEquals(page, CoveragePage.of(coverage(WALKING)));
    }

    @Test
    void withoutAnythingToExerciseItIsStillAPage() throws IOException {
        looked(CoveragePage.of(coverage("treatment walking\n")), Browser.Window.PHONE);
    }

    @Test
    void itCanBeReadByEverybodyOnAScreenOfAnySize() throws IOException {
        String page = CoveragePage.of(coverage(WALKING, "swimming up to 4\n"));
        looked(page, Browser.Window.DESKTOP);
        looked(page, Browser.Window.PHONE);
    }

    @Test
    void inTheDarkToo() throws IOException {
        String page = CoveragePage.of(coverage(WALKING, "swimming up to 4\n"));
        // a browser without a window prefers light: the dark colours are asked for as if it did not
        String dark = page.replace("@media (prefers-color-scheme: dark)", "@media all");
        assertFalse(dark.equals(page));
        looked(dark, Browser.Window.DESKTOP);
    }

    private void looked(String html, Browser.Window window) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, html);
        assertEquals(List.of(), Accessibility.violations(page, window));
    }
}
