package org.imrlang.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a page with axe-core, in a real browser. */
public final class Accessibility {

    private static final Pattern RESULT = Pattern.compile("<pre id=\"axe-result\">([^<]*)</pre>");
    private static final String SCRIPT = "META-INF/resources/webjars/axe-core/%s/axe.min.js";

    private Accessibility() {}

    /** What axe-core finds wrong with a page, a line for each element; nothing where all is well. */
    public static List<String> violations(Path page, Browser.Window window) throws IOException {
        Browser browser = Browser.here();
        // beside the page, so that what it links to is found
        Path looked = Files.createTempFile(page.toAbsolutePath().getParent(), "axe", ".html");
        try {
            String html = Files.readString(page);
            int end = html.lastIndexOf("</body>");
            if (end < 0) {
                throw new IllegalArgumentException("the page has no body: " + page);
            }
            Files.writeString(looked, html.substring(0, end) + "<script>" + axe() + RUN + html.substring(end));
            Matcher result = RESULT.matcher(browser.document(looked, window));
            if (!result.find()) {
                throw new IllegalStateException("axe-core gave no result for " + page);
            }
            return told(new String(Base64.getDecoder().decode(result.group(1)), StandardCharsets.UTF_8));
        } finally {
            Files.delete(looked);
        }
    }

    // the result leaves the page as base64, which no escaping of the document can change
    private static final String RUN = """

            ;axe.run(document).then(function (found) {
              var told = document.createElement("pre");
              told.id = "axe-result";
              var bytes = new TextEncoder().encode(JSON.stringify({passes: found.passes.length, violations: found.violations}));
              told.textContent = btoa(Array.from(bytes, function (b) { return String.fromCharCode(b); }).join(""));
              document.body.appendChild(told);
            });
            </script>
            """;

    private static List<String> told(String json) throws IOException {
        JsonNode found = new ObjectMapper().readTree(json);
        if (found.get("passes").asInt() == 0) {
            throw new IllegalStateException("axe-core looked at nothing");
        }
        List<String> violations = new ArrayList<>();
        for (JsonNode rule : found.get("violations")) {
            for (JsonNode element : rule.get("nodes")) {
                violations.add(
                        rule.get("id").asText() + ": " + element.get("html").asText() + " ("
                                + element.get("failureSummary").asText().replace('\n', ' ') + ")");
            }
        }
        return violations;
    }

    private static String axe() throws IOException {
        String path = SCRIPT.formatted(System.getProperty("axe.version"));
        try (InputStream script = Accessibility.class.getClassLoader().getResourceAsStream(path)) {
            if (script == null) {
                throw new IllegalStateException("axe-core is not on the class path: " + path);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
