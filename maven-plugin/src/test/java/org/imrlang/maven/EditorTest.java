package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.imrlang.compiler.diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor that runs the goals is told. */
class EditorTest {

    private static final String UNDECLARED = "nap initial 2..3\n";

    @TempDir
    Path base;

    private ScratchProject project;

    @BeforeEach
    void makeTheProject() {
        project = new ScratchProject(base);
    }

    @Test
    void anErrorIsMarkedAtItsPlaceOnce() {
        project.guideline("rest.imr", "treatment nap in sessions\n\nnap\n  initial\n");
        assertThrows(MojoFailureException.class, () -> project.check().execute());
        assertThrows(MojoFailureException.class, () -> project.generate().execute());
        List<String> marks = project.editor.marks.getOrDefault("rest.imr", List.of());
        assertEquals(1, marks.size(), marks.toString());
        assertTrue(marks.get(0).startsWith("error 4:"), marks.toString());
        assertTrue(marks.get(0).contains("; "), "the help stands behind the message: " + marks);
    }

    @Test
    void whatIsMendedIsNoLongerMarked() throws Exception {
        project.guideline("rest.imr", "treatment nap in sessions\n\nnap\n  initial\n");
        assertThrows(MojoFailureException.class, () -> project.check().execute());
        project.guideline("rest.imr", cited());
        project.nextBuild();
        project.check().execute();
        assertEquals(Map.of(), project.editor.marks);
    }

    @Test
    void warningsAreMarkedAgainWhereNothingIsCompiled() throws Exception {
        project.guideline("rest.imr", UNDECLARED);
        project.check().execute();
        Map<String, List<String>> marks = Map.copyOf(project.editor.marks);
        assertTrue(marks.get("rest.imr").get(0).startsWith("warning 1:"), marks.toString());
        project.nextBuild();
        project.check().execute();
        assertTrue(project.log.contains("info 1 guideline: unchanged, no errors"), project.log.toString());
        assertEquals(marks, project.editor.marks);
    }

    @Test
    void anEditorThatBuildsTwiceInOneGoMarksTwice() throws Exception {
        project.guideline("rest.imr", UNDECLARED);
        project.check().execute();
        Map<String, List<String>> marks = Map.copyOf(project.editor.marks);
        project.check().execute();
        assertEquals(marks, project.editor.marks);
    }

    @Test
    void itLearnsWhereFilesWereWritten() throws Exception {
        project.guideline("rest.imr", cited());
        project.generate().execute();
        assertEquals(List.of(project.generated().toFile()), project.editor.refreshed);
        project.nextBuild();
        project.generate().execute();
        assertEquals(1, project.editor.refreshed.size(), "nothing was written the second time");
    }

    /** Plain Maven would log the message once more: so a listener behind Maven's own context is what tells an editor. */
    @Test
    void plainMavenIsNoEditor() {
        Recorded behind = new Recorded();
        Message message = new Message(Severity.ERROR, "rest.imr", 1, 2, "words", "text");
        new Editor(new DefaultBuildContext(RecordingContext.PLAIN), RecordingContext.PLAIN)
                .mark(base.resolve("rest.imr"), message);
        new Editor(new DefaultBuildContext(behind), behind).mark(base.resolve("rest.imr"), message);
        assertEquals(List.of("words"), behind.messages);
    }

    private static String cited() {
        return "source book \"A book\"\n\ntreatment nap in sessions\n\nnap\n  initial 2..3\n  cite book\n";
    }

    /** An older kind of editor, which stands behind Maven's own context. */
    private static final class Recorded extends org.sonatype.plexus.build.incremental.DefaultBuildContext {

        private final List<String> messages = new ArrayList<>();

        @Override
        public void addMessage(File file, int line, int column, String message, int severity, Throwable cause) {
            messages.add(message);
        }
    }
}
