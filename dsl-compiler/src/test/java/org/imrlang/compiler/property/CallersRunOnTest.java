package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.callers.CallerChanges;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.Compiled;
import org.imrlang.compiler.codegen.JavaFace;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.compiler.codegen.WholeFaceCaller;
import org.imrlang.compiler.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/**
 * Callers that were compiled against one version of a ruleset run with another one, as long as no fact and no treatment is
 * gone: whatever is recommended, in whatever order it stands.
 */
class CallersRunOnTest {

    private static final int RULESETS = Scale.rulesets(4);
    private static final int VERSIONS = Integer.getInteger("imr.property.requests", 4);
    private static final String CALLER = WholeFaceCaller.NAME;

    @Test
    void withDrawnVersionsOfDrawnRulesets() throws ReflectiveOperationException {
        int ran = 0;
        for (long seed = 0; seed < RULESETS; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed);
            CheckedRuleset before = ruleset.compiled();
            Compiled caller = caller(before, "runs" + seed);
            for (CheckedRuleset now : versions(ruleset, before)) {
                run(caller, now, "runs" + seed, "seed " + seed);
                ran++;
            }
        }
        assertTrue(ran >= RULESETS * 2, ran + " versions were drawn");
    }

    private static Compiled caller(CheckedRuleset before, String packageName) {
        List<JavaFile> files = new ArrayList<>(JavaGenerator.generate(before, packageName));
        files.add(WholeFaceCaller.of(before, packageName));
        Compiled compiled = new Compiled(files);
        assertEquals(List.of(), compiled.errors());
        return compiled;
    }

    private static void run(Compiled caller, CheckedRuleset now, String packageName, String what)
            throws ReflectiveOperationException {
        Compiled compiled = new Compiled(JavaGenerator.generate(now, packageName));
        assertEquals(List.of(), compiled.errors(), what);
        Object said = compiled.with(caller, packageName + "." + CALLER)
                .loadClass(packageName + "." + CALLER)
                .getMethod("call")
                .invoke(null);
        assertFalse(said.toString().isEmpty(), what);
    }

    private static List<CheckedRuleset> versions(RandomRuleset ruleset, CheckedRuleset before) {
        Draw draw = new Draw(~ruleset.seed());
        List<CheckedRuleset> versions = new ArrayList<>();
        versions.add(Reordered.FILES.of(ruleset, draw).compiled());
        versions.add(Reordered.DECLARATIONS.of(ruleset, draw).compiled());
        DrawnFile file = draw.of(ruleset.files());
        for (TextChange change : draw.shuffled(TextChange.of(file.text(), draw))) {
            if (versions.size() == VERSIONS) {
                break;
            }
            List<InputFile> files = ruleset.files().stream()
                    .map(one -> one == file
                            ? new InputFile(one.name(), change.text().getBytes(StandardCharsets.UTF_8))
                            : one.input())
                    .toList();
            Compiler.compile(files, false)
                    .ruleset()
                    .filter(now -> CallerChanges.between(before, now).stream()
                            .noneMatch(told -> told.severity() == Severity.ERROR))
                    .ifPresent(versions::add);
        }
        return versions;
    }

    private static final String TWINS = """
            treatment skin_brushing in sessions
            treatment SkinBrushing_ in sessions
            treatment con in sessions
            fact low_mood "low mood"
            fact lowMood "Low Mood"
            fact id "an id"
            fact side one of (low_back, lowBack, text)

            skin_brushing
              initial 4
              then 2 more if low_mood and id

            con
              up to 3 if side is low_back
            """;

    /** A recommendation that comes first, reads what has a twin first, and belongs to a treatment that has one. */
    @Test
    void aNewRecommendationRenamesNothing() throws ReflectiveOperationException {
        CheckedRuleset before = compiled(TWINS);
        CheckedRuleset now = compiled(TWINS.replace("skin_brushing\n  initial 4", """
                SkinBrushing_
                  up to 2 if lowMood or side is text

                skin_brushing
                  initial 5
                  requires lowMood
                  requires side is lowBack"""));
        assertEquals(List.of(), CallerChanges.between(before, now));
        JavaFace was = JavaFace.of(before);
        JavaFace is = JavaFace.of(now);
        assertEquals("SkinBrushingRequest", was.requests().get("skin_brushing").name());
        assertEquals("SkinBrushingRequest", is.requests().get("skin_brushing").name());
        assertEquals("_SkinBrushing_Request", is.requests().get("SkinBrushing_").name());
        assertEquals("lowMood", is.requests().get("skin_brushing").facts().get("low_mood"));
        assertEquals("_lowMood", is.requests().get("skin_brushing").facts().get("lowMood"));
        assertEquals("id_", is.requests().get("skin_brushing").facts().get("id"));
        assertEquals(
                "{lowBack=_lowBack, low_back=LOW_BACK, text=TEXT}",
                is.choices().get("side").values().toString());
        run(caller(before, "twins"), now, "twins", "a new recommendation");
    }

    private static CheckedRuleset compiled(String text) {
        Compilation compilation =
                Compiler.compile(List.of(new InputFile("twins.imr", text.getBytes(StandardCharsets.UTF_8))), false);
        return compilation.ruleset().orElseThrow(() -> new AssertionError(compilation.diagnostics()));
    }
}
