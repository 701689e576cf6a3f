package org.imrlang.pages.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.pages.Accessibility;
import org.imrlang.pages.Browser;
import org.imrlang.pages.Browser.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter of odd courses, as a real browser shows it. */
@Tag("browser")
class LetterInTheBrowserTest {

    private static final Pattern RESULT = Pattern.compile("<pre id=\"measured\">([^<]*)</pre>");

    /** What overlaps or leaves its picture, and whether the page is wider than its window: a line for each. */
    private static final String MEASURE = """
            <script>
            var found = [], texts = 0, room = 0.5;
            document.querySelectorAll("svg.course").forEach(function (svg) {
              var view = svg.viewBox.baseVal;
              var boxes = Array.from(svg.querySelectorAll("text")).map(function (text) {
                return {box: text.getBBox(), words: text.textContent};
              });
              texts += boxes.length;
              boxes.forEach(function (one, index) {
                var a = one.box;
                if (a.x < -room || a.y < -room || a.x + a.width > view.width + room || a.y + a.height > view.height + room) {
                  found.push("outside: " + one.words);
                }
                boxes.slice(index + 1).forEach(function (other) {
                  var b = other.box;
                  if (a.x + a.width > b.x + room && b.x + b.width > a.x + room
                      && a.y + a.height > b.y + room && b.y + b.height > a.y + room) {
                    found.push("overlap: " + one.words + " / " + other.words);
                  }
                });
              });
              svg.querySelectorAll("rect.bar, path.bar, path.cross, circle").forEach(function (shape) {
                var a = shape.getBBox();
                if (a.x < -room || a.y < -room || a.x + a.width > view.width + room || a.y + a.height > view.height + room) {
                  found.push("a shape outside: " + shape.outerHTML);
                }
              });
            });
            document.querySelectorAll(".lines").forEach(function (table) {
              if (table.scrollWidth > table.clientWidth) {
                found.push("the lines are " + table.scrollWidth + " wide in " + table.clientWidth);
              }
            });
            if (document.documentElement.scrollWidth > window.innerWidth) {
              found.push("the page is " + document.documentElement.scrollWidth + " wide, the window " + window.innerWidth);
            }
            var told = document.createElement("pre");
            told.id = "measured";
            told.textContent = texts + "\\n" + found.join("\\n");
            document.body.appendChild(told);
            </script>
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Window.class)
    void noWordLiesOnAnotherOrOutsideItsPicture(Window window) throws IOException {
        String page = Letters.odd().page();
        String seen = Browser.here().document(written(page.replace("</body>", MEASURE + "</body>")), window);
        Matcher result = RESULT.matcher(seen);
        assertTrue(result.find(), "nothing was measured");
        String[] told = result.group(1).split("\n", 2);
        assertTrue(Integer.parseInt(told[0]) > 200, () -> "only " + told[0] + " texts were measured");
        assertEquals("", told[1]);
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void itCanBeReadByAll(Window window) throws IOException {
        assertEquals(List.of(), Accessibility.violations(written(Letters.odd().page()), window));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void itCanBeReadByAllInTheDark(Window window) throws IOException {
        String page = Letters.odd().page();
        String dark = page.replace("(prefers-color-scheme: dark)", "all");
        assertTrue(!dark.equals(page), "the page has no dark colours");
        assertEquals(List.of(), Accessibility.violations(written(dark), window));
    }

    @Test
    void itIsPrinted() throws IOException {
        Path pdf = folder.resolve("letter.pdf");
        Browser.here().print(written(Letters.odd().page()), pdf);
        assertTrue(Files.size(pdf) > 10_000, "the print is empty");
    }

    private Path written(String page) throws IOException {
        return Files.writeString(folder.resolve("letter.html"), page);
    }
}
