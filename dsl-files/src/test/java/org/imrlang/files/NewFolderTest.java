package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {

    private static final SortedMap<String, String> TEXTS = new TreeMap<>(Map.of("a.txt", "é", "b/c.txt", "ü"));

    @TempDir
    private Path folder;

    @Test
    void aFolderIsMadeWithThoseAbove() throws IOException {
        NewFolder.write(folder.resolve("x/y"), TEXTS);
        assertEquals("é", Files.readString(folder.resolve("x/y/a.txt")));
        assertEquals("ü", Files.readString(folder.resolve("x/y/b/c.txt")));
    }

    @Test
    void anEmptyFolderIsFilledAlsoBehindALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        NewFolder.write(link, TEXTS);
        assertEquals("é", Files.readString(real.resolve("a.txt")));
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve(".hidden"), "mine");
        String said = refused(folder);
        assertTrue(said.endsWith(" is not empty; name one that is not there yet, or an empty one"), said);
        assertFalse(Files.exists(folder.resolve("a.txt")));
    }

    @Test
    void aLinkThatLeadsNowhereIsNoFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertTrue(refused(link).contains("link is no folder; "), refused(link));
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    private static String refused(Path folder) {
        return String.valueOf(assertThrows(UnwritableOutputException.class, () -> NewFolder.write(folder, TEXTS))
                .getMessage());
    }
}
