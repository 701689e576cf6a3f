package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutGoalsTest {

    private static final String WRONG = "treatment nap in sessions\n\nnap\n      initial 2..3\n";
    private static final String RIGHT = "treatment nap in sessions\n\nnap\n  initial 2..3\n";

    @TempDir
    Path base;

    private ScratchProject project;

    @BeforeEach
    void makeTheProject() {
        project = new ScratchProject(base);
    }

    @Test
    void anotherLayoutFailsTheCheckWhichShowsTheChangeAndWritesNothing() throws Exception {
        Path file = project.guideline("rest.imr", WRONG);
        MojoFailureException failure = assertThrows(
                MojoFailureException.class, () -> project.formatCheck().execute());
        assertEquals(
                "1 guideline has another layout in src/main/imr; the goal `format` mends that", failure.getMessage());
        assertTrue(
                project.log.containsAll(List.of(
                        "error --- src/main/imr/rest.imr", "error -      initial 2..3", "error +  initial 2..3")),
                project.log.toString());
        assertEquals(WRONG, Files.readString(file));
    }

    @Test
    void formatWritesTheLayoutAfterWhichTheCheckIsContent() throws Exception {
        Path file = project.guideline("rest.imr", WRONG);
        project.format().execute();
        assertEquals(RIGHT, Files.readString(file));
        assertTrue(project.log.contains("info laid out src/main/imr/rest.imr"), project.log.toString());
        project.formatCheck().execute();
        project.nextBuild();
        project.formatCheck().execute();
        assertEquals(List.of("info 1 guideline: unchanged, in the one layout"), project.log);
        Files.writeString(file, WRONG);
        assertThrows(MojoFailureException.class, () -> project.formatCheck().execute());
    }

    @Test
    void aFileThatDoesNotParseFailsBothAndStaysAsItIs() throws Exception {
        project.guideline("good.imr", WRONG);
        String broken = "nap (((\n";
        Path file = project.guideline("rest.imr", broken);
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> project.format().execute());
        assertEquals("some guidelines in src/main/imr cannot be laid out", failure.getMessage());
        assertTrue(
                project.log.stream().anyMatch(line -> line.startsWith("error src/main/imr/rest.imr:1:")),
                project.log.toString());
        assertEquals(broken, Files.readString(file));
        project.nextBuild();
        assertThrows(MojoFailureException.class, () -> project.formatCheck().execute());
    }

    @Test
    void withoutGuidelinesThereIsNothingToLayOut() throws Exception {
        project.formatCheck().execute();
        project.format().execute();
        assertEquals(List.of("warn there are no .imr files in src/main/imr"), project.log);
    }
}
