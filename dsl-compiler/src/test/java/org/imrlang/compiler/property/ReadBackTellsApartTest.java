package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.explain.Explainer;
import org.imrlang.compiler.explain.HtmlPage;
import org.imrlang.compiler.explain.ReadBack;
import org.imrlang.compiler.explain.TextLayout;
import org.imrlang.compiler.model.Guideline;
import org.junit.jupiter.api.Test;

/**
 * What is read back tells apart what means different things, and nothing else: one thing is changed in the text of a
 * guideline, and where it still compiles the read-back changes exactly if the model does.
 */
class ReadBackTellsApartTest {

    private static final int RULESETS = Scale.rulesets(40);
    private static final int CHANGES_OF_A_RULESET = 30;
    private static final int CHANGES_OF_A_FILE = Integer.getInteger("imr.property.requests", 40);
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Pattern CASES = Pattern.compile("(?ms)^case .*?(?=^\\S|\\z)");

    @Test
    void aChangeOfADrawnRulesetIsReadBack() {
        int compared = 0;
        for (long seed = 0; seed < RULESETS; seed++) {
            Map<String, String> files = new LinkedHashMap<>();
            RandomRuleset.draw(seed).files().forEach(file -> files.put(file.name(), file.text()));
            Draw draw = new Draw(~seed);
            compared +=
                    compare("seed " + seed, files, draw.of(List.copyOf(files.keySet())), draw, CHANGES_OF_A_RULESET);
        }
        assertTrue(compared > RULESETS * 5, "only " + compared + " changed rulesets compiled");
    }

    @Test
    void aChangeOfTheCorpusIsReadBack() throws IOException {
        Map<String, String> corpus = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.sorted().toList()) {
                corpus.put(
                        file.getFileName().toString(),
                        CASES.matcher(Files.readString(file)).replaceAll(""));
            }
        }
        int compared = 0;
        for (String file : corpus.keySet()) {
            Map<String, String> together = corpus.entrySet().stream()
                    .filter(one -> one.getKey().equals(file)
                            || one.getKey().equals("common.imr")
                            || corpus.get(file).contains(", " + one.getKey().replace(".imr", "\n")))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            compared += compare(file, together, file, new Draw(file.hashCode()), CHANGES_OF_A_FILE);
        }
        assertTrue(compared > corpus.size() * 5, "only " + compared + " changed files compiled");
    }

    private static int compare(String name, Map<String, String> files, String changed, Draw draw, int most) {
        CheckedRuleset before = compiled(files)
                .orElseThrow(() -> new AssertionError(name + " does not compile\n" + String.join("", files.values())));
        String shape = ModelShape.of(before.ruleset());
        ReadBack readBack = explained(before);
        List<TextChange> changes = TextChange.of(files.getOrDefault(changed, ""), draw);
        int compared = 0;
        for (TextChange change : draw.some(changes, most)) {
            Map<String, String> others = new LinkedHashMap<>(files);
            others.put(changed, change.text());
            Optional<CheckedRuleset> after = compiled(others);
            if (after.isEmpty()) {
                continue;
            }
            compared++;
            boolean same = shape.equals(ModelShape.of(after.get().ruleset()));
            ReadBack now = explained(after.get());
            String message = name + ", " + changed + ", " + change.what();
            assertEquals(same, TextLayout.of(readBack).equals(TextLayout.of(now)), message);
            assertEquals(same, HtmlPage.of(readBack).equals(HtmlPage.of(now)), message);
        }
        return compared;
    }

    @Test
    void layoutAndTheOrderOfFilesAreNotReadBack() {
        for (long seed = 0; seed < RULESETS; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed);
            Map<String, String> other = new LinkedHashMap<>();
            List<DrawnFile> files = new ArrayList<>(ruleset.files());
            Collections.reverse(files);
            files.forEach(file -> other.put(
                    file.name(),
                    "// a remark\n"
                            + file.text().replace("\n", "  // said so\n\n").replace("\n  ", "\n      ")));
            CheckedRuleset after = compiled(other).orElseThrow();
            CheckedRuleset before = ruleset.compiled();
            if (ModelShape.of(before.ruleset()).equals(ModelShape.of(after.ruleset()))) {
                assertEquals(TextLayout.of(explained(before)), TextLayout.of(explained(after)), "seed " + seed);
            }
        }
    }

    private static ReadBack explained(CheckedRuleset checked) {
        return Explainer.explain(
                checked,
                checked.ruleset().guidelines().stream().map(Guideline::file).collect(Collectors.toSet()));
    }

    private static Optional<CheckedRuleset> compiled(Map<String, String> files) {
        List<InputFile> inputs = files.entrySet().stream()
                .map(file -> new InputFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return Compiler.compile(inputs, false).ruleset();
    }
}
