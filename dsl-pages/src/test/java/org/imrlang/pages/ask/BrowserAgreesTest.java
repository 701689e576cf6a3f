package org.imrlang.pages.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.property.DrawnRequests;
import org.imrlang.engine.EngineScript;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.pages.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real browser, with the scripts that stand in a site, decides drawn requests as the interpreter does, letter for
 * letter; what is compared is a sum over each answer. A difference names its seed and request.
 */
class BrowserAgreesTest {

    private static final int RULESETS = Integer.getInteger("imr.property.guidelines", 150);
    private static final int FIRST = Integer.getInteger("imr.property.first", 1000);
    private static final int REQUESTS = Integer.getInteger("imr.property.requests", 50);
    private static final int FACTOR = 31;
    private static final Pattern SAID = Pattern.compile("<pre id=\"said\">([^<]*)</pre>");

    @TempDir
    private Path folder;

    @Test
    void onRandomRulesetsAndRequests() throws IOException, InvalidJsonRequestException {
        Browser browser = Browser.here();
        List<String> rulesets = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + RULESETS; seed++) {
            rulesets.add(pairs(DrawnRequests.draw(seed, REQUESTS)));
        }
        Map<String, String> scripts = AskScripts.of(DrawnRequests.draw(FIRST, 1).rules());
        Files.writeString(folder.resolve("engine.js"), scripts.get("ask-engine.js"));
        Files.writeString(
                folder.resolve("pairs.js"),
                "var first = " + FIRST + "; var drawn = [" + String.join(",\n", rulesets) + "];");
        Path page = Files.writeString(folder.resolve("page.html"), PAGE);
        Matcher said = SAID.matcher(browser.document(page, Browser.Window.DESKTOP));
        assertTrue(said.find(), "the page said nothing");
        assertEquals(RULESETS * REQUESTS + " pairs, differing:", said.group(1).strip());
    }

    private static String pairs(DrawnRequests drawn) throws InvalidJsonRequestException {
        Interpreter rules = Interpreter.of(drawn.rules());
        List<String> pairs = new ArrayList<>();
        for (String request : drawn.requests()) {
            String answer = DeterminationWriter.write(
                    Optional.empty(),
                    RequestReader.read(request, rules.vocabulary()).requests().stream()
                            .map(rules::determine)
                            .toList());
            pairs.add("[" + AskScripts.quoted(request) + "," + sum(answer) + "]");
        }
        return "[" + AskScripts.quoted(EngineScript.opened(drawn.rules())) + ",[" + String.join(",", pairs) + "]]";
    }

    /** A sum in which every letter and its place count. */
    private static int sum(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = FACTOR * sum + text.charAt(i);
        }
        return sum;
    }

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>pairs</title></head><body>
            <script src="engine.js"></script><script src="pairs.js"></script>
            <script>
            "use strict";
            var pairs = 0, differing = [];
            drawn.forEach(function (one, index) {
              var opened = imrEngine.open(one[0]);
              one[1].forEach(function (pair) {
                var text = imrEngine.decide(opened, pair[0]), sum = 0;
                for (var i = 0; i < text.length; i++) { sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0; }
                pairs++;
                if (sum !== pair[1]) { differing.push("seed " + (first + index) + " " + pair[0]); }
              });
            });
            var told = document.createElement("pre");
            told.id = "said";
            told.textContent = pairs + " pairs, differing: " + differing.slice(0, 3).join("; ");
            document.body.append(told);
            </script></body></html>
            """;
}
