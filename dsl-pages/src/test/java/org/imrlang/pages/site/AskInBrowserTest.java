package org.imrlang.pages.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.pages.Accessibility;
import org.imrlang.pages.Browser;
import org.imrlang.runtime.Determination;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asking in the page: what is filled in is decided there, as the command line decides it. */
@Tag("browser")
class AskInBrowserTest {

    private static final Pattern SAID = Pattern.compile("<pre id=\"said\">([^<]*)</pre>");

    /** The review's request of cognitive behavioral therapy. */
    private static final String REVIEW =
            set("quantity", "12") + set("frequency.count", "2") + set("duration.count", "6") + set("completed", "0");

    private static final String STATUS = "document.getElementById('ask-status').textContent";
    private static final String ANSWER = "document.getElementById('ask-answer').textContent";
    private static final String ASKED = "document.querySelector('#ask-answer pre').textContent";

    /** A treatment that is plainly invented, with a fact of each type. */
    private static final Map<String, String> HUMMING = Map.of("humming.imr", """
            treatment humming in sessions
            treatment whistling in sessions
            fact calm "the room is calm"
            fact level number in decibels "how loud it is"
            fact share percent "how much of it is in tune"
            fact onset date "when it began"
            fact side one of (left, right) "on which side"
            fact dx codes ICD10 "what was found"
            humming
              requires calm and level <= 12.5 and share >= 40% and onset is documented
              contraindicated if dx includes ("H93.*")
              up to 6
              max 2 per month per side
            """);

    @TempDir
    private Path folder;

    @Test
    void theReviewsRequestConformsInPart() throws IOException, InvalidJsonRequestException {
        Built site = Built.own();
        site.into(folder);
        String page = "treatment-CBT.html";
        assertEquals("Conforms in part: 6 of 12 sessions.", said(page, "", REVIEW + DECIDE, STATUS));
        Determination expected = decided(site, said(page, "", REVIEW + DECIDE, ASKED));
        assertEquals(6, expected.certified());
        String answer = said(page, "", REVIEW + DECIDE, ANSWER);
        for (String line : expected.rationale().split("\n")) {
            assertTrue(answer.contains(line), () -> line + " is not in " + answer);
        }
        expected.findings().forEach(finding -> assertTrue(answer.contains(finding.text()), finding::text));
        assertEquals(
                "guideline-psychological.html#L" + expected.findings().get(0).line(),
                said(page, "", REVIEW + DECIDE, "document.querySelector('#ask-answer td a').getAttribute('href')"));
    }

    @Test
    void whatIsMissingIsNamedAndLeadsToItsField() throws IOException {
        Built.own().into(folder);
        String later = set("quantity", "10") + set("completed", "6");
        String status = said("treatment-CBT.html", "", later + DECIDE, STATUS);
        assertTrue(status.startsWith("Undocumented: 0 of 10 sessions"), status);
        assertEquals(
                "facts.adl_improved",
                said(
                        "treatment-CBT.html",
                        "",
                        later + DECIDE + "document.querySelector('.ask-go').click();",
                        "document.activeElement.name"));
        String documented = later + choose("facts.adl_improved", "true") + choose("facts.dependency_reduced", "true");
        assertEquals("Conforms: 10 of 10 sessions.", said("treatment-CBT.html", "", documented + DECIDE, STATUS));
    }

    @Test
    void aMistakeStandsBesideItsFieldAndNothingIsDecided() throws IOException {
        Built.own().into(folder);
        String wrong = set("quantity", "1.5") + set("frequency.count", "0") + set("completed", "<b>six</b>") + DECIDE;
        assertEquals(
                "Nothing was decided: 3 entries have to be corrected.", said("treatment-CBT.html", "", wrong, STATUS));
        assertEquals(
                "must be a whole number from 1 to 1,000,000, not 1.5|quantity|true|true|",
                said(
                        "treatment-CBT.html",
                        "",
                        wrong,
                        "(function () { var f = document.activeElement; var p ="
                                + " document.getElementById(f.getAttribute('aria-describedby')); return p.textContent + '|' +"
                                + " f.name + '|' + f.getAttribute('aria-invalid') + '|' +"
                                + " document.getElementById('ask-answer').hidden + '|' + "
                                + ANSWER + "; })()"));
        assertTrue(said("treatment-CBT.html", "", wrong, FORM).contains("not \"<b>six</b>\""));
        assertEquals(
                "Conforms in part: 6 of 12 sessions.", said("treatment-CBT.html", "", wrong + REVIEW + DECIDE, STATUS));
        String without = said("treatment-CBT.html", "", DECIDE, FORM);
        assertTrue(without.contains("is missing"), without);
    }

