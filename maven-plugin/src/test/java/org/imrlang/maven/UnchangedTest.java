package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that has nothing to do says what the last one said, and does nothing. */
class UnchangedTest {

    private static final String REST = "nap\n  initial 2..3\n\n"
            + "case \"a first nap\"\n  request nap 2 sessions\n  completed 0\n  expect conforms\n";

    @TempDir
    Path base;

    private ScratchProject project;

    @BeforeEach
    void makeTheProject() {
        project = new ScratchProject(base);
        project.guideline("rest.imr", REST);
    }

    private void build() throws MojoFailureException {
        project.check().execute();
        project.generate().execute();
        project.test().execute();
        project.docsGoal().execute();
    }

    @Test
    void itSaysSoInALineForEachGoalAndRepeatsTheWarnings() throws Exception {
        build();
        List<String> warnings =
                project.log.stream().filter(line -> line.startsWith("warn ")).toList();
        assertFalse(warnings.isEmpty());
        project.nextBuild();
        build();
        assertEquals(
                warnings,
                project.log.stream().filter(line -> line.startsWith("warn ")).toList());
        List<String> said =
                project.log.stream().filter(line -> line.startsWith("info ")).toList();
        assertEquals(
                List.of(
                        "info 1 guideline: unchanged, no errors",
                        "info 3 Java files: unchanged",
                        "info cases: unchanged, 1 passed, 0 failed"),
                said.subList(0, 3));
        assertTrue(said.get(3).endsWith(" in target/site/imr: unchanged"), said.toString());
        assertEquals(4, said.size());
        assertEquals(List.of(project.generated().toString()), project.sourceRoots());
    }

    /** Build servers take no report that is older than the build. */
    @Test
    void theReportsOfItsCasesAreOfThisBuild() throws Exception {
        build();
        Path report = project.reports().resolve("TEST-imr.rest.xml");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(report, longAgo);
        project.nextBuild();
        project.test().execute();
        assertTrue(project.log.get(project.log.size() - 1).contains("unchanged"), project.log.toString());
        assertTrue(Files.getLastModifiedTime(report).compareTo(longAgo) > 0);
    }

    @Test
    void aCaseThatFailsFailsAgain() throws Exception {
        project.guideline("rest.imr", REST.replace("request nap 2", "request nap 4"));
        for (int times = 0; times < 2; times++) {
            project.nextBuild();
            assertThrows(MojoFailureException.class, () -> project.test().execute());
        }
    }

    @Test
    void whatDoesNotParseFailsHoweverMuchWasDoneBefore() throws Exception {
        build();
        project.guideline("rest.imr", REST + "nap (((\n");
        for (int times = 0; times < 2; times++) {
            project.nextBuild();
            assertThrows(MojoFailureException.class, () -> project.check().execute());
            assertThrows(MojoFailureException.class, () -> project.generate().execute());
            assertThrows(MojoFailureException.class, () -> project.test().execute());
        }
        assertEquals(List.of(project.generated().toString()), project.sourceRoots());
        assertTrue(
                Files.readString(project.sarif()).contains("\"level\" : \"error\""), Files.readString(project.sarif()));
    }

    @Test
    void anotherCompilerDoesAllAnew() throws Exception {
        build();
        project.write("plugin/compiler.jar", "a compiler of the same version that makes something else");
        project.nextBuild();
        build();
        assertTrue(project.log.contains("info 3 Java files: 0 written, 0 deleted"), project.log.toString());
        assertFalse(project.log.toString().contains("unchanged"), project.log.toString());
    }

    @Test
    void whereTheCompilerIsNotKnownAllIsDoneAnew() throws Exception {
        project.plugin.setArtifacts(List.of());
        build();
        project.nextBuild();
        build();
        assertFalse(project.log.toString().contains("unchanged"), project.log.toString());
    }

    @Test
    void aProjectThatWasMovedIsTheSame() throws Exception {
        build();
        Path elsewhere = base.resolve("elsewhere");
        ScratchProject moved = new ScratchProject(elsewhere);
        for (String folder : List.of("src", "target")) {
            Files.move(base.resolve(folder), elsewhere.resolve(folder));
        }
        moved.check().execute();
        moved.generate().execute();
        assertTrue(moved.log.contains("info 3 Java files: unchanged"), moved.log.toString());
    }

    @Test
    void twoRulesetsOfOneProjectDoNotDisturbEachOther() throws Exception {
        project.write("src/other/imr/walk.imr", REST.replace("nap", "stroll"));
        for (int times = 0; times < 2; times++) {
            project.nextBuild();
            project.test().execute();
            TestMojo other = project.test();
            other.sourceDirectory = base.resolve("src/other/imr").toFile();
            other.execute();
        }
        assertEquals(
                2,
                project.log.stream().filter(line -> line.contains("unchanged")).count(),
                project.log.toString());
        assertTrue(Files.exists(project.reports().resolve("TEST-imr.rest.xml")));
        assertTrue(Files.exists(project.reports().resolve("TEST-imr.walk.xml")));
    }

    @Test
    void theLogForCodeScanningIsWrittenWhereNothingWasFoundToo() throws Exception {
        Files.delete(base.resolve("src/main/imr/rest.imr"));
        project.check().execute();
        assertTrue(Files.readString(project.sarif()).contains("\"1.2.3\""));
    }

    @Test
    void thePackageIsTheProjectsOwnWhereNoneIsNamed() throws Exception {
        GenerateMojo generate = project.generate();
        generate.packageName = null;
        generate.execute();
        assertTrue(Files.exists(project.generated().resolve("org/example/pain_rules/Rest.java")));
    }
}
