package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file gets another content whole or not at all, and is the same file otherwise. */
class GuidelineFileTest {

    private static final byte[] NEW = "\uFEFFCBT initial 4..6\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("a.imr"), "CBT initial 6..4\n");
    }

    private static GuidelineFile found(Path path) throws UnreadableRulesetException {
        return RulesetFiles.locate(List.of(path)).get(0);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theContentIsReplacedToTheByte() throws Exception {
        Path file = file();
        found(file).replace(NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of("a.imr"), names());
    }

    @Test
    void whatIsOnlyUsedIsNotNamed() throws Exception {
        Path user = Files.writeString(folder.resolve("user.imr"), "guideline user\n  use a\nCBT initial 4\n");
        file();
        assertEquals(
                List.of(false, true),
                RulesetFiles.locate(List.of(user)).stream()
                        .map(GuidelineFile::named)
                        .toList());
        assertEquals(
                List.of(true, true),
                RulesetFiles.locate(List.of(user, folder)).stream()
                        .map(GuidelineFile::named)
                        .toList());
    }

    @Test
    void permissionsStay() throws Exception {
        Path file = file();
        Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwxr-x--x");
        Files.setPosixFilePermissions(file, permissions);
        found(file).replace(NEW);
        assertEquals(permissions, Files.getPosixFilePermissions(file));
    }

    @Test
    void aLinkIsFollowedAndStays() throws Exception {
        Path file = file();
        Path link = Files.createSymbolicLink(folder.resolve("b.imr"), Path.of("a.imr"));
        found(link).replace(NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(file));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsLeftAlone() throws Exception {
        Path file = file();
        GuidelineFile found = found(file);
        Files.writeString(file, "CBT initial 5\n");
        UnwritableOutputException said = assertThrows(UnwritableOutputException.class, () -> found.replace(NEW));
        assertEquals(
                "cannot write " + found.input().name() + ": it was changed while it was read; call again",
                said.getMessage());
        assertEquals("CBT initial 5\n", Files.readString(file));
    }

    @Test
    void whatIsGoneIsNotMadeAnew() throws Exception {
        Path file = file();
        GuidelineFile found = found(file);
        Files.delete(file);
        assertThrows(UnwritableOutputException.class, () -> found.replace(NEW));
        assertEquals(List.of(), names());
    }

    @Test
    void aProtectedFileIsLeftAlone() throws Exception {
        Path file = file();
        assertTrue(file.toFile().setWritable(false));
        GuidelineFile found = found(file);
        UnwritableOutputException said = assertThrows(UnwritableOutputException.class, () -> found.replace(NEW));
        assertTrue(said.getMessage().endsWith(": it is protected against writing"), said.getMessage());
        assertEquals("CBT initial 6..4\n", Files.readString(file));
        assertEquals(List.of("a.imr"), names());
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsNamed() throws Exception {
        Path file = file();
        GuidelineFile found = found(file);
        assertTrue(folder.toFile().setWritable(false));
        try {
            UnwritableOutputException said = assertThrows(UnwritableOutputException.class, () -> found.replace(NEW));
            assertTrue(said.getMessage().endsWith(": its folder is protected against writing"), said.getMessage());
            assertEquals("CBT initial 6..4\n", Files.readString(file));
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }
}
