package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.imrlang.files.GeneratedFiles.Changes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages stand beside what others wrote, and replace none of it. */
class PagesTest {

    @TempDir
    Path base;

    private Path root;

    @BeforeEach
    void chooseTheFolder() {
        root = base.resolve("site");
    }

    private Changes write(String... paths) throws IOException {
        TreeMap<String, String> pages = new TreeMap<>();
        for (String path : paths) {
            pages.put(path, "page " + path);
        }
        return GeneratedFiles.writePages(root, pages);
    }

    @Test
    void whatIsGoneIsDeletedAndOnlyWhatChangedIsWritten() throws IOException {
        assertEquals(new Changes(2, 0), write("a.html", "b.html"));
        assertEquals(new Changes(1, 1), write("b.html", "c.html"));
        assertEquals("b.html\nc.html\n", Files.readString(root.resolve(GeneratedFiles.PAGES)));
        assertFalse(Files.exists(root.resolve("a.html")));
    }

    @Test
    void aFileOfAnotherIsNotReplacedAndNothingIsWritten() throws IOException {
        write("a.html");
        Files.writeString(root.resolve("b.html"), "mine");
        UnwritableOutputException refused =
                assertThrows(UnwritableOutputException.class, () -> write("a2.html", "b.html"));
        assertEquals(
                "the folder " + root.toString().replace('\\', '/') + " has a file b.html that imr did not write;"
                        + " name another folder, or move that file",
                refused.getMessage());
        assertEquals("mine", Files.readString(root.resolve("b.html")));
        assertFalse(Files.exists(root.resolve("a2.html")));
        assertEquals("page a.html", Files.readString(root.resolve("a.html")));
    }

    @Test
    void aFileOfAnotherThatSaysTheSameIsTakenAsOurs() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("a.html"), "page a.html");
        assertEquals(new Changes(0, 0), write("a.html"));
    }

    @Test
    void aLinkIsNotWrittenThrough() throws IOException {
        Path elsewhere = Files.writeString(base.resolve("elsewhere.html"), "mine");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("a.html"), elsewhere);
        assertThrows(UnwritableOutputException.class, () -> write("a.html"));
        assertEquals("mine", Files.readString(elsewhere));
    }

    @Test
    void aPageMayBeCalledOtherwiseByCaseAlone() throws IOException {
        write("treatment-cbt.html");
        write("treatment-CBT.html");
        assertEquals("page treatment-CBT.html", Files.readString(root.resolve("treatment-CBT.html")));
    }

    @Test
    void noPageLeavesTheFolderOrIsTheManifest() {
        for (String path : new String[] {"../a.html", "/a.html", GeneratedFiles.PAGES, GeneratedFiles.MANIFEST}) {
            assertThrows(UnwritableOutputException.class, () -> write(path), path);
        }
    }
}
