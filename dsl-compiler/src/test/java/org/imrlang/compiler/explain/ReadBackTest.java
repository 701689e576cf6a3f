package org.imrlang.compiler.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Guideline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What real guidelines read like: a file in {@code src/test/explain} each. {@code -Dgolden=accept} writes them; read them
 * as the physician who holds the guideline's source beside them.
 */
class ReadBackTest {

    private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));
    private static final Path EXPECTED = Path.of("src/test/explain");
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Path OWN = Path.of("../guidelines-src/src/main/imr");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern REFERENCE = Pattern.compile(" href=\"#([^\"]*)\"");

    @ParameterizedTest
    @CsvSource({
        "psychological.txt, psychological.imr",
        "psychological.html, psychological.imr",
        "mtus_postsurgical.txt, mtus_postsurgical.imr",
        "mtus_postsurgical.html, mtus_postsurgical.imr",
        "california_labor_code.txt, california_labor_code.imr",
        "california_labor_code.html, california_labor_code.imr",
        "colorado.txt, colorado.imr"
    })
    void isReadBackSo(String expected, String file) throws IOException {
        Path folder = file.equals("psychological.imr") ? OWN : CORPUS;
        ReadBack readBack = Explainer.explain(compiled(folder), Set.of(file));
        String came = expected.endsWith(".html") ? HtmlPage.of(readBack) : TextLayout.of(readBack);
        Path golden = EXPECTED.resolve(expected);
        if (ACCEPT) {
            Files.createDirectories(EXPECTED);
            Files.writeString(golden, came);
        }
        assertEquals(
                Files.exists(golden) ? Files.readString(golden) : "",
                came,
                expected + " (-Dgolden=accept takes what is read back)");
    }

    @Test
    void noLineIsTooLongAndEveryLinkLeadsSomewhere() throws IOException {
        CheckedRuleset corpus = compiled(CORPUS);
        List<Set<String>> reads = new ArrayList<>();
        Set<String> all =
                corpus.ruleset().guidelines().stream().map(Guideline::file).collect(Collectors.toSet());
        all.forEach(file -> reads.add(Set.of(file)));
        reads.add(all);
        for (Set<String> read : reads) {
            ReadBack readBack = Explainer.explain(corpus, read);
            assertEquals(
                    List.of(),
                    TextLayout.of(readBack)
                            .lines()
                            .filter(line -> line.length() > TextLayout.WIDTH || !line.equals(line.stripTrailing()))
                            .toList());
            String html = HtmlPage.of(readBack);
            Set<String> ids = new HashSet<>();
            Matcher id = ID.matcher(html);
            while (id.find()) {
                assertTrue(ids.add(id.group(1)), () -> "twice: " + id.group(1));
            }
            Matcher reference = REFERENCE.matcher(html);
            while (reference.find()) {
                assertTrue(ids.contains(reference.group(1)), () -> read + " leads nowhere: " + reference.group(1));
            }
        }
    }

    @Test
    void thePageSaysWhatTheTextSays() throws IOException {
        for (Path folder : List.of(OWN, CORPUS)) {
            CheckedRuleset checked = compiled(folder);
            Set<String> all =
                    checked.ruleset().guidelines().stream().map(Guideline::file).collect(Collectors.toSet());
            ReadBack readBack = Explainer.explain(checked, all);
            String html = HtmlPage.of(readBack);
            String body = html.substring(html.indexOf("<main>"))
                    .replaceAll("<[^>]*>", " ")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
            assertEquals(words(TextLayout.of(readBack)), words(body));
        }
    }

    /** The words that are said: a layout adds signs and numbers, and repeats what heads a column, but adds no word. */
    private static Set<String> words(String text) {
        return Pattern.compile("\\p{L}+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last excerpt of each page is of the last whole guideline before it. */
    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../docs/language.md"})
    void thePagesShowWhatIsReadBack(String page) throws IOException {
        String text = Files.readString(Path.of(page));
        int excerpt =
                text.indexOf("```text\n", text.indexOf("`explain` is for") + text.indexOf("## Reading it back") + 2);
        int end = text.indexOf("\n```", excerpt);
        int guideline = text.lastIndexOf("\n```imr\nguideline psychological", excerpt);
        String whole = text.substring(guideline + "\n```imr\n".length(), text.indexOf("\n```\n", guideline + 1) + 1);
        String came = text(whole);
        for (String part : text.substring(excerpt + "```text\n".length(), end).split("\n\n")) {
            assertTrue(came.contains(part), () -> page + " shows\n" + part + "\n---- but this is read back\n" + came);
        }
    }

    @Test
    void editionsAreToldApart() {
        CheckedRuleset checked = compiled(Map.of("old.imr", """
                guideline hums
                  effective until 2014-01-01
                humming up to 4
                """, "new.imr", """
                guideline hums
                  effective from 2014-01-01 until 2015-01-01
                humming up to 5
                """));
        String text = TextLayout.of(Explainer.explain(checked, Set.of("old.imr", "new.imr")));
        assertTrue(text.contains("\nhums (before 2014-01-01)\n"), text);
        assertTrue(text.contains("\nhums (from 2014-01-01)\n"), text);
        assertTrue(
                text.replaceAll("\\s+", " ")
                        .contains(
                                "It is in effect from 2014-01-01 to 2014-12-31, both days included, going by the day of"
                                        + " the request."),
                text);
        assertTrue(text.indexOf("Only phase: up to 4") < text.indexOf("Only phase: up to 5"), text);
    }

    @Test
    void whatTheAuthorWroteIsTextAndNeverMarkup() {
        String html = html("""
                guideline hostile "<script>alert('a')</script> & \\"b\\""
                  authority LC
                source bad "</main><h1>x" url "javascript:alert(1)"
                source good "page" url "https://example.org/?a=1&b='\\""
                fact loud "\\"><img src=x onerror=alert(1)>"
                humming for loud
                  requires loud "<b>"
                  up to 4
                  note "it's <i>so</i>"
                  cite bad
                  cite good
                """);
        for (String markup : List.of("<script", "<img", "<b>", "<i>", "</main><h1>", "href=\"javascript", "'\"")) {
            assertFalse(html.contains(markup), markup);
        }
        assertTrue(html.contains("<title>&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt; &amp; &quot;b&quot;</title>"));
        assertTrue(html.contains("<a href=\"https://example.org/?a=1&amp;b=&#39;&quot;\""));
        assertTrue(html.contains("javascript:alert(1)"));
        assertTrue(html.contains("id=\"hostile.treatment.humming\""));
    }

    @Test
    void thingsOfTheSameWordsAreToldApartByTheirNames() {
        String text = text("""
                fact hum_a "the hum is loud"
                fact hum_b "The hum is loud"
                define hum_c "the hum is loud" as hum_a or hum_b
                treatment humming "quiet humming"
                treatment hummed "quiet humming"
                humming up to 4 if hum_c
                hummed up to 4 if hum_a and not hum_b
                """);
        assertTrue(text.contains("Only if “the hum is loud [hum_c]” is shown."), text);
        assertTrue(text.contains("“the hum is loud [hum_a]” is shown"), text);
        assertTrue(text.contains("“The hum is loud [hum_b]” is ruled out"), text);
        assertTrue(text.contains("quiet humming [humming]\n"), text);
    }

    @Test
    void oneGuidelineIsReadBackWithWhatItUses() {
        CheckedRuleset checked = compiled(Map.of("words.imr", """
                guideline words "Shared words"
                treatment humming in minutes
                fact calm "the patient is calm"
                source book "A book"
                define quiet as calm
                  cite book pages 3
                """, "use.imr", """
                guideline user
                  use words
                source paper "A paper"
                humming
                  initial 4..6 minutes
                  then continue if quiet
                  cite paper
                  cite book
                """, "statute.imr", """
                guideline statute
                  use words
                limit humming max 9 minutes per injury unless calm
                """));
        String text = TextLayout.of(Explainer.explain(checked, Set.of("use.imr")));
        assertTrue(
                text.contains("“quiet” (quiet of the guideline words, written in [book], page 3) means that “the"),
                text);
        assertTrue(text.contains("[book] “A book” (as the guideline words declares it)"), text);
        assertTrue(text.contains("Other guidelines of the ruleset limit treatments of this one"), text);
        assertTrue(text.contains("humming: at most 9 minutes for one injury"), text);
        assertTrue(text.contains("calm (declared by words)"), text);
        assertFalse(text.contains("Shared words\n"), text);
    }

    @Test
    void anExampleSaysAllThatItGivesOfTheRecord() {
        String text = text("""
                treatment humming in minutes
                treatment whistling in tunes
                fact calm "the patient is calm"
                fact loud "the hum is loud"
                fact pitch one of (low, very_high) "the pitch"
                fact length number in bars "the length of the tune"
                fact relief percent "the relief"
                fact onset date "the day on which it began"
                fact listed codes ICD10 "what is diagnosed"
                define quiet "all is quiet" as calm and not loud
                humming for pitch is low and length > 3 and relief > 10% and listed includes ("F32.*")
                  requires quiet
                  requires onset before request_date
                  at least 2 days apart per pitch
                  up to 40
                whistling up to 3 if not loud
                case "all that can be given"
                  request humming 8 minutes on 2014-02-03
                  injured on 2014-01-02
                  served on 2014-02-04
                  history 5 on 2014-01-06 with pitch very_high
                  history 2 of whistling on 2014-01-07
                  given pitch low, length 4.50, relief 25%, onset 2014-01-05, listed ("F32.1", "G10"), quiet
                  expect conforms
                case "nothing before"
                  request whistling 1 tune
                  history none
                  given no loud
                  expect conforms
                case "what is missing is said in its words"
                  request whistling 1 tune
                  completed 0
                  expect undocumented missing loud
                """);
        assertTrue(text.contains("""
                  • “all that can be given”
                    • Asked for: 8 minutes of humming; on 2014-02-03.
                    • The record says: injured on 2014-01-02; served on 2014-02-04; 5 minutes delivered on
                      2014-01-06 (“the pitch” is very high); 2 tunes of whistling delivered on 2014-01-07; “the
                      length of the tune” is 4.5 bars; “what is diagnosed” lists “F32.1”, “G10”; “the day on
                      which it began” is 2014-01-05; “the pitch” is low; “the relief” is 25%; “all is quiet” is
                      shown.
                    • What comes of it: conforms.
                  • “nothing before”
                    • Asked for: 1 tune of whistling.
                    • The record says: nothing was ever delivered; “the hum is loud” is ruled out.
                    • What comes of it: conforms.
                  • “what is missing is said in its words”
                    • Asked for: 1 tune of whistling; 0 delivered before.
                    • What comes of it: undocumented; missing: “the hum is loud”.
                """), text);
    }

    @Test
    void howMuchIsSaidAfterWhetherAtAll() {
        String text = text("""
                fact loud "the hum is loud"
                humming
                  not recommended unless loud
                  max 3..4 per year
                whistling
                  requires loud
                """);
        assertTrue(text.contains("""
                  • Not recommended: nothing can be certified. This does not hold if “the hum is loud” is shown.
                  • How much: no ceiling is set on the course as a whole; the caps below hold.
                  • Cap: at most 4 sessions (the high end of 3 to 4) in any year (what was delivered in the year
                    up to the day of the request counts).
                """), text);
        assertTrue(text.contains("""
                  • Required: “the hum is loud” is shown.
                  • How much: no ceiling is set on the course as a whole.
                """), text);
    }

    @Test
    void aTableTooWideForALineIsReadRowByRow() {
        StringBuilder head = new StringBuilder("| pitch |");
        StringBuilder row = new StringBuilder("| low |");
        for (int i = 0; i < 9; i++) {
            head.append(" requires note_of_some_length_").append(i).append(" at least _ |");
            row.append(" ").append(i + 2).append(" |");
        }
        StringBuilder facts = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            facts.append("fact note_of_some_length_").append(i).append(" number\n");
        }
        String text = text("fact pitch one of (low, high) \"the pitch\"\n" + facts + "table humming\n  up to 4\n  "
                + head + "\n  " + row + "\n");
        assertTrue(text.contains("  “the pitch”: low\n    • Required: “note of some length 0” is at least 2\n"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= TextLayout.WIDTH), text);
    }

    private static String text(String guideline) {
        return TextLayout.of(read(guideline));
    }

    private static String html(String guideline) {
        return HtmlPage.of(read(guideline));
    }

    private static ReadBack read(String guideline) {
        return Explainer.explain(compiled(Map.of("guideline.imr", guideline)), Set.of("guideline.imr"));
    }

    private static CheckedRuleset compiled(Map<String, String> files) {
        return checked(files.entrySet().stream()
                .map(file -> new InputFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    private static CheckedRuleset compiled(Path folder) throws IOException {
        List<InputFile> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                inputs.add(new InputFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return checked(inputs);
    }

    private static CheckedRuleset checked(List<InputFile> inputs) {
        Compilation compilation = Compiler.compile(inputs, false);
        return compilation
                .ruleset()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
    }
}
