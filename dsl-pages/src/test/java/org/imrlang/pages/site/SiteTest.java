package org.imrlang.pages.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.explain.Explainer;
import org.imrlang.compiler.explain.TextLayout;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.pages.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What holds of every site, whatever the guidelines are. */
@Isolated("a test sets the locale and the time zone of all")
class SiteTest {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*\\.(html|css|js)");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
    private static final Pattern LOADED = Pattern.compile("<(?:script|img|link|iframe)[^>]*(?:src|href)=\"([^\"]*)\"");

    /** Real guidelines, and the small ones of the compiler's tests, which have every construct. */
    private static final List<Built> ALL = all();

    private static List<Built> all() {
        List<Built> all = new ArrayList<>(List.of(Built.own(), Built.corpus()));
        try (Stream<Path> folders = Files.walk(Built.CASES)) {
            folders.filter(one -> Files.exists(one.resolve("guideline.imr")))
                    .sorted()
                    .forEach(folder -> Built.in(folder).ifPresent(all::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }

    @Test
    void thereIsSomethingToLookAt() {
        assertTrue(ALL.size() > 100, () -> "only " + ALL.size());
    }

    @Test
    void everyLinkLeadsSomewhereAndNoAnchorIsThereTwice() {
        for (Built site : ALL) {
            assertEquals(List.of(), site.brokenLinks());
            for (String page : site.pages()) {
                Set<String> ids = new HashSet<>();
                site.ids(page).forEach(id -> assertTrue(ids.add(id), () -> page + " has twice: " + id));
            }
        }
    }

    @Test
    void filesAreNamedSoThatEveryDiskTakesThem() {
        for (Built site : ALL) {
            Set<String> names = new HashSet<>();
            for (String path : site.files().keySet()) {
                assertTrue(SAFE.matcher(path).matches(), path);
                assertTrue(names.add(path.toLowerCase(Locale.ROOT)), path);
            }
        }
    }

    @Test
    void headingsAreInOrderAndNothingIsLoadedFromElsewhere() {
        for (Built site : ALL) {
            for (String page : site.pages()) {
                int last = 0;
                Matcher heading = HEADING.matcher(site.page(page));
                while (heading.find()) {
                    int level = Integer.parseInt(heading.group(1));
                    assertTrue(level <= last + 1, page + " goes from level " + last + " to " + level);
                    assertTrue(last == 0 || level > 1, page + " has two titles");
                    last = level;
                }
                Matcher loaded = LOADED.matcher(site.page(page));
                while (loaded.find()) {
                    assertTrue(site.files().containsKey(loaded.group(1)), loaded.group(1));
                }
            }
        }
    }

    @Test
    void allThatIsReadBackStandsInTheSite() {
        Built site = Built.corpus();
        Set<String> files = site.checked().ruleset().guidelines().stream()
                .map(Guideline::file)
                .collect(Collectors.toSet());
        Set<String> said = words(TextLayout.of(Explainer.explain(site.checked(), files)));
        StringBuilder whole = new StringBuilder();
        site.pages().forEach(page -> whole.append(site.page(page)));
        said.removeAll(words(whole.toString().replaceAll("<[^>]*>", " ")));
        // these belong to the frame of a read-back in one piece
        said.removeAll(Set.of("Which", "end", "at"));
        assertEquals(Set.of(), said);
    }

    private static Set<String> words(String text) {
        return Pattern.compile("\\p{L}+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theOrderOfTheFilesTheLocaleAndTheTimeZoneChangeNothing() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("a.imr", "guideline a authority X\n\nhumming initial 4\n\nwarbling for loud initial 2\n");
        one.put("b.imr", "guideline b authority Y\n\nhumming up to 6 if calm\n");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("b.imr", one.getOrDefault("b.imr", ""));
        other.put("a.imr", one.getOrDefault("a.imr", ""));
        Map<String, String> expected = Built.of(one).files();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Built again = Built.of(other);
            assertEquals(expected, again.files());
            assertEquals(
                    List.copyOf(expected.keySet()), List.copyOf(again.files().keySet()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void treatmentsAndGuidelinesLinkBothWays() {
        Built site = Built.corpus();
        List<String> shared = site.addresses("treatment-acupuncture.html");
        for (String guideline : List.of("colorado", "mtus_acupuncture")) {
            String page = "guideline-" + guideline + ".html";
            assertTrue(shared.contains(page + "#" + guideline + ".treatment.acupuncture"), page);
            assertTrue(site.addresses(page).contains("treatment-acupuncture.html"), page);
        }
        assertTrue(site.page("treatment-acupuncture.html").contains("They are asked in this order"));
    }

    @Test
    void theReadBackLeadsToTheLinesThatItReadsBack() {
        Built site = Built.own();
        List<String> guideline = site.addresses("guideline-psychological.html");
        assertTrue(guideline.containsAll(List.of("#L17", "#L20", "#L25")), guideline::toString);
        assertTrue(site.addresses("treatment-CBT.html").contains("guideline-psychological.html#L20"));
    }

    @Test
    void factsLeadToWhatReadsThemAndBack() {
        Built site = Built.own();
        List<String> fact = site.addresses("fact-adl_improved.html");
        assertTrue(fact.contains("treatment-CBT.html#guideline.psychological"), fact::toString);
        assertTrue(fact.contains("guideline-psychological.html#psychological.word.functional_improvement"));
        assertTrue(fact.contains("guideline-psychological.html#L13"));
        assertTrue(site.addresses("treatment-CBT.html").contains("fact-adl_improved.html"));
        assertTrue(site.addresses("guideline-psychological.html").contains("fact-adl_improved.html"));
    }

    @Test
    void limitsOfOtherGuidelinesStandWithTheTreatmentsThatTheyBind() {
        Built site = Built.corpus();
        String page = site.page("treatment-physical_therapy.html");
        assertTrue(page.contains("id=\"limits\""));
        assertTrue(site.addresses("treatment-physical_therapy.html")
                .contains("guideline-california_labor_code.2004-01-01.html"));
    }

    @Test
    void aCaseThatFailsSaysWhatCame() {
        Built site = Built.of(Map.of("hums.imr", """
                guideline hums
                humming initial 4
                case "too much"
                  request humming 6
                  completed 0
                  expect conforms
                case "right"
                  request humming 4
                  completed 0
                  expect conforms
                """));
        String page = site.page("guideline-hums.html");
        assertTrue(page.contains("✗ fails") && page.contains("✓ passes"), page);
        assertTrue(page.contains("class=\"message\">expected conforms"), page);
        assertTrue(page.contains("1 of 2 cases passes"), page);
        assertTrue(site.ids("guideline-hums.html").containsAll(List.of("hums.case.too-much", "hums.case.right")));
        assertTrue(site.addresses("treatment-humming.html").contains("guideline-hums.html#hums.case.too-much"));
    }

    @Test
    void moreCanStandOnThePageOfEachTreatment() {
        TreatmentPart part = new TreatmentPart() {
            @Override
            public Optional<Html> html(Treatment treatment) {
                return treatment.name().equals("CBT")
                        ? Optional.of(new Html().element("h2", "Ask it"))
                        : Optional.empty();
            }

            @Override
            public List<String> scripts() {
                return List.of("ask.js");
            }

            @Override
            public List<SiteFile> files() {
                return List.of(new SiteFile("ask.js", "\"use strict\";"));
            }
        };
        Map<String, String> files = new LinkedHashMap<>();
        Site.of(Built.own().checked(), part).forEach(file -> files.put(file.path(), file.text()));
        assertTrue(files.getOrDefault("treatment-CBT.html", "").contains("<h2>Ask it</h2>"));
        assertTrue(files.getOrDefault("treatment-CBT.html", "").contains("src=\"ask.js\""));
        assertFalse(files.getOrDefault("treatment-biofeedback.html", "").contains("ask.js"));
        assertTrue(files.containsKey("ask.js"));
    }
}
