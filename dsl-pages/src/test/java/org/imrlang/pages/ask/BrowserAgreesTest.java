package org.imrlang.pages.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.FolderRequests;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.compiler.property.DrawnRequests;
import org.imrlang.compiler.property.Scale;
import org.imrlang.engine.EngineScript;
import org.imrlang.json.CaseFile;
import org.imrlang.json.DeterminationWriter;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.pages.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real browser, with the scripts that stand in a site, decides all cases and many drawn requests as the interpreter does,
 * letter for letter; what is compared is a sum over each answer. A difference names the folder or the seed, and the request.
 */
@Tag("browser")
class BrowserAgreesTest {

    private static final int RULESETS = Scale.rulesets(60);
    private static final int FIRST = Integer.getInteger("imr.property.first", 1000);
    private static final int REQUESTS = Integer.getInteger("imr.property.requests", 50);
    private static final int FACTOR = 31;
    private static final Pattern SAID = Pattern.compile("<pre id=\"said\">([^<]*)</pre>");

    @TempDir
    private Path folder;

    @Test
    void onRandomRulesetsAndRequests() throws IOException, InvalidJsonRequestException {
        List<FolderRequests> drawn = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + RULESETS; seed++) {
            DrawnRequests one = DrawnRequests.draw(seed, REQUESTS);
            drawn.add(new FolderRequests("seed " + seed, one.rules(), one.requests()));
        }
        decidesAlike(drawn);
    }

    @Test
    void onAllFoldersOfCases() throws IOException, InvalidJsonRequestException {
        List<FolderRequests> folders = new ArrayList<>(FolderRequests.below(Path.of("../dsl-compiler/src/test/cases")));
        folders.addAll(FolderRequests.below(Path.of("../guidelines-src/src/main/imr")));
        assertTrue(requests(folders) > 300, "the cases are not found");
        decidesAlike(folders);
    }

    private void decidesAlike(List<FolderRequests> rulesets) throws IOException, InvalidJsonRequestException {
        Browser browser = Browser.here();
        List<String> pairs = new ArrayList<>();
        for (FolderRequests ruleset : rulesets) {
            pairs.add(pairs(ruleset));
        }
        Map<String, String> scripts = AskScripts.of(rulesets.get(0).rules());
        Files.writeString(folder.resolve("engine.js"), scripts.get("ask-engine.js"));
        Files.writeString(folder.resolve("pairs.js"), "var rulesets = [" + String.join(",\n", pairs) + "];");
        Path page = Files.writeString(folder.resolve("page.html"), PAGE);
        Matcher said = SAID.matcher(browser.document(page, Browser.Window.DESKTOP));
        assertTrue(said.find(), "the page said nothing");
        assertEquals(requests(rulesets) + " pairs, differing:", said.group(1).strip());
    }

    private static int requests(List<FolderRequests> rulesets) {
        return rulesets.stream().mapToInt(one -> one.requests().size()).sum();
    }

    private static String pairs(FolderRequests ruleset) throws InvalidJsonRequestException {
        Interpreter rules = Interpreter.of(ruleset.rules());
        List<String> pairs = new ArrayList<>();
        for (String request : ruleset.requests()) {
            CaseFile file = RequestReader.read(request, rules.vocabulary());
            String answer = DeterminationWriter.write(
                    file.title(), file.requests().stream().map(rules::determine).toList());
            pairs.add("[" + AskScripts.quoted(request) + "," + sum(answer) + "]");
        }
        return "[" + AskScripts.quoted(ruleset.name()) + "," + AskScripts.quoted(EngineScript.opened(ruleset.rules()))
                + ",[" + String.join(",", pairs) + "]]";
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
            rulesets.forEach(function (one) {
              var opened = imrEngine.open(one[1]);
              one[2].forEach(function (pair) {
                var text = imrEngine.decide(opened, pair[0]), sum = 0;
                for (var i = 0; i < text.length; i++) { sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0; }
                pairs++;
                if (sum !== pair[1]) { differing.push(one[0] + " " + pair[0]); }
              });
            });
            var told = document.createElement("pre");
            told.id = "said";
            told.textContent = pairs + " pairs, differing: " + differing.slice(0, 3).join("; ");
            document.body.append(told);
            </script></body></html>
            """;
}
