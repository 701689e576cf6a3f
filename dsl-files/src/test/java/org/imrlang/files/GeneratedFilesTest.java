package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.files.GeneratedFiles.Changes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedFilesTest {

    private static final JavaFile A = new JavaFile("org/example/A.java", "class A {}\n");
    private static final JavaFile B = new JavaFile("org/example/deep/B.java", "class B { String s = \"é\"; }\n");

    @TempDir
    Path base;

    private Path root;

    @BeforeEach
    void chooseTheFolder() {
        root = base.resolve("generated");
    }

    @Test
    void filesAndTheSortedManifestAreWritten() throws Exception {
        assertEquals(new Changes(2, 0), GeneratedFiles.write(root, List.of(B, A)));
        assertEquals(
                Map.of(
                        A.path(),
                        A.text(),
                        B.path(),
                        B.text(),
                        ".imr-generated",
                        "org/example/A.java\norg/example/deep/B.java\n"),
                content(root));
    }

    @Test
    void whatIsUnchangedIsNotWritten() throws Exception {
        GeneratedFiles.write(root, List.of(A, B));
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        for (String file : content(root).keySet()) {
            Files.setLastModifiedTime(root.resolve(file), longAgo);
        }
        assertEquals(new Changes(0, 0), GeneratedFiles.write(root, List.of(A, B)));
        for (String file : content(root).keySet()) {
            assertEquals(longAgo, Files.getLastModifiedTime(root.resolve(file)), file);
        }
    }

    @Test
    void onlyWhatDiffersIsWritten() throws Exception {
        GeneratedFiles.write(root, List.of(A, B));
        JavaFile changed = new JavaFile(A.path(), "class A { }\n");
        assertEquals(new Changes(1, 0), GeneratedFiles.write(root, List.of(changed, B)));
        assertEquals(changed.text(), Files.readString(root.resolve(A.path())));
    }

    @Test
    void aFileThatSomebodyEditedOrDeletedComesBack() throws Exception {
        GeneratedFiles.write(root, List.of(A, B));
        Files.writeString(root.resolve(A.path()), "edited");
        Files.delete(root.resolve(B.path()));
        assertEquals(new Changes(2, 0), GeneratedFiles.write(root, List.of(A, B)));
        assertSameAsClean(List.of(A, B));
    }

    @Test
    void whatIsNoLongerGeneratedIsDeletedWithItsEmptyFolders() throws Exception {
        GeneratedFiles.write(root, List.of(A, B));
        assertEquals(new Changes(0, 1), GeneratedFiles.write(root, List.of(A)));
        assertFalse(Files.exists(root.resolve("org/example/deep")));
        assertSameAsClean(List.of(A));
    }

    @Test
    void aRenamedFileLeavesNothingBehind() throws Exception {
        JavaFile renamed = new JavaFile("org/example/Renamed.java", A.text());
        GeneratedFiles.write(root, List.of(A, B));
        assertEquals(new Changes(1, 1), GeneratedFiles.write(root, List.of(renamed, B)));
        assertSameAsClean(List.of(renamed, B));
    }

    @Test
    void aFolderMayBecomeAFileAndBack() throws Exception {
        JavaFile file = new JavaFile("org/example/deep", "text");
        GeneratedFiles.write(root, List.of(B));
        GeneratedFiles.write(root, List.of(file));
        assertSameAsClean(List.of(file));
        GeneratedFiles.write(root, List.of(B));
        assertSameAsClean(List.of(B));
    }

    @Test
    void whereNothingIsGeneratedAnyMoreNothingIsLeft() throws Exception {
        GeneratedFiles.write(root, List.of(A, B));
        assertEquals(new Changes(0, 2), GeneratedFiles.write(root, List.of()));
        assertFalse(Files.exists(root));
        assertEquals(new Changes(0, 0), GeneratedFiles.write(root, List.of()));
        assertFalse(Files.exists(root));
    }

    @Test
    void whatOthersPutIntoTheFolderStays() throws Exception {
        GeneratedFiles.write(root, List.of(A, B));
        Files.writeString(root.resolve("org/example/deep/Mine.java"), "mine");
        GeneratedFiles.write(root, List.of());
        assertEquals(Map.of("org/example/deep/Mine.java", "mine"), content(root));
    }

    @Test
    void whatARunThatWasCutOffLeftIsCleared() throws Exception {
        GeneratedFiles.write(root, List.of(A));
        Files.writeString(root.resolve(".imr-writing"), "half");
        GeneratedFiles.write(root, List.of(A));
        assertSameAsClean(List.of(A));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../Escape.java",
                "org/../../Escape.java",
                "/Escape.java",
                "org/./A.java",
                "..",
                ".",
                "",
                "a\\b.java",
                "a\0b",
                ".imr-generated",
                "a/../.imr-generated",
                "..\\Escape.java"
            })
    void aPathThatLeavesTheFolderIsRefusedBeforeAnythingIsWritten(String path) throws Exception {
        List<JavaFile> files = List.of(A, new JavaFile(path, "evil"));
        UnwritableOutputException refused =
                assertThrows(UnwritableOutputException.class, () -> GeneratedFiles.write(root, files));
        assertTrue(refused.getMessage().contains("would not stand in the folder"), refused.getMessage());
        assertEquals(Map.of(), content(base));
    }

    @Test
    void aLinkInsideTheFolderIsNotWrittenThrough() throws Exception {
        Path outside = Files.createDirectories(base.resolve("outside"));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("org"), outside);
        assertThrows(UnwritableOutputException.class, () -> GeneratedFiles.write(root, List.of(A)));
        assertEquals(Map.of(), content(outside));
    }

    @Test
    void aLinkInPlaceOfAFileIsReplacedAndItsTargetKept() throws Exception {
        Path outside = Files.writeString(base.resolve("outside.txt"), "precious");
        GeneratedFiles.write(root, List.of(A));
        Files.delete(root.resolve(A.path()));
        Files.createSymbolicLink(root.resolve(A.path()), outside);
        GeneratedFiles.write(root, List.of(A));
        assertEquals("precious", Files.readString(outside));
        assertTrue(Files.isRegularFile(root.resolve(A.path()), LinkOption.NOFOLLOW_LINKS));
    }

    /** The manifests, and what is written aside, are names that anybody can know beforehand. */
    @ParameterizedTest
    @ValueSource(strings = {".imr-generated", ".imr-writing"})
    void aLinkInPlaceOfAFileOfOursIsReplacedAndItsTargetKept(String name) throws Exception {
        Path outside = Files.writeString(base.resolve("outside.txt"), A.path() + "\n../outside.txt\n");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve(name), outside);
        GeneratedFiles.write(root, List.of(A));
        assertEquals(A.path() + "\n../outside.txt\n", Files.readString(outside));
        assertSameAsClean(List.of(A));
        Files.deleteIfExists(root.resolve(name));
        Files.createSymbolicLink(root.resolve(name), outside);
        GeneratedFiles.write(root, List.of());
        assertTrue(Files.exists(outside));
    }

    @Test
    void aLinkToNowhereInPlaceOfAFileIsReplaced() throws Exception {
        GeneratedFiles.write(root, List.of(A));
        Files.delete(root.resolve(A.path()));
        Files.createSymbolicLink(root.resolve(A.path()), base.resolve("nowhere"));
        GeneratedFiles.write(root, List.of(A));
        assertFalse(Files.exists(base.resolve("nowhere")));
        assertSameAsClean(List.of(A));
    }

    @Test
    void theFolderItselfMayBeALink() throws Exception {
        Path wanted = Files.createDirectories(base.resolve("wanted"));
        Files.createSymbolicLink(root, wanted);
        GeneratedFiles.write(root, List.of(A));
        assertEquals(A.text(), Files.readString(wanted.resolve(A.path())));
    }

    @Test
    void aManifestThatNamesWhatIsOutsideDeletesNothingThere() throws Exception {
        Path outside = Files.writeString(base.resolve("outside.txt"), "precious");
        Path linked = Files.createDirectories(base.resolve("linked"));
        Files.writeString(linked.resolve("file.txt"), "precious");
        GeneratedFiles.write(root, List.of(A));
        Files.createSymbolicLink(root.resolve("link"), linked);
        Files.writeString(
                root.resolve(".imr-generated"),
                "../outside.txt\nlink/file.txt\nlink\norg\n\0\n" + outside + "\n" + A.path() + "\n");
        GeneratedFiles.write(root, List.of(A));
        assertTrue(Files.exists(outside));
        assertTrue(Files.exists(linked.resolve("file.txt")));
        assertTrue(Files.exists(root.resolve("link")));
        assertEquals(A.text(), Files.readString(root.resolve(A.path())));
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaid() throws Exception {
        Files.writeString(root, "a file");
        UnwritableOutputException refused =
                assertThrows(UnwritableOutputException.class, () -> GeneratedFiles.write(root, List.of(A)));
        assertTrue(refused.getMessage().endsWith(": a file stands where a folder should be"), refused.getMessage());
    }

    private void assertSameAsClean(List<JavaFile> files) throws IOException {
        Path clean = base.resolve("clean");
        GeneratedFiles.write(clean, List.of());
        GeneratedFiles.write(clean, files);
        assertEquals(content(clean), content(root));
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        if (!Files.exists(folder)) {
            return content;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return content;
    }
}
