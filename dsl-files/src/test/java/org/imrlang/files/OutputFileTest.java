package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void theFoldersOfTheFileAreMade() throws IOException {
        Path file = folder.resolve("a/b/report.html");
        OutputFile.write(file, "é");
        OutputFile.write(file, "ü");
        assertEquals("ü", Files.readString(file));
    }

    @Test
    void aGuidelineIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("a.imr"), "CBT up to 4\n");
        String said = refused(file);
        assertTrue(said.endsWith("a.imr: it is a guideline and would be lost; name another file"), said);
        assertEquals("CBT up to 4\n", Files.readString(file));
    }

    @Test
    void aGuidelineIsNotWrittenOverThroughALink() throws IOException {
        Path file = Files.writeString(folder.resolve("a.imr"), "CBT up to 4\n");
        Path link = Files.createSymbolicLink(folder.resolve("report.html"), file);
        String said = refused(link);
        assertTrue(said.endsWith("report.html: it is a guideline and would be lost; name another file"), said);
        assertEquals("CBT up to 4\n", Files.readString(file));
        Path report = Files.writeString(folder.resolve("b.html"), "");
        OutputFile.write(Files.createSymbolicLink(folder.resolve("c.html"), report), "x");
        assertEquals("x", Files.readString(report));
    }

    @Test
    void aFolderIsNoFile() {
        String said = refused(folder);
        assertTrue(said.endsWith(": it is a folder; name a file in it"), said);
    }

    @Test
    void whatStandsInTheWayIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        String said = refused(folder.resolve("file/report.html"));
        assertTrue(said.startsWith("cannot write ") && said.endsWith(": a file stands where a folder should be"), said);
    }

    private static String refused(Path file) {
        return String.valueOf(assertThrows(UnwritableOutputException.class, () -> OutputFile.write(file, "x"))
                .getMessage());
    }
}
