package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.property.DrawnFiles;
import org.imrlang.runtime.Determination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Javadoc of generated classes has nothing that doclint finds: of texts that try to be markup, and of plain ones. */
class JavadocIsCleanTest {

    private static final String HOSTILE =
            "*/ } @param x @deprecated {@link Nowhere} {@code <b>a</b & &amp; &#x; <script>1</script>"
                    + " <p> </pre> \\\\u002a\\\\u002f <!-- -- > [a](b) `c` {@ @ \u00e9 \ud83d\ude00";

    private static final String GUIDELINE = """
            guideline humming "TEXT"
              edition "TEXT"
              authority ODG
            source book "TEXT" section "TEXT" topic "TEXT" edition "TEXT" pages 3..4 url "TEXT"
            treatment humming "TEXT" in sessions
            treatment whistling "TEXT" in "mg/i"
            fact relief percent "TEXT"
            fact level number in "mg/i" "TEXT"
            fact since date "TEXT"
            fact pitch one of (high, low) "TEXT"
            fact disorder one of (DISORDERS) "TEXT"
            fact diagnosis codes ICD "TEXT"
            fact mood "TEXT"
            define better "TEXT" as mood or relief >= 40%
            humming
              initial 4 // */ TEXT <b> & {@
              then 2 more if better and pitch is low and level > 3
              requires since < 2014-01-01 "TEXT"
              note "TEXT"
              cite book pages 3
              requires disorder is documented
            whistling
              up to 3 "mg/i" if diagnosis includes ("*", "</pre>*", "@x")
            limit humming max 9 per year cite book note "TEXT"
            """;

    /** More than an enum can hold. */
    private static final String DISORDERS =
            IntStream.range(0, 1_600).mapToObj(i -> "disorder_" + i).collect(Collectors.joining(",\n    "));

    @TempDir
    private Path folder;

    @Test
    void ofHostileTexts() {
        Compilation compilation = Compiler.compile(
                List.of(new InputFile(
                        "humming.imr",
                        GUIDELINE
                                .replace("TEXT", HOSTILE)
                                .replace("DISORDERS", DISORDERS)
                                .getBytes(StandardCharsets.UTF_8))),
                false);
        assertEquals(
                List.of(),
                said(JavaGenerator.generate(
                        compilation.ruleset().orElseThrow(() -> new AssertionError(compilation.diagnostics())),
                        "hostile")));
    }

    @Test
    void ofDrawnRulesets() {
        List<JavaFile> files = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) {
            files.addAll(JavaGenerator.generate(DrawnFiles.draw(seed, 0).rules(), "drawn" + seed));
        }
        assertEquals(List.of(), said(files));
    }

    private List<String> said(List<JavaFile> files) {
        DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String runtime = Determination.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager manager = tool.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            Path docs = Files.createDirectories(folder.resolve("docs"));
            boolean clean = tool.getTask(
                            out,
                            manager,
                            diagnostics,
                            null,
                            List.of(
                                    "-Xdoclint:all",
                                    "-Werror",
                                    "-quiet",
                                    "--release",
                                    "17",
                                    "-encoding",
                                    "UTF-8",
                                    "-cp",
                                    runtime,
                                    "-d",
                                    docs.toString()),
                            files.stream().map(Compiled::source).toList())
                    .call();
            List<String> said = new ArrayList<>();
            for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
                said.add(diagnostic.toString());
            }
            try (Stream<Path> pages = Files.walk(docs)) {
                assertTrue(!clean || pages.anyMatch(page -> page.endsWith("Ruleset.html")), out::toString);
            }
            if (!clean && said.isEmpty()) {
                said.add(out.toString());
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
