package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.junit.jupiter.api.Test;

/** In every place where an author may write, any text at all becomes Java that compiles and says the same text again. */
class HostileTextTest {

    private static final String PACKAGE = "org.example.hostile";

    /** All in one ruleset, a guideline each: compiling Java is what takes time. */
    private static final List<String> TEXTS = List.of(
            "\" \\ ' ` \\\\\" \\",
            "\\u002a\\u002f \\u000a \\\\u0022 \\uXYZ \\n \\",
            "*/ } class X {} /** /* // {@link Object} {@code x} @param x @deprecated <pre> </pre>",
            "</script><script>alert(1)</script> &lt; &amp; &#42;&#47; ]]> -->",
            "${jndi:ldap://x} #{x} $L $T $S $N $$ $1L $Z $W $> $< $[ $] %s %n {0}",
            "a\u2028b\u2029c\u0085d\u000be\u000cf",
            "a\u0000b\u0001c\u001ad\u007fe\u009b31mf\u001b[31m\u0007",
            "a\u200bb\u200dc\ufeffd\u00ade\u2060f",
            "\ud83d\ude00 \u05d0\u05d1 \uffff \ufffe e\u0301\u0301\u0301",
            "\"\"\" text block \"\"\" + \"",
            "x".repeat(3_000));

    private static final String GUIDELINE = """
            // EVIL
            guideline evil_N "EVIL"
              authority X
              edition "EVIL"
            source s_N "EVIL" section "EVIL" topic "EVIL" edition "EVIL" pages 3..4 url "EVIL"
            treatment hum_N "EVIL" in sessions code CPT "EVIL"
            fact loud_N "EVIL"
            fact pitch_N number in hertz "EVIL"
            fact place_N one of (inside_N, outside_N) "EVIL"
            fact dx_N codes "EVIL"
            define fine_N "EVIL" as loud_N cite s_N
            hum_N for place_N is inside_N // EVIL
              requires fine_N "EVIL"
              contraindicated if dx_N includes ("STARLESS") "EVIL"
              initial 4
              then max 12 if pitch_N > 3
              note "EVIL"
              cite s_N
            limit hum_N max 9 per year note "EVIL" cite s_N
            """;

    private static List<InputFile> files() {
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String quoted = TEXTS.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
            String text = GUIDELINE
                    .replace("_N", "_" + (char) ('a' + i) + (char) ('a' + i) + (char) ('a' + i))
                    .replace("STARLESS", quoted.replace("*", ""))
                    .replace("EVIL", quoted);
            // what a file is called is said in the Java, too
            files.add(new InputFile("a */ \\u000a \"" + i + ".imr", text.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    @Test
    void generatedJavaSaysTheSameTextAgain() {
        Compilation compilation = Compiler.compile(files(), false);
        assertTrue(
                compilation.ruleset().isPresent(),
                () -> compilation.diagnostics().toString());
        List<JavaFile> java = JavaGenerator.generate(compilation.ruleset().orElseThrow(), PACKAGE);
        Compiled compiled = new Compiled(java);
        assertEquals(List.of(), compiled.errors());
        Rules generated = compiled.rules(PACKAGE);
        Rules interpreted = Interpreter.of(compilation.ruleset().orElseThrow());
        for (int i = 0; i < TEXTS.size(); i++) {
            String suffix = "_" + (char) ('a' + i) + (char) ('a' + i) + (char) ('a' + i);
            Request request = Request.of(
                            "hum" + suffix,
                            Course.UNSTATED.toBuilder().quantity(5).completed(0).build())
                    .fact("loud" + suffix, true)
                    .build();
            Determination determination = generated.determine(request);
            says(TEXTS.get(i), determination, generated.vocabulary().facts().get("loud" + suffix));
            assertEquals(interpreted.determine(request).rationale(), determination.rationale());
            assertEquals(interpreted.determine(request).findings(), determination.findings());
            assertEquals(interpreted.determine(request).citations(), determination.citations());
        }
    }

    private static void says(String text, Determination determination, FactInfo fact) {
        GuidelineInfo guideline = determination.guideline().orElseThrow();
        Citation citation = determination.citations().get(0);
        assertEquals(text, determination.treatment().label());
        assertEquals(text, fact.words());
        assertEquals(text, guideline.title());
        assertEquals(text, guideline.edition().orElseThrow());
        assertEquals(text, citation.title());
        assertEquals(text, citation.section().orElseThrow());
        assertEquals(text, citation.topic().orElseThrow());
        assertEquals(text, citation.edition().orElseThrow());
        assertEquals(text, citation.url().orElseThrow());
        assertTrue(
                determination.findings().stream()
                        .anyMatch(finding -> finding.text().equals(text)),
                () -> "the note of " + determination.findings());
    }

    @Test
    void whateverAGuidelinesFileIsCalledItsClassStandsInThePackage() {
        List<InputFile> files = List.of(
                guideline("../../up/../x.imr", "ta"),
                guideline("C:\\con.imr", "tb"),
                guideline("NUL.imr", "tc"),
                guideline("a/b/com1.imr", "td"),
                guideline("..imr", "te"),
                guideline("é\u202e/\u0000.imr", "tf"));
        List<String> paths =
                JavaGenerator.generate(Compiler.compile(files, false).ruleset().orElseThrow(), PACKAGE).stream()
                        .map(JavaFile::path)
                        .toList();
        for (String path : paths) {
            assertTrue(path.matches("org/example/hostile/[A-Za-z][A-Za-z0-9_]*\\.java"), path);
            assertFalse(path.toLowerCase(Locale.ROOT).matches(".*/(con|nul|aux|prn|com\\d|lpt\\d)\\.java"), path);
        }
        assertEquals(
                paths.size(),
                paths.stream()
                        .map(path -> path.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count());
    }

    private static InputFile guideline(String file, String treatment) {
        return new InputFile(file, (treatment + " initial 4\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What an editor or a review shows of generated Java is what a compiler reads. */
    @Test
    void nothingInGeneratedJavaIsHidden() {
        String java = JavaGenerator.generate(
                        Compiler.compile(files(), false).ruleset().orElseThrow(), PACKAGE)
                .stream()
                .map(JavaFile::text)
                .collect(Collectors.joining());
        java.codePoints().forEach(letter -> {
            boolean hidden = letter != '\n'
                    && switch (Character.getType(letter)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR,
                                Character.SURROGATE -> true;
                        default -> false;
                    };
            assertFalse(hidden, () -> String.format("U+%04X", letter));
        });
    }
}
