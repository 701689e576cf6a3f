package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class GoalsTest {

    private static final String GOOD = "CBT initial 4..6 then max 20 if functional_improvement\n";

    @TempDir
    Path base;

    private ScratchProject project;

    @BeforeEach
    void makeTheProject() {
        project = new ScratchProject(base);
    }

    @Test
    void anErrorFailsTheBuildWithTheWordsOfTheCommandLine() throws Exception {
        project.guideline("broken.imr", "CBT initial\n");
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> project.check().execute());
        assertTrue(failure.getMessage().endsWith("in the guidelines in src/main/imr"), failure.getMessage());
        assertTrue(
                project.log.stream().anyMatch(line -> line.startsWith("error src/main/imr/broken.imr:")),
                project.log.toString());
    }

    @Test
    void warningsAreSaidOnceInABuild() throws Exception {
        project.guideline("cbt.imr", GOOD);
        project.check().execute();
        project.generate().execute();
        project.test().execute();
        assertEquals(
                2, project.log.stream().filter(line -> line.startsWith("warn ")).count(), project.log.toString());
    }

    @Test
    void strictMakesTheWarningsErrors() throws Exception {
        project.guideline("cbt.imr", GOOD);
        CheckMojo check = project.check();
        check.strict = true;
        assertThrows(MojoFailureException.class, check::execute);
    }

    @Test
    void generateWritesJavaAndAddsItToWhatIsCompiled() throws Exception {
        project.guideline("cbt.imr", GOOD);
        project.generate().execute();
        assertTrue(Files.exists(project.generated().resolve("org/example/Ruleset.java")));
        assertEquals(List.of(project.generated().toString()), project.sourceRoots());
    }

    @Test
    void whereTheLastGuidelineIsDeletedItsJavaGoesToo() throws Exception {
        Path file = project.guideline("cbt.imr", GOOD);
        project.generate().execute();
        Files.delete(file);
        project.generate().execute();
        assertFalse(Files.exists(project.generated()));
        assertTrue(project.log.contains("warn there are no .imr files in src/main/imr"), project.log.toString());
        assertEquals(List.of(project.generated().toString()), project.sourceRoots());
    }

    /** Maven itself leaves them where nothing else is left to compile. */
    @Test
    void withTheJavaGoWhateverWasCompiledOfItAndNothingElse() throws Exception {
        project.guideline("keep.imr", GOOD);
        Path file = project.guideline("rest.imr", GOOD.replace("CBT", "nap"));
        project.generate().execute();
        for (String name : List.of("Rest", "Rest$Inner", "Resting", "Keep", "Own", "NapRequest")) {
            project.write("target/classes/org/example/" + name + ".class", "");
        }
        Files.delete(file);
        project.nextBuild();
        project.generate().execute();
        assertEquals(
                Set.of("org/example/Keep.class", "org/example/Own.class", "org/example/Resting.class"),
                ScratchProject.files(project.classes()).keySet());
    }

    @Test
    void anErrorLeavesWhatWasGenerated() throws Exception {
        project.guideline("cbt.imr", GOOD);
        project.generate().execute();
        project.guideline("cbt.imr", "CBT initial\n");
        assertThrows(MojoFailureException.class, () -> project.generate().execute());
        assertTrue(Files.exists(project.generated().resolve("org/example/Ruleset.java")));
    }

    @Test
    void aPackageThatIsNoneIsRefused() throws Exception {
        project.guideline("cbt.imr", GOOD);
        for (String name : List.of("org.class", "1a", "a..b", "../x", "")) {
            project.packageName = name;
            assertThrows(MojoFailureException.class, () -> project.generate().execute(), name);
        }
        assertFalse(Files.exists(project.generated()));
    }

    @Test
    void casesThatPassAreReported() throws Exception {
        project.guideline(
                "cbt.imr", GOOD + "case \"a trial\"\n  request CBT 6 sessions\n  completed 0\n  expect conforms\n");
        project.test().execute();
        assertTrue(project.log.contains("info cases: 1 passed, 0 failed"), project.log.toString());
        assertEquals("1", report("cbt").getAttribute("tests"));
    }

    @Test
    void aCaseThatFailsFailsTheBuildAndStandsInTheReport() throws Exception {
        project.guideline(
                "cbt.imr", GOOD + "case \"too many\"\n  request CBT 7 sessions\n  completed 0\n  expect conforms\n");
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> project.test().execute());
        assertEquals("cases in the guidelines fail: 0 passed, 1 failed", failure.getMessage());
        assertTrue(
                project.log.stream().anyMatch(line -> line.startsWith("error src/main/imr/cbt.imr:2: ")),
                project.log.toString());
        assertEquals("1", report("cbt").getAttribute("failures"));
    }

    @Test
    void aReportIsNamedByItsGuidelineWhateverThatIsCalled() throws Exception {
        project.guideline(
                "odd name é.imr",
                GOOD + "case \"a trial\"\n  request CBT 6 sessions\n  completed 0\n  expect conforms\n");
        project.test().execute();
        assertEquals("imr.odd name é", report("odd%20name%20%C3%A9").getAttribute("name"));
    }

    @Test
    void theReportOfAGuidelineThatIsGoneGoesToo() throws Exception {
        Path file = project.guideline(
                "old.imr", GOOD + "case \"a trial\"\n  request CBT 6 sessions\n  completed 0\n  expect conforms\n");
        project.test().execute();
        assertTrue(Files.exists(project.reports().resolve("TEST-imr.old.xml")));
        project.nextBuild();
        Files.delete(file);
        project.test().execute();
        assertFalse(Files.exists(project.reports().resolve("TEST-imr.old.xml")));
    }

    @Test
    void skippedCasesAreSaidToBeSkipped() throws Exception {
        project.guideline("cbt.imr", "CBT initial\n");
        TestMojo test = project.test();
        test.skipTests = true;
        test.execute();
        assertEquals(List.of("info cases are skipped"), project.log);
    }

    private Element report(String name) throws Exception {
        byte[] xml = Files.readAllBytes(project.reports().resolve("TEST-imr." + name + ".xml"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }
}
