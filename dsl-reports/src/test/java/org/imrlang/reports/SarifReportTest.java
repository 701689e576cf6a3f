package org.imrlang.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPages;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.Repair;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the compiler says, the report is one that the standard's own schema accepts, and says the same. */
class SarifReportTest {

    private static final Path CASES = Path.of("../dsl-compiler/src/test/cases");
    private static final Path MISTAKES = Path.of("../dsl-compiler/src/test/mistakes");
    private static final String VERSION = "1.2.3";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Diagnostic> diagnostics(String text) {
        return Compiler.compile(List.of(file("guideline.imr", text)), false).diagnostics();
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode run(List<Diagnostic> diagnostics) {
        try {
            JsonNode log = JSON.readTree(SarifReport.text(diagnostics, VERSION));
            assertEquals(Set.of(), SCHEMA.validate(log));
            return log.at("/runs/0");
        } catch (IOException e) {
            throw new AssertionError("this is no JSON", e);
        }
    }

    @Test
    void theSchemaRefusesWhatIsWrong() throws IOException {
        String right = SarifReport.text(diagnostics("CBT initial 6..4\n"), VERSION);
        assertEquals(Set.of(), SCHEMA.validate(JSON.readTree(right)));
        assertFalse(SCHEMA.validate(JSON.readTree(right.replace("\"startLine\" : 1", "\"startLine\" : 0")))
                .isEmpty());
        assertFalse(SCHEMA.validate(JSON.readTree(right.replace("\"ruleId\"", "\"ruleIdentity\"")))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyFolderOfCasesGivesAValidReport() throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.walk(CASES)) {
            folders = files.filter(path -> path.endsWith("expected.diagnostics"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        assertTrue(folders.size() > 50, folders.size() + " folders");
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> {
                    List<Diagnostic> diagnostics =
                            Compiler.compile(files(folder), false).diagnostics();
                    assertFalse(diagnostics.isEmpty());
                    saysTheSame(diagnostics, run(diagnostics));
                }));
    }

    private static List<InputFile> files(Path folder) throws IOException {
        List<InputFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.filter(one -> one.toString().endsWith(".imr"))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.add(new InputFile(name, Files.readAllBytes(path)));
            }
        }
        return files;
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeOfTheCatalogueGivesAValidReport() throws IOException {
        String common = Files.readString(MISTAKES.resolve("common.imr"));
        List<Path> mistakes;
        try (Stream<Path> files = Files.list(MISTAKES)) {
            mistakes = files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertFalse(mistakes.isEmpty());
        return mistakes.stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                    String wrong = Files.readString(path).split("\n--- (wrong|says)\n")[1] + "\n";
                    List<Diagnostic> diagnostics = diagnostics(common + wrong);
                    saysTheSame(diagnostics, run(diagnostics));
                }));
    }

    private static void saysTheSame(List<Diagnostic> diagnostics, JsonNode run) {
        JsonNode results = run.get("results");
        JsonNode rules = run.at("/tool/driver/rules");
        assertEquals(diagnostics.size(), results.size());
        assertEquals(diagnostics.stream().map(Diagnostic::code).distinct().count(), rules.size());
        Set<String> fingerprints = new TreeSet<>();
        for (int i = 0; i < diagnostics.size(); i++) {
            Diagnostic diagnostic = diagnostics.get(i);
            JsonNode result = results.get(i);
            assertEquals(diagnostic.code(), result.get("ruleId").asText());
            assertEquals(
                    diagnostic.code(),
                    rules.get(result.get("ruleIndex").asInt()).get("id").asText());
            assertEquals(diagnostic.severity().text(), result.get("level").asText());
            assertTrue(result.at("/message/text").asText().startsWith(diagnostic.message()));
            JsonNode region = result.at("/locations/0/physicalLocation/region");
            assertEquals(diagnostic.at().line(), region.get("startLine").asInt());
            assertEquals(diagnostic.at().column(), region.get("startColumn").asInt());
            assertEquals(
                    diagnostic.related().size(), result.path("relatedLocations").size());
            assertEquals(diagnostic.repair().isPresent(), result.has("fixes"));
            assertTrue(
                    fingerprints.add(
                            result.at("/partialFingerprints").elements().next().asText()),
                    "a fingerprint twice");
        }
    }

    @Test
    void aResultSaysWhereAndWhatAndHowToRepairIt() {
        JsonNode run = run(diagnostics("treatment humming in sessions\nhumming \u0001\n  initial 6..4\n"));
        JsonNode result = run.at("/results/1");
        assertEquals("reversed-range", result.get("ruleId").asText());
        assertEquals(
                "the range begins with 6 and ends with 4\nhelp: the smaller number stands first; write: 4..6",
                result.at("/message/text").asText());
        assertEquals(
                "guideline.imr",
                result.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
        assertEquals(
                "SRCROOT",
                result.at("/locations/0/physicalLocation/artifactLocation/uriBaseId")
                        .asText());
        assertEquals(
                "{\"startLine\":3,\"startColumn\":11,\"endLine\":3,\"endColumn\":15}",
                result.at("/locations/0/physicalLocation/region").toString());
        assertEquals(
                "4..6",
                result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                        .asText());
        assertEquals("unicodeCodePoints", run.get("columnKind").asText());
        assertEquals(VERSION, run.at("/tool/driver/version").asText());
        assertTrue(run.at("/originalUriBaseIds/SRCROOT/uri").isMissingNode(), "no path of this machine");
    }

    @Test
    void aSecondPlaceIsALink() {
        List<Diagnostic> twice =
                diagnostics("treatment humming in sessions\nfact rested\nfact rested\nhumming initial 4\n").stream()
                        .filter(diagnostic -> !diagnostic.related().isEmpty())
                        .toList();
        JsonNode result = run(twice).at("/results/0");
        JsonNode related = result.at("/relatedLocations/0");
        assertEquals(1, related.get("id").asInt());
        assertEquals(2, related.at("/physicalLocation/region/startLine").asInt());
        assertTrue(
                result.at("/message/text")
                        .asText()
                        .endsWith("\n[" + related.at("/message/text").asText() + "](1)"),
                result::toString);
    }

    @Test
    void nothingFoundIsAReportToo() {
        JsonNode run = run(List.of());
        assertEquals(0, run.get("results").size());
        assertEquals(0, run.at("/tool/driver/rules").size());
    }

    @Test
    void aRuleCarriesItsPage() {
        for (Diagnostic diagnostic : diagnostics("treatment humming in sessions\nhumming initial 6..4\n")) {
            Optional<String> page = DiagnosticPages.page(diagnostic.code());
            JsonNode rule = run(List.of(diagnostic)).at("/tool/driver/rules/0");
            assertEquals(page.orElse(""), rule.at("/help/markdown").asText());
            assertEquals("reversed range", rule.at("/shortDescription/text").asText());
            assertEquals(page.isPresent(), rule.has("fullDescription"));
        }
        assertEquals(
                "What is wrong, in two lines.",
                SarifRule.firstParagraph("# `code`\n\nWhat is wrong,\nin two lines.\n\n```imr wrong code\n"));
        assertEquals(1024, SarifRule.firstParagraph("x".repeat(3000)).length());
    }

    @ParameterizedTest
    @CsvSource({
        "guidelines/odg 2014.imr, guidelines/odg%202014.imr",
        "psicológico.imr, psicol%C3%B3gico.imr",
        "a#b?c%d:e.imr, a%23b%3Fc%25d%3Ae.imr",
        "a\\b.imr, a%5Cb.imr",
        "../other/a.imr, ../other/a.imr",
        "/srv/guidelines/a b.imr, file:///srv/guidelines/a%20b.imr",
        "C:/guidelines/a.imr, file:///C:/guidelines/a.imr"
    })
    void filesAreNamedByUris(String name, String uri) {
        assertEquals(uri, SarifPlaces.uri(name));
        assertEquals(uri, URI.create(uri).toString());
    }

    private record Wrong(Span at, boolean isWarning) implements Diagnostic {
        @Override
        public String message() {
            return "[wrong](1) {0}";
        }

        @Override
        public Severity severity() {
            return isWarning ? Severity.WARNING : Severity.ERROR;
        }

        @Override
        public Optional<Repair> repair() {
            return Optional.of(new Repair(List.of(new Edit(at, ""), new Edit(at, "\n")), false));
        }
    }

    @Test
    void moreThanCodeScanningTakesIsSaidAndErrorsComeFirst() {
        SourceFile file = new SourceFile("a.imr", "x");
        List<Diagnostic> many = new ArrayList<>();
        for (int i = 0; i < 25_010; i++) {
            many.add(new Wrong(new Span(file, 0, 1), i < 25_005));
        }
        JsonNode run;
        try {
            run = JSON.readTree(SarifReport.text(many, VERSION)).at("/runs/0");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertEquals(25_000, run.get("results").size());
        assertEquals("error", run.at("/results/0/level").asText());
        assertEquals(
                "10 more are not listed here; `imr check` lists all",
                run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText());
        run(Stream.concat(many.stream().limit(3), many.stream().skip(25_007)).collect(Collectors.toList()));
    }

    @Test
    void theSameDiagnosticsGiveTheSameBytes() {
        String text = "CBT initial 6..4\nfact a\nfact a\n";
        assertEquals(SarifReport.text(diagnostics(text), VERSION), SarifReport.text(diagnostics(text), VERSION));
    }
}