    @Test
    void theAddressHoldsTheQuestion() throws IOException {
        Built.own().into(folder);
        String address = said(
                "treatment-CBT.html", "", REVIEW + choose("facts.adl_improved", "false") + DECIDE, "location.hash");
        assertEquals(
                "#ask?quantity=12&frequency.count=2&duration.count=6&completed=0&facts.adl_improved=false", address);
        assertEquals("Conforms in part: 6 of 12 sessions.", said("treatment-CBT.html", address, "", STATUS));
        assertEquals(
                "|#ask|not stated",
                said(
                        "treatment-CBT.html",
                        address,
                        "document.querySelector('#ask-form [type=reset]').click();",
                        STATUS
                                + " + '|' + location.hash + '|' + document.querySelector('[name=\"facts.adl_improved\"]:checked')"
                                + ".closest('label').textContent.trim()"));
        assertEquals(
                "", said("treatment-CBT.html", "#guidelines", "", STATUS), "another fragment is none of the form's");
    }

    @Test
    void aMistakeInALinkIsSaidAndNothingDecided() throws IOException {
        Built.of(HUMMING).into(folder);
        String page = "treatment-humming.html";
        String good = "#ask?quantity=1&request_date=2014-03-01&facts.calm=yes&facts.level=3&facts.side=left";
        String shown = STATUS + " + '|' + document.getElementById('ask-answer').hidden + '|' + location.hash";
        assertTrue(said(page, good, "", ASKED).contains("{\"calm\": true, \"level\": 3, \"side\": \"left\"}"));
        assertTrue(said(page, good.replace("yes", "no"), "", ASKED).contains("{\"calm\": false,"));
        Map<String, String> beside = Map.of(
                "&request_date=2014-13-45", "must be a date of the calendar as \"2014-02-01\", not \"2014-13-45\"",
                "&facts.side=five", "must be one of left, right, not \"five\"",
                "&facts.calm=maybe", "must be yes or no, not \"maybe\"",
                "&frequency.count=1&frequency.per=eon", "must be one of day, week, month, not \"eon\"",
                "&facts.level=loud", "not \"loud\"");
        for (Map.Entry<String, String> one : beside.entrySet()) {
            String address = "#ask?quantity=1" + one.getKey();
            String said = said(page, address, "", shown + " + '|' + " + FORM);
            assertTrue(
                    said.startsWith("Nothing was decided: one entry has to be corrected.|true|" + address + "|"), said);
            assertTrue(said.contains(one.getValue()), () -> one.getValue() + " is not in " + said);
        }
        Map<String, String> others = Map.of(
                "&facts.nosuch=true", "the link states \"facts.nosuch\", which this form does not ask",
                "&injury_date=2014-01-01", "the link states \"injury_date\", which this form does not ask",
                "&history[0].date=2014-01-01", "the link states \"history[0].date\" without deliveries=1",
                "&deliveries=many", "deliveries in the link must be a whole number from 0 to 200, not \"many\"",
                "&quantity=2", "the link states \"quantity\" twice");
        for (Map.Entry<String, String> one : others.entrySet()) {
            String address = "#ask?quantity=1" + one.getKey();
            assertEquals(
                    "Nothing was decided: " + one.getValue() + ".|true|" + address, said(page, address, "", shown));
        }
    }

    @Test
    void daysOfServiceAndInjuryAreAskedForWhereAGuidelineReadsThem() {
        String plain = "treatment humming in sessions\n";
        Map<String, List<String>> read = Map.of(
                plain + "humming up to 6\n",
                List.of(),
                plain + "humming up to 6 until 90 days after injury_date\n",
                List.of("injury_date"),
                plain + "humming\n  requires service_date >= 2014-01-01\n  up to 6\n",
                List.of("service_date"),
                "guideline hums\n  effective from 2014-01-01 by injury date\n" + plain + "humming up to 6\n",
                List.of("injury_date"));
        read.forEach((text, dates) -> {
            String page = Built.of(Map.of("hums.imr", text)).files().getOrDefault("treatment-humming.html", "");
            assertTrue(page.contains("name=\"request_date\""));
            for (String date : List.of("service_date", "injury_date")) {
                assertEquals(dates.contains(date), page.contains("name=\"" + date + "\""), () -> date + " of " + text);
            }
        });
    }

