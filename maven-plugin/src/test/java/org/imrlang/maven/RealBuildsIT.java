package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects outside of this build, built by a Maven of their own, each for one thing that a user relies on. */
class RealBuildsIT {

    private static final String JAVA = "target/generated-sources/imr/";

    @TempDir
    Path root;

    @Test
    void aProjectBuildsAndASecondBuildHasNothingToDo() throws Exception {
        RealMaven project = RealMaven.project(root, "builds");
        project.run("package")
                .orFail()
                .says("3 Java files: 3 written, 0 deleted")
                .says("cases: 1 passed, 0 failed");
        assertTrue(project.has("target/classes/org/example/Caller.class"));
        assertTrue(project.has("target/imr/imr.sarif"));
        assertTrue(project.has("target/surefire-reports/TEST-imr.rest.xml"));
        FileTime compiled = Files.getLastModifiedTime(project.file("target/classes/org/example/guidelines/Rest.class"));

        project.run("package")
                .orFail()
                .says("warning[nothing-cited]")
                .says("3 Java files: unchanged")
                .says("cases: unchanged, 1 passed, 0 failed")
                .says("Nothing to compile");
        assertEquals(
                compiled, Files.getLastModifiedTime(project.file("target/classes/org/example/guidelines/Rest.class")));
    }

    @Test
    void anErrorFailsTheBuildAtItsPlaceAndItsMendingMendsTheBuild() throws Exception {
        RealMaven project = RealMaven.project(root, "error");
        MavenRun broken = project.run("compile");
        assertFalse(broken.succeeded(), broken.log());
        broken.says("src/main/imr/rest.imr:8:").says("1 error in the guidelines in src/main/imr");
        assertFalse(project.has(JAVA), broken.log());

        project.replace("src/main/imr/rest.imr", "max 6 if", "max 6 if tired");
        project.run("compile").orFail();
        assertTrue(project.has("target/classes/org/example/guidelines/Rest.class"));
    }

    @Test
    void editsDeletionsRenamesAndAnotherPackageReachTheClasses() throws Exception {
        RealMaven project = RealMaven.project(root, "changes");
        project.run("compile").orFail();
        String classes = "target/classes/org/example/changes/";
        byte[] before = Files.readAllBytes(project.file(classes + "NapRequest.class"));
        assertTrue(project.has(classes + "Walk.class"));

        project.replace("src/main/imr/rest.imr", "max 6", "max 9");
        Files.delete(project.file("src/main/imr/walk.imr"));
        project.run("compile").orFail();
        assertFalse(Arrays.equals(before, Files.readAllBytes(project.file(classes + "NapRequest.class"))));
        assertFalse(project.has(classes + "Walk.class"));
        assertFalse(project.has(JAVA + "org/example/changes/Walk.java"));

        project.replace("src/main/imr/rest.imr", "guideline rest", "guideline sleep");
        project.move("src/main/imr/rest.imr", "src/main/imr/sleep.imr");
        project.run("compile", "-Dimr.packageName=org.example.other").orFail();
        assertTrue(project.has("target/classes/org/example/other/Sleep.class"));
        assertFalse(project.has(classes + "Rest.class"));
        assertFalse(project.has(JAVA + "org/example/changes"));

        Files.delete(project.file("src/main/imr/sleep.imr"));
        project.run("compile").orFail();
        assertFalse(project.has("target/classes/org/example/other/Sleep.class"));
        assertFalse(project.has("target/classes/org/example/other/Ruleset.class"));
    }

    @Test
    void modulesAreBuiltSideBySide() throws Exception {
        RealMaven project = RealMaven.project(root, "modules");
        MavenRun built = project.run("test", "-T", "2").orFail();
        assertFalse(built.log().contains("not marked"), built.log());
        assertTrue(project.has("one/target/classes/org/example/one/Rest.class"));
        assertTrue(project.has("two/target/classes/org/example/two/Walk.class"));
        assertTrue(project.has("three/target/classes/org/example/three/Rest.class"));
    }

    @Test
    void aFailingCaseFailsTheTestPhaseAndStandsInTheReports() throws Exception {
        RealMaven project = RealMaven.project(root, "failing-case");
        MavenRun built = project.run("test");
        assertFalse(built.succeeded(), built.log());
        built.says("cases in the guidelines fail: 0 passed, 1 failed").says("src/main/imr/rest.imr:10:");
        assertTrue(Files.readString(project.file("target/surefire-reports/TEST-imr.rest.xml"))
                .contains("failures=\"1\""));
        assertTrue(project.has("target/classes/org/example/failing_case/Rest.class"));
    }

    @Test
    void aProjectWithoutGuidelinesBuilds() throws Exception {
        RealMaven project = RealMaven.project(root, "no-guidelines");
        project.run("test").orFail().says("there are no .imr files in src/main/imr");
        assertTrue(project.has("target/classes/org/example/Lonely.class"));
    }

    @Test
    void strictRefusesWhatIsNotDeclared() throws Exception {
        RealMaven project = RealMaven.project(root, "strict");
        MavenRun built = project.run("generate-sources");
        assertFalse(built.succeeded(), built.log());
        built.says("src/main/imr/rest.imr:5:1: error[");
    }

    @Test
    void theLayoutIsCheckedAndMended() throws Exception {
        RealMaven project = RealMaven.project(root, "layout");
        MavenRun built = project.run("imr:format-check");
        assertFalse(built.succeeded(), built.log());
        built.says("+  initial 2..3").says("1 guideline has another layout in src/main/imr");
        project.run("imr:format", "imr:format-check").orFail();
    }

    @Test
    void pagesAreWritten() throws Exception {
        RealMaven project = RealMaven.project(root, "pages");
        project.run("package").orFail();
        assertTrue(project.has("target/site/imr/index.html"));
    }
}
