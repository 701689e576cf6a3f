package org.imrlang.pages.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.pages.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an author writes stays text. */
class HostileTextTest {

    private static final String EVIL =
            "</script><script>document.title='gone'</script><img src=x onerror=document.title='gone'>'--> ]]> &lt; &amp;";
    private static final String QUOTED = EVIL.replace("'", "\\\"") + "\\\" onload=\\\"document.title=1";

    private static final Map<String, String> GUIDELINES = Map.of("evil.imr", """
            // EVIL
            guideline evil "EVIL"
              authority X
              edition "EVIL"
            source s "EVIL" section "EVIL" topic "EVIL" edition "EVIL" url "javascript:document.title='gone'"
            source t "EVIL" url "https://example.org/\\"><script>EVIL"
            treatment hum "EVIL" in sessions code CPT "EVIL"
            fact loud "EVIL"
            fact dx codes "EVIL"
            define fine "EVIL" as loud cite s
            hum
              requires fine "EVIL"
              contraindicated if dx includes ("EVIL") "EVIL"
              initial 4
              note "EVIL"
              cite s
              cite t
            limit hum max 9 per year note "EVIL" cite t
            case "EVIL"
              request hum 4
              completed 0
              given loud, dx ("EVIL")
              expect conforms
            case "EVIL"
              request hum 4
              completed 0
              expect conforms
            """.replace("EVIL", QUOTED));

    private static final Pattern TAG = Pattern.compile("<(script|img|iframe|object|embed|svg|base)\\b([^>]*)>");
    private static final Pattern HANDLER = Pattern.compile("<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*\\son\\w+=");

    @TempDir
    private Path folder;

    @Test
    void nothingBecomesMarkup() {
        Built site = Built.of(GUIDELINES);
        assertEquals(List.of(), site.brokenLinks());
        for (String page : site.pages()) {
            String html = site.page(page);
            Matcher tag = TAG.matcher(html);
            while (tag.find()) {
                assertTrue(tag.group().matches("<script src=\"[a-z-]+\\.js\" defer>"), page + ": " + tag.group());
            }
            assertFalse(HANDLER.matcher(html).find(), page);
            assertTrue(
                    site.addresses(page).stream().noneMatch(address -> address.startsWith("javascript")),
                    () -> page + site.addresses(page));
        }
        assertFalse(site.page("search-index.js").contains("<"));
    }

    /** The first page with a question, as a copy of it: the browser is given files. */
    private Path asking(String question) throws IOException {
        Path page = folder.resolve("asking.html");
        String script = "<script>history.replaceState(null, '', '?q=" + question + "')</script>";
        Files.writeString(page, Files.readString(folder.resolve("index.html")).replace("</head>", script + "</head>"));
        return page;
    }

    @Test
    void aBrowserRunsNothingOfIt() throws IOException {
        Built.of(GUIDELINES).into(folder);
        for (String page : List.of("index.html", "guideline-evil.html", "treatment-hum.html", "fact-loud.html")) {
            String document = Browser.here().document(folder.resolve(page), Browser.Window.DESKTOP);
            assertFalse(document.contains("<title>gone</title>"), page);
            assertFalse(document.contains("<img"), page);
            assertFalse(HANDLER.matcher(document).find(), () -> page + " has a handler");
        }
        String found = Browser.here().document(asking("onerror"), Browser.Window.DESKTOP);
        assertTrue(found.contains("5 results"), found);
        assertFalse(found.contains("<img") || HANDLER.matcher(found).find(), found);
    }
}
