package org.imrlang.pages.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A link into a site still leads there when something else has changed; lines of the text move, of course. */
class StableAddressesTest {

    private static final String HUMS = """
            guideline hums
              effective from 2014-01-01
            source tune "On humming"
            treatment humming in sessions
            fact loud
            fact key one of (major, minor)
            define fine as loud
            humming for key is major
              initial 4 if fine
              cite tune
            humming otherwise
              initial 2
            table warbling
              | key   | initial _ |
              | minor | 3         |
            warbling for key is major and loud
              initial 5
            case "a short hum"
              request humming 2
              completed 0
              expect undocumented
            """;

    @Test
    void whatIsAddedMovesNothing() {
        Set<String> before = addresses(Map.of("hums.imr", HUMS));
        Map<String, String> more = new LinkedHashMap<>();
        more.put(
                "hums.imr",
                HUMS.replace("humming for", "humming for key is minor and loud\n  initial 3\nhumming for")
                        .replace("treatment humming", "treatment gargling\ntreatment humming")
                        .replace("define fine", "define quite as not loud\ndefine fine")
                        .replace("source tune", "source air \"On airs\"\nsource tune")
                        .replace(
                                "humming otherwise",
                                "humming for key is minor and not loud initial 9\nhumming otherwise")
                        .replace(
                                "case \"a short",
                                "case \"another\"\n  request humming 1\n  expect undocumented\ncase \"a short"));
        more.put("older.imr", "guideline hums\n  effective until 2014-01-01\ntreatment humming\nhumming initial 1\n");
        more.put("airs.imr", "guideline airs\ntreatment humming\nhumming initial 1\n");
        Set<String> after = addresses(more);
        Set<String> lost = new TreeSet<>(before);
        lost.removeAll(after);
        assertEquals(Set.of(), lost);
        assertTrue(after.contains("guideline-hums.html"), after::toString);
    }

    @Test
    void whatIsSaidOfThingsInOtherWordsMovesNothing() {
        Set<String> before = addresses(Map.of("hums.imr", HUMS));
        Set<String> after = addresses(Map.of(
                "hums.imr",
                HUMS.replace("fact loud", "fact loud \"it is loud\"")
                        .replace("treatment humming", "treatment humming \"to hum\"")
                        .replace("initial 4", "initial 3")));
        assertEquals(before, after);
    }

    /** All pages, and all anchors but those of lines. */
    private static Set<String> addresses(Map<String, String> guidelines) {
        Built site = Built.of(guidelines);
        Set<String> addresses = new TreeSet<>();
        for (String page : site.pages()) {
            addresses.add(page);
            site.ids(page).stream().filter(id -> !id.matches("L\\d+")).forEach(id -> addresses.add(page + "#" + id));
        }
        return addresses;
    }

    @Test
    void namesThatDisksDoNotLikeAreTaken() {
        String longName = "n" + "a".repeat(198);
        Built site = Built.of(Map.of(
                "nul.imr", "con initial 4 if aux\nCOM1 initial 2 if " + longName + "\n" + longName + "b initial 1\n",
                "2014 — edition.imr", "con initial 3\n",
                "treatment.imr", "con initial 2\nsources initial 2\n"));
        assertEquals(List.of(), site.brokenLinks());
        assertTrue(site.files().keySet().stream().allMatch(path -> path.length() < 200));
        assertTrue(site.files()
                .keySet()
                .containsAll(List.of(
                        "guideline-nul.html",
                        "treatment-con.html",
                        "fact-aux.html",
                        "guideline-2014-20--2014--20-edition.html",
                        "guideline-treatment.html",
                        "treatment-sources.html")));
    }

    @Test
    void guidelinesMayBeCalledAsThePartsOfPagesAre() {
        for (String name : List.of("search", "examples", "limits", "content", "guideline", "L1", "named")) {
            Built site = Built.of(Map.of(
                    name + ".imr",
                    "hum initial 4\n",
                    "text.imr",
                    "hum initial 3\n",
                    "record.imr",
                    "limit hum max 9 per year\n"));
            assertEquals(List.of(), site.brokenLinks());
            site.pages()
                    .forEach(page -> assertEquals(
                            site.ids(page).size(), Set.copyOf(site.ids(page)).size(), page));
        }
    }

    @Test
    void casesInOtherLettersKeepTheirAddresses() {
        String one = "case \"größer\"\n  request hum 2\n  expect undocumented\n";
        String other = "case \"größter\"\n  request hum 3\n  expect undocumented\n";
        String third = "case \"…\"\n  request hum 3\n  expect undocumented\n";
        Set<String> before = addresses(Map.of("hums.imr", "hum initial 4\n" + one));
        Set<String> after = addresses(Map.of("hums.imr", "hum initial 4\n" + third + other + one));
        assertTrue(after.containsAll(before), before + " " + after);
    }
}
