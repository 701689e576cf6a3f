package org.imrlang.compiler.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Formats {@code src/test/layouts/<construct>/before.imr} and demands {@code after.imr}, which {@code -Dgolden=accept}
 * writes; read what it wrote.
 */
class LayoutsTest {

    private static final Path ROOT = Path.of("src/test/layouts");
    private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));

    @TestFactory
    Stream<DynamicTest> everyFolderIsLaidOutAsExpected() throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(ROOT)) {
            folders = found.sorted().toList();
        }
        assertFalse(folders.isEmpty(), "no folder in " + ROOT);
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> assertLaidOut(folder)));
    }

    private static void assertLaidOut(Path folder) throws IOException {
        String formatted = Layouts.of(Files.readString(folder.resolve("before.imr")));
        Path after = folder.resolve("after.imr");
        if (ACCEPT) {
            Files.writeString(after, formatted);
        }
        assertEquals(Files.readString(after), formatted, folder + " (-Dgolden=accept takes what came)");
    }
}
