package org.imrlang.pages.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.batch.impact.Change;
import org.imrlang.batch.impact.Decided;
import org.imrlang.batch.impact.Example;
import org.imrlang.batch.impact.Ground;
import org.imrlang.batch.impact.Impact;
import org.imrlang.batch.impact.Names;
import org.imrlang.batch.impact.OutcomeCounts;
import org.imrlang.batch.impact.Place;
import org.imrlang.batch.impact.Transition;
import org.imrlang.batch.impact.TreatmentCount;
import org.imrlang.batch.impact.Unread;
import org.imrlang.batch.impact.UnreadLine;
import org.imrlang.pages.Accessibility;
import org.imrlang.pages.Browser;
import org.imrlang.pages.Browser.Window;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImpactPageTest {

    private static final Names NAMES = new Names("old", "new", "requests.ndjson");
    private static final Pattern RESULT = Pattern.compile("<pre id=\"measured\">([^<]*)</pre>");

    /** Words of the picture that lie on each other or leave it, and whether the page is wider than its window. */
    private static final String MEASURE = """
            <script>
            var found = [], room = 0.5;
            var svg = document.querySelector("svg.flows"), view = svg.viewBox.baseVal;
            var boxes = Array.from(svg.querySelectorAll("text")).map(function (text) {
              return {box: text.getBBox(), words: text.textContent};
            });
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
            svg.querySelectorAll("rect").forEach(function (shape) {
              var a = shape.getBBox();
              if (a.y + a.height > view.height + room) {
                found.push("a bar outside");
              }
            });
            if (document.documentElement.scrollWidth > window.innerWidth) {
              found.push("the page is " + document.documentElement.scrollWidth + " wide, the window " + window.innerWidth);
            }
            var told = document.createElement("pre");
            told.id = "measured";
            told.textContent = boxes.length + "\\n" + found.join("\\n");
            document.body.appendChild(told);
            </script>
            """;

    @TempDir
    private Path folder;

    private static final Ground INITIAL = new Ground(
            Optional.of("tone"), Optional.of("first"), Optional.of(new Binding("tone", ClauseKind.INITIAL, 6)));
    private static final Ground NOTHING = new Ground(Optional.empty(), Optional.empty(), Optional.empty());

    /** Some requests for each pair of outcomes: few and very many. */
    private static OutcomeCounts counts(long... flows) {
        List<List<Long>> counts = new ArrayList<>();
        int outcomes = Outcome.values().length;
        for (int from = 0; from < outcomes; from++) {
            List<Long> row = new ArrayList<>();
            for (int to = 0; to < outcomes; to++) {
                row.add(flows[(from * outcomes + to) % flows.length]);
            }
            counts.add(row);
        }
        return new OutcomeCounts(counts);
    }

    private static Impact impact(OutcomeCounts changed) {
        Transition transition = new Transition("walk", Outcome.NOT_ADDRESSED, Outcome.UNDOCUMENTED, NOTHING, INITIAL);
        Example example = new Example(
                new Place(7, OptionalInt.of(2), Optional.of("<b>A & 1</b>\u202e")),
                "walk",
                new Decided(Outcome.NOT_ADDRESSED, 0, 0, List.of(), NOTHING),
                new Decided(Outcome.UNDOCUMENTED, 0, 12, List.of("completed"), INITIAL),
                Optional.of("{\"treatment\":\"walk\",\"quantity\":12}"));
        return new Impact(
                1_234_567,
                changed,
                changed,
                List.of(new TreatmentCount("walk", "walks", 1_000_000, 999_999, 12, 14_000_000, 13_999_989, 1)),
                List.of(new Change(transition, "walks", changed.sum(), 13_999_989, 1)),
                List.of(example),
                new Unread(
                        3,
                        Map.of("head does not know the fact `fresh`", 3L),
                        List.of(new UnreadLine(9, List.of()), new UnreadLine(11, List.of()))),
                Unread.NONE,
                new Unread(
                        1, Map.of(), List.of(new UnreadLine(12, List.of("quantity: must be a number, not \"<i>\"")))));
    }

    private static String page() {
        return ImpactPage.of(impact(counts(1, 200_000, 0, 3, 45_000, 7, 0)), NAMES);
    }

    private static String pageWithoutChanges() {
        OutcomeCounts none = counts(0);
        return ImpactPage.of(
                new Impact(0, none, none, List.of(), List.of(), List.of(), Unread.NONE, Unread.NONE, Unread.NONE),
                NAMES);
    }

    @Test
    void thePictureIsSaidInWords() {
        String page = page();
        assertTrue(page.contains("<li>200,000 requests: conforms by base, conforms in part by head</li>"), page);
        assertTrue(page.contains("<title>conforms → conforms in part: 200,000</title>"), page);
        assertTrue(page.contains("role=\"img\" aria-label=\"Outcomes of the requests that change:"), page);
    }

    @Test
    void whatDecidesStandsBesideTheCounts() {
        String page = page();
        assertTrue(
                page.contains("<td>not addressed</td><td>undocumented</td><td>nothing</td><td>initial, tone:6</td>"),
                page);
        assertTrue(page.contains("<th scope=\"row\">line 7, request 2</th>"), page);
        assertTrue(
                page.contains("undocumented (certified 0, possible 12), by initial, tone:6; missing: completed"), page);
        assertTrue(page.contains("<h3>3 lines that base alone can read</h3>"), page);
        assertTrue(page.contains("<li>the first: line 9, line 11</li>"), page);
        assertTrue(page.contains("<li>line 12: quantity: must be a number, not &quot;&lt;i&gt;&quot;</li>"), page);
    }

    @Test
    void whatARequestSaysNeverBecomesMarkup() {
        String page = page();
        assertFalse(page.contains("<b>") || page.contains("<i>") || page.contains("\u202e"), page);
        assertTrue(page.contains("&lt;b&gt;A &amp; 1&lt;/b&gt;&lt;U+202E&gt;"), page);
    }

    @Test
    void itNeedsNothingElse() {
        String page = page();
        assertFalse(page.contains("src=") || page.contains("@import") || page.contains("url("), page);
        assertFalse(page.contains("<script"), page);
        assertEquals(page, page());
        assertTrue(page.endsWith("</html>\n"), page);
    }

    @Test
    void whereNothingWasComparedItIsStillAPage() throws IOException {
        String page = pageWithoutChanges();
        assertTrue(page.contains("There are no requests, so nothing was compared."), page);
        assertFalse(page.contains("<svg"), page);
        assertEquals(List.of(), Accessibility.violations(written(page), Window.PHONE));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void itCanBeReadByAll(Window window) throws IOException {
        assertEquals(List.of(), Accessibility.violations(written(page()), window));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void inTheDarkToo(Window window) throws IOException {
        String page = page();
        String dark = page.replace("(prefers-color-scheme: dark)", "all");
        assertFalse(dark.equals(page), "the page has no dark colours");
        assertEquals(List.of(), Accessibility.violations(written(dark), window));
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void noWordOfThePictureLiesOnAnotherOrOutsideIt(Window window) throws IOException {
        List<OutcomeCounts> pictures = List.of(
                counts(1, 200_000, 0, 3, 45_000, 7, 0),
                counts(1),
                counts(0, 0, 1_000_000_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        for (OutcomeCounts picture : pictures) {
            String page = ImpactPage.of(impact(picture), NAMES).replace("</body>", MEASURE + "</body>");
            Matcher result = RESULT.matcher(Browser.here().document(written(page), window));
            assertTrue(result.find(), "nothing was measured");
            String[] told = result.group(1).split("\n", 2);
            assertTrue(Integer.parseInt(told[0]) >= 5, () -> "only " + told[0] + " texts were measured");
            assertEquals("", told[1]);
        }
    }

    private Path written(String page) throws IOException {
        return Files.writeString(folder.resolve("impact.html"), page);
    }
}
