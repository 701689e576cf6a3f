package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRulesets;
import org.imrlang.compiler.explain.Explainer;
import org.imrlang.compiler.explain.TextLayout;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.junit.jupiter.api.Test;

/** Whatever is changed in the model, and decides anything, changes what is read back. */
class ReadBackIsCompleteTest {

    private static final int RULESETS = Scale.rulesets(40);
    private static final int VARIANTS_OF_A_RULESET = 120;
    private static final int VARIANTS_OF_THE_CORPUS = 100;

    @Test
    void ofDrawnRulesets() {
        int compared = 0;
        for (long seed = 0; seed < RULESETS; seed++) {
            compared += compare(
                    "seed " + seed,
                    RandomRuleset.draw(seed).compiled().ruleset(),
                    new Draw(seed),
                    VARIANTS_OF_A_RULESET);
        }
        assertTrue(compared > RULESETS * 50, "only " + compared + " variants");
    }

    @Test
    void ofTheCorpus() throws IOException {
        List<InputFile> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus"))) {
            for (Path file : files.sorted().toList()) {
                inputs.add(new InputFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        Ruleset corpus = Compiler.compile(inputs, false).ruleset().orElseThrow().ruleset();
        compare("the corpus", corpus, new Draw(1), VARIANTS_OF_THE_CORPUS);
    }

    private static int compare(String name, Ruleset ruleset, Draw draw, int most) {
        String text = explained(ruleset);
        List<ModelVariants.Variant> variants = draw.some(new ModelVariants(ruleset).all(), most);
        for (ModelVariants.Variant variant : variants) {
            assertNotEquals(text, explained(variant.ruleset().get()), () -> name + ": " + variant.what());
        }
        return variants.size();
    }

    /** Without the examples: what decides has to be read in the rules, and a variant leaves the examples as they were. */
    private static String explained(Ruleset whole) {
        Ruleset ruleset = new Ruleset(
                whole.guidelines().stream()
                        .map(ReadBackIsCompleteTest::withoutCases)
                        .toList(),
                whole.treatments(),
                whole.facts());
        return TextLayout.of(Explainer.explain(
                CheckedRulesets.of(ruleset),
                ruleset.guidelines().stream().map(Guideline::file).collect(Collectors.toSet())));
    }

    private static Guideline withoutCases(Guideline whole) {
        return new Guideline(
                whole.file(),
                whole.at(),
                whole.named(),
                whole.name(),
                whole.title(),
                whole.authority(),
                whole.edition(),
                whole.effective(),
                whole.uses(),
                whole.declares(),
                whole.sources(),
                whole.definitions(),
                whole.recommendations(),
                whole.limits(),
                List.of());
    }
}