    @Test
    void everyTypeOfFactAndDeliveriesAreAskedFor() throws IOException, InvalidJsonRequestException {
        Built site = Built.of(HUMMING);
        site.into(folder);
        String asked = set("quantity", "1") + set("request_date", "2014-03-01") + choose("facts.calm", "true")
                + set("facts.level", "12.50") + set("facts.share", "40%") + set("facts.onset", "2014-01-02")
                + set("facts.side", "left") + set("facts.dx", "F32.1, F33") + ADD + ADD + ADD
                + set("history[0].date", "2014-02-20") + set("history[0].quantity", "1")
                + set("history[0].facts.side", "left")
                + "document.querySelectorAll('.ask-remove')[1].click();"
                + set("history[1].date", "2014-02-21") + set("history[1].quantity", "1")
                + set("history[1].treatment", "whistling");
        String json = said("treatment-humming.html", "", asked + DECIDE, ASKED);
        for (String part : List.of(
                "\"facts\": {\"calm\": true, \"level\": 12.50, \"share\": 40, \"onset\": \"2014-01-02\", \"dx\": [\"F32.1\","
                        + " \"F33\"], \"side\": \"left\"}",
                "{\"date\": \"2014-02-20\", \"quantity\": 1, \"treatment\": \"humming\", \"facts\": {\"side\": \"left\"}}",
                "{\"date\": \"2014-02-21\", \"quantity\": 1, \"treatment\": \"whistling\"}")) {
            assertTrue(json.contains(part), () -> part + "\nis not in\n" + json);
        }
        Determination expected = decided(site, json);
        assertEquals(1, expected.certified(), expected::rationale);
        assertEquals("Conforms: 1 of 1 sessions.", said("treatment-humming.html", "", asked + DECIDE, STATUS));
        String address = said("treatment-humming.html", "", asked + DECIDE, "location.hash");
        assertEquals(json, said("treatment-humming.html", address, "", ASKED), "the address holds all of it");
        assertTrue(said(
                        "treatment-humming.html",
                        "",
                        set("quantity", "1") + tick("history-empty") + tick("facts.dx-none") + DECIDE,
                        ASKED)
                .contains("\"history\": [],\n  \"facts\": {\"dx\": []}"));
        String mistake = said("treatment-humming.html", "", set("quantity", "1") + ADD + DECIDE, FORM);
        assertTrue(mistake.contains("Delivery 1"), mistake);
        assertEquals(2, mistake.split("is missing", -1).length - 1, mistake);
        assertFalse(said("treatment-humming.html", "", "", FORM).contains("whistling is"), "what no guideline reads");
    }

    @ParameterizedTest
    @EnumSource(Browser.Window.class)
    void nothingKeepsAnybodyOut(Browser.Window window) throws IOException {
        Built.own().into(folder);
        Path asked = prepared(
                "treatment-CBT.html", "#ask?quantity=12&completed=6&history%5B0%5D.quantity=x&deliveries=0", "");
        assertEquals(List.of(), Accessibility.violations(asked, window));
        assertEquals(
                List.of(),
                Accessibility.violations(prepared("treatment-CBT.html", "", set("quantity", "x") + DECIDE), window));
        Built.of(HUMMING).into(folder);
        assertEquals(List.of(), Accessibility.violations(prepared("treatment-humming.html", "", ADD + DECIDE), window));
    }

    private static final String DECIDE = "document.querySelector('#ask-form [type=submit]').click();";
    private static final String ADD = "document.getElementById('ask-add').click();";
    private static final String FORM = "document.getElementById('ask-form').textContent";

    private static String set(String name, String value) {
        return "document.getElementsByName('" + name + "')[0].value = '" + value + "';";
    }

    private static String choose(String name, String value) {
        return "document.querySelector('[name=\"" + name + "\"][value=\"" + value + "\"]').click();";
    }

    private static String tick(String name) {
        return "document.getElementsByName('" + name + "')[0].click();";
    }

    private static Determination decided(Built site, String json) throws InvalidJsonRequestException {
        Interpreter rules = Interpreter.of(site.checked());
        return rules.determine(
                RequestReader.read(json, rules.vocabulary()).requests().get(0));
    }

    /** What an expression says once the page was loaded with a fragment and something was done in it. */
    private String said(String page, String fragment, String done, String expression) throws IOException {
        String tell = done + "var told = document.createElement('pre'); told.id = 'said';"
                + "var bytes = new TextEncoder().encode(String(" + expression + "));"
                + "told.textContent = btoa(Array.from(bytes, function (b) { return String.fromCharCode(b); }).join(''));"
                + "document.body.append(told);";
        Matcher said = SAID.matcher(Browser.here().document(prepared(page, fragment, tell), Browser.Window.DESKTOP));
        assertTrue(said.find(), "the page said nothing");
        return new String(Base64.getDecoder().decode(said.group(1)), StandardCharsets.UTF_8);
    }

    /** The page with a fragment set before its scripts run, and something done after them. */
    private Path prepared(String page, String fragment, String done) throws IOException {
        String html = Files.readString(folder.resolve(page));
        String before =
                "<script>window.history.replaceState(null, '', '" + fragment + "' || location.pathname);</script>";
        String after = "<script>window.addEventListener('load', function () {" + done + "});</script>";
        int head = html.indexOf("<head>") + "<head>".length();
        int body = html.lastIndexOf("</body>");
        Path prepared = Files.createTempFile(folder, "asked", ".html");
        return Files.writeString(
                prepared, html.substring(0, head) + before + html.substring(head, body) + after + html.substring(body));
    }
}
