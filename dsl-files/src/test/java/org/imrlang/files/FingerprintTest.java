package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.imrlang.compiler.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    Path base;

    @Test
    void noTwoGatheringsAreAlike() {
        Set<String> prints = new HashSet<>(List.of(
                new Fingerprint().text(),
                new Fingerprint().add("").text(),
                new Fingerprint().add("ab").add("c").text(),
                new Fingerprint().add("a").add("bc").text(),
                new Fingerprint().add("abc").text(),
                new Fingerprint().add(List.of()).text(),
                new Fingerprint().add(List.of(file("a", "bc"))).text(),
                new Fingerprint().add(List.of(file("ab", "c"))).text(),
                new Fingerprint().add(List.of(file("a", "b"), file("c", ""))).text()));
        // an empty text and no files are both a length of nothing; they never stand in the same place
        assertEquals(8, prints.size());
    }

    @Test
    void ofAFolderNamesAndContentCountAndNeitherPlaceNorTime() throws IOException {
        String one = folder("one", "a", "x", "sub/b", "y");
        assertEquals(one, folder("two", "sub/b", "y", "a", "x"));
        Files.setLastModifiedTime(base.resolve("one/a"), FileTime.fromMillis(0));
        assertEquals(one, new Fingerprint().addContent(base.resolve("one")).text());
        assertNotEquals(one, folder("three", "a", "x", "sub/c", "y"));
        assertNotEquals(one, folder("four", "a", "y", "sub/b", "x"));
        assertNotEquals(one, folder("five", "a", "x"));
    }

    private String folder(String name, String... files) throws IOException {
        for (int at = 0; at < files.length; at += 2) {
            Path file = base.resolve(name).resolve(files[at]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, files[at + 1]);
        }
        return new Fingerprint().addContent(base.resolve(name)).text();
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
