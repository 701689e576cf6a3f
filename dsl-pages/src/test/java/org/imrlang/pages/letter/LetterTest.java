package org.imrlang.pages.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Finding;
import org.imrlang.runtime.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("a test sets the locale and the time zone of all")
class LetterTest {

    private static final String RULES = """
            guideline walks "Walks in the park"
              authority PARK
              edition "2nd"
            source book "The book of walks" section "Parks" topic "Paths" edition "2nd" pages 3..4 url "https://example.org/walks"
            treatment walk "walk in the park" in walks
            fact fresh "the air is fresh"
            fact dry "the path is dry"
            walk
              at 1..3 per week
              initial 4..6
              then max 20 if fresh and dry
              cite book
            case "at the outset"
              request walk 12
              completed 0
              expect conforms in part certify 6
            """;

    private static final Pattern HEADING = Pattern.compile("<h([123])[^>]*>([^<]*)</h\\1>");

    private static String page(String json) {
        return Letters.of(RULES, json).page();
    }

    private static final String OUTSET = """
            {"case": "Walks, twice a week", "facts": {"fresh": true, "dry": null}, "requests": [
              {"treatment": "walk", "quantity": 12, "completed": 0, "request_date": "2020-03-01"},
              {"id": "B-2", "treatment": "walk", "quantity": 12, "history": [
                {"date": "2020-01-01", "quantity": 4}, {"date": "2020-01-08", "quantity": 1}]}]}
            """;

    @Test
    void itsPartsStandInTheOrderOfSuchLetters() {
        List<String> of =
                List.of("Guidelines", "Rationale", "What is missing", "What would conform", "Clause by clause");
        List<String> expected = new ArrayList<>(
                List.of("Walks, twice a week", "How this was decided", "What the record states", "The issue"));
        expected.add("Decision on line 1: 12 walks of walk in the park");
        expected.addAll(of);
        expected.add("Decision on line “B-2”: 12 walks of walk in the park");
        expected.addAll(of);
        List<String> headings = new ArrayList<>();
        Matcher matcher = HEADING.matcher(page(OUTSET));
        while (matcher.find()) {
            headings.add(matcher.group(2));
        }
        assertEquals(expected, headings);
    }

    @Test
    void eachLineSaysItsDecisionAndWhatItRestsOn() {
        String page = page(OUTSET);
        has(page, "<strong>The review as a whole: upheld.</strong>");
        has(page, "<strong>Conforms in part</strong>; upheld.");
        has(page, "6 of the 12 walks requested can be certified on these criteria, at most 3 per week.");
        has(
                page,
                "<cite>The book of walks</cite>, section “Parks”, topic “Paths”, edition 2nd, pages 3–4,"
                        + " <a href=\"https://example.org/walks\" rel=\"noreferrer\">https://example.org/walks</a>.");
        has(page, "“Walks in the park” (PARK, 2nd), as in effect by the request date, 2020-03-01");
        has(page, "“Walks in the park” (PARK, 2nd), the latest in effect, since no request date is stated");
        has(page, "<li>the path is dry <code>dry</code></li>");
        has(page, "<strong>Undocumented</strong>; upheld.");
        has(
                page,
                "1 of the 12 walks requested can be certified on these criteria, at most 3 per week; all could be,"
                        + " once the record says more.");
    }

    @Test
    void theRecordIsToldOnceForAllLinesThatShareIt() {
        String page = page(OUTSET);
        has(page, "<th scope=\"row\">The air is fresh</th><td>yes</td><td>all</td>");
        assertFalse(page.contains("<th scope=\"row\">The path is dry"), "what is not stated is not told");
        has(page, "<th scope=\"row\">Delivered in this course of walk in the park</th><td>0 walks</td><td>1</td>");
        has(page, "<td>4 on 2020-01-01; 1 on 2020-01-08</td><td>“B-2”</td>");
    }

    @Test
    void everyFindingAndEveryParagraphStandsInIt() {
        Letters odd = Letters.odd();
        String page = odd.page();
        for (Letter.Line line : odd.lines()) {
            Determination determination = line.determination();
            for (Finding finding : determination.findings()) {
                has(page, escaped(finding.text()));
                has(page, "<td>" + finding.status().text() + "</td>");
            }
            determination.rationale().lines().forEach(paragraph -> has(page, escaped(paragraph)));
            determination.missingInWords().values().forEach(words -> has(page, "<li>" + escaped(words)));
            determination.unlocks().forEach(unlock -> has(page, escaped(unlock.text())));
        }
    }

    @Test
    void nothingOfTheRequestOrTheGuidelineBecomesMarkup() {
        String page = Letters.odd().page();
        String lower = page.toLowerCase(Locale.ROOT);
        assertFalse(lower.contains("<script"), "a script");
        assertFalse(lower.contains("<img"), "a picture of an author's");
        assertFalse(lower.contains("<i>odd"), "markup of an author's");
        assertFalse(lower.contains("href=\"javascript"), "an address that does something");
        assertFalse(page.contains("\u202e"), "a mark that turns the direction of the text");
        has(page, "javascript:alert(1)");
        has(page, "Odd courses &lt;script&gt;alert(&#39;title&#39;)&lt;/script&gt; &lt;U+202E&gt;");
        has(page, "Decision on line “&lt;script&gt;alert(&#39;id&#39;)&lt;/script&gt;”");
    }

    @Test
    void itNeedsNothingElse() {
        String page = Letters.odd().page();
        for (String outside : List.of("<link", "@import", "url(http")) {
            assertFalse(page.contains(outside), outside);
        }
        assertFalse(page.matches("(?s).*<[^>]*\\s(src|srcset|data|poster)=.*"), "an element that loads something");
        assertFalse(page.toLowerCase(Locale.ROOT).matches("(?s).*\\b(approve|deny|denie[sd]).*"));
    }

    @Test
    void itIsTheSameWhereverItIsWritten() {
        String here = Letters.odd().page();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, Letters.odd().page());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertFalse(here.contains("\r"));
        assertTrue(here.endsWith("</html>\n"));
    }

    @Test
    void withoutATitleItFindsItsOwn() {
        has(
                page("{\"treatment\": \"walk\", \"quantity\": 1}"),
                "<title>Review of a request for walk in the park</title>");
        has(
                page("{\"case\": \" \", \"requests\": [{\"treatment\": \"walk\", \"quantity\": 1},"
                        + " {\"treatment\": \"walk\", \"quantity\": 2}]}"),
                "<title>Review of 2 requests</title>");
    }

    @Test
    void oneIsNotSpokenOfAsMany() {
        String page = page("{\"treatment\": \"walk\", \"quantity\": 1, \"completed\": 6}");
        has(
                page,
                "The 1 walk requested cannot be certified on these criteria yet; it could be, once the record says more.");
        has(
                page("{\"treatment\": \"walk\", \"quantity\": 1, \"completed\": 0}"),
                "The 1 walk requested can be certified");
    }

    @Test
    void aLetterHasALine() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Letter.of(Optional.empty(), List.of(), Vocabulary.of(List.of(), List.of())));
    }

    private static void has(String page, String part) {
        assertTrue(page.contains(part), () -> "missing: " + part);
    }

    /** As the page writes text between tags; what hides is named. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
