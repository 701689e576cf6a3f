package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class GoalsTest {

    private static final String GOOD = "CBT initial 4..6 then max 20 if functional_improvement\n";

    @TempDir
    Path base;

    private final List<String> log = new ArrayList<>();
    private final Map<String, Object> context = new HashMap<>();
    private final MavenProject project = new MavenProject();

    @BeforeEach
    void makeTheProject() {
        project.setFile(base.resolve("pom.xml").toFile());
    }

    @Test
    void anErrorFailsTheBuildWithTheWordsOfTheCommandLine() throws Exception {
        put("broken.imr", "CBT initial\n");
        MojoFailureException failure = assertThrows(
                MojoFailureException.class, () -> prepared(new CheckMojo()).execute());
        assertTrue(failure.getMessage().endsWith("in the guidelines in src/main/imr"), failure.getMessage());
        assertTrue(log.stream().anyMatch(line -> line.startsWith("error src/main/imr/broken.imr:")), log.toString());
    }

    @Test
    void warningsAreSaidOnceInABuild() throws Exception {
        put("cbt.imr", GOOD);
        prepared(new CheckMojo()).execute();
        prepared(new CheckMojo()).execute();
        assertEquals(2, log.stream().filter(line -> line.startsWith("warn ")).count(), log.toString());
    }

    @Test
    void strictMakesTheWarningsErrors() throws Exception {
        put("cbt.imr", GOOD);
        CheckMojo check = prepared(new CheckMojo());
        check.strict = true;
        assertThrows(MojoFailureException.class, check::execute);
    }

    @Test
    void generateWritesJavaAndAddsItToWhatIsCompiled() throws Exception {
        put("cbt.imr", GOOD);
        generate("org.example").execute();
        assertTrue(Files.exists(output().resolve("org/example/Ruleset.java")));
        assertEquals(List.of(output().toString()), project.getCompileSourceRoots());
    }

    @Test
    void whereTheLastGuidelineIsDeletedItsJavaGoesToo() throws Exception {
        Path file = put("cbt.imr", GOOD);
        generate("org.example").execute();
        Files.delete(file);
        generate("org.example").execute();
        assertFalse(Files.exists(output()));
        assertTrue(log.contains("warn there are no .imr files in src/main/imr"), log.toString());
        assertEquals(List.of(output().toString()), project.getCompileSourceRoots());
    }

    @Test
    void anErrorLeavesWhatWasGenerated() throws Exception {
        put("cbt.imr", GOOD);
        generate("org.example").execute();
        put("cbt.imr", "CBT initial\n");
        assertThrows(MojoFailureException.class, () -> generate("org.example").execute());
        assertTrue(Files.exists(output().resolve("org/example/Ruleset.java")));
    }

    @Test
    void aPackageThatIsNoneIsRefused() throws Exception {
        put("cbt.imr", GOOD);
        for (String name : List.of("org.class", "1a", "a..b", "../x", "")) {
            assertThrows(MojoFailureException.class, () -> generate(name).execute(), name);
        }
        assertFalse(Files.exists(output()));
    }

    @Test
    void casesThatPassAreReported() throws Exception {
        put("cbt.imr", GOOD + "case \"a trial\"\n  request CBT 6 sessions\n  completed 0\n  expect conforms\n");
        test().execute();
        assertTrue(log.contains("info cases: 1 passed, 0 failed"), log.toString());
        assertEquals("1", report("cbt").getAttribute("tests"));
    }

    @Test
    void aCaseThatFailsFailsTheBuildAndStandsInTheReport() throws Exception {
        put("cbt.imr", GOOD + "case \"too many\"\n  request CBT 7 sessions\n  completed 0\n  expect conforms\n");
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> test().execute());
        assertEquals("cases in the guidelines fail: 0 passed, 1 failed", failure.getMessage());
        assertTrue(log.stream().anyMatch(line -> line.startsWith("error src/main/imr/cbt.imr:2: ")), log.toString());
        assertEquals("1", report("cbt").getAttribute("failures"));
    }

    @Test
    void aReportIsNamedByItsGuidelineWhateverThatIsCalled() throws Exception {
        put("odd name é.imr", GOOD + "case \"a trial\"\n  request CBT 6 sessions\n  completed 0\n  expect conforms\n");
        test().execute();
        assertEquals("imr.odd name é", report("odd%20name%20%C3%A9").getAttribute("name"));
    }

    @Test
    void theReportOfAGuidelineThatIsGoneGoesToo() throws Exception {
        Path file =
                put("old.imr", GOOD + "case \"a trial\"\n  request CBT 6 sessions\n  completed 0\n  expect conforms\n");
        test().execute();
        assertTrue(Files.exists(reports().resolve("TEST-imr.old.xml")));
        context.clear();
        Files.delete(file);
        test().execute();
        assertFalse(Files.exists(reports().resolve("TEST-imr.old.xml")));
    }

    @Test
    void skippedCasesAreSaidToBeSkipped() throws Exception {
        put("cbt.imr", "CBT initial\n");
        TestMojo test = test();
        test.skipTests = true;
        test.execute();
        assertEquals(List.of("info cases are skipped"), log);
    }

    private Path put(String name, String text) throws IOException {
        Path file = base.resolve("src/main/imr").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path output() {
        return base.resolve("target/generated-sources/imr");
    }

    private Path reports() {
        return base.resolve("target/surefire-reports");
    }

    private Element report(String name) throws Exception {
        byte[] xml = Files.readAllBytes(reports().resolve("TEST-imr." + name + ".xml"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    private GenerateMojo generate(String packageName) {
        GenerateMojo generate = prepared(new GenerateMojo());
        generate.outputDirectory = output().toFile();
        generate.packageName = packageName;
        return generate;
    }

    private TestMojo test() {
        TestMojo test = prepared(new TestMojo());
        test.reportsDirectory = reports().toFile();
        return test;
    }

    private <M extends RulesetMojo> M prepared(M goal) {
        goal.sourceDirectory = base.resolve("src/main/imr").toFile();
        goal.project = project;
        goal.setPluginContext(context);
        goal.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence text) {
                log.add("info " + text);
            }

            @Override
            public void warn(CharSequence text) {
                log.add("warn " + text);
            }

            @Override
            public void error(CharSequence text) {
                log.add("error " + text);
            }
        });
        return goal;
    }
}
