package org.imrlang.pages.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.pages.Accessibility;
import org.imrlang.pages.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site as a person meets it: opened from its folder, on a desk and on a phone, by mouse, keyboard or ear. */
@Tag("browser")
class SiteInBrowserTest {

    private static final Pattern SAID = Pattern.compile("<pre id=\"said\">([^<]*)</pre>");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Browser.Window.class)
    void nothingKeepsAnybodyOut(Browser.Window window) throws IOException {
        Built.corpus().into(folder);
        for (String page : List.of(
                "index.html",
                "how-to-read.html",
                "guideline-odg.html",
                "guideline-common.html",
                "treatment-physical_therapy.html",
                "fact-adl_improved.html")) {
            assertEquals(List.of(), Accessibility.violations(folder.resolve(page), window), page);
        }
    }

    @Test
    void anAddressMayHoldTheQuestion() throws IOException {
        Built.own().into(folder);
        assertEquals(
                "1 result|biofeedback treatment biofeedback",
                asked("history.replaceState(null, '', '?q=BioFeed');", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"massage", "97124"})
    void treatmentsAreFoundByNameAndByCode(String question) throws IOException {
        Built.of(Map.of("a.imr", "treatment rub \"massage\" code CPT \"97124\"\nrub initial 3 if well\n"))
                .into(folder);
        assertEquals("1 result|massage treatment rub", asked("", typed(question)));
    }

    @Test
    void whatIsCalledSoStandsFirstAndManyAreCounted() throws IOException {
        Built.corpus().into(folder);
        String said = asked("", typed("the"));
        assertTrue(said.matches("\\d+ results, the first 30 are shown\\|.*"), said);
        assertTrue(asked("", typed("acupuncture")).contains("|acupuncture treatment acupuncture|"));
        assertEquals("nothing found", asked("", typed("xyzzy")));
        assertEquals("", asked("", typed("  ")));
    }

    @Test
    void theArrowsGoThroughTheResultsAndEscapeLeavesThem() throws IOException {
        Built.corpus().into(folder);
        String down = typed("manipulation") + key("ArrowDown") + key("ArrowDown");
        assertTrue(focused(down + key("ArrowUp")).startsWith("A:"), "a result has the focus");
        assertEquals("INPUT:manipulation", focused(down + key("ArrowUp") + key("ArrowUp")));
        assertEquals("INPUT:", focused(down + key("Escape")));
    }

    private static String typed(String question) {
        return "q.value = '" + question + "'; q.focus(); q.dispatchEvent(new Event('input'));";
    }

    private static String key(String key) {
        return "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: '" + key
                + "', bubbles: true, cancelable: true}));";
    }

    /** How many are announced, and the results. */
    private String asked(String before, String actions) throws IOException {
        return told(
                before,
                actions
                        + "say([document.getElementById('count').textContent].concat(Array.from("
                        + "document.querySelectorAll('#found a'), function (a) { return a.textContent; })).join('|'));");
    }

    /** What has the focus. */
    private String focused(String actions) throws IOException {
        return told("", actions + "var a = document.activeElement; say(a.tagName + ':' + (a.value || a.textContent));");
    }

    private String told(String before, String actions) throws IOException {
        Path page = folder.resolve("tried.html");
        String script = "<script>" + before + "window.onload = function () { var q = document.getElementById('query');"
                + "function say(what) { var pre = document.createElement('pre'); pre.id = 'said';"
                + "pre.textContent = what; document.body.append(pre); }" + actions + "};</script>";
        Files.writeString(page, Files.readString(folder.resolve("index.html")).replace("</head>", script + "</head>"));
        String document = Browser.here().document(page, Browser.Window.DESKTOP);
        Matcher said = SAID.matcher(document);
        assertTrue(said.find(), document);
        return said.group(1);
    }
}
