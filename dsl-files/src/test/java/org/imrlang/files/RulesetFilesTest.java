package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.source.TextLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetFilesTest {

    @TempDir
    Path base;

    @Test
    void aFolderIsReadWithItsSubfoldersInTheOrderOfTheNames() throws Exception {
        put("rules/z.imr");
        put("rules/b/deep/y.imr");
        put("rules/a.imr");
        put("rules/notes.txt");
        assertEquals(List.of("rules/a.imr", "rules/b/deep/y.imr", "rules/z.imr"), names("rules"));
    }

    @Test
    void theContentIsTheBytesOfTheFile() throws Exception {
        byte[] content = {(byte) 0xff, 0, 'x'};
        Files.write(put("odd.imr"), content);
        assertArrayEquals(content, read("odd.imr").get(0).content());
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws Exception {
        put("rules/a.imr");
        put("rules/b.imr");
        assertEquals(List.of("rules/a.imr", "rules/b.imr"), names("rules/a.imr", "rules", "rules/../rules/a.imr"));
    }

    @Test
    void namesAreThoseThatTheCallerGave() throws Exception {
        Path file = put("rules/a.imr");
        assertEquals(List.of("./rules/a.imr"), names("./rules/a.imr"));
        assertEquals(
                file.toString().replace('\\', '/'), read(file.toString()).get(0).name());
    }

    @Test
    void theOrderOfThePathsDoesNotMatter() throws Exception {
        put("a.imr");
        put("b.imr");
        assertEquals(names("a.imr", "b.imr"), names("b.imr", "a.imr"));
    }

    @Test
    void aLinkToAFolderCanBeNamedAndACircleDoesNotHarm() throws Exception {
        put("rules/a.imr");
        Files.createSymbolicLink(base.resolve("link"), base.resolve("rules"));
        Files.createSymbolicLink(base.resolve("rules/circle"), base.resolve("rules"));
        assertEquals(List.of("link/a.imr"), names("link"));
    }

    @Test
    void aMissingPathIsSaid() {
        assertEquals("there is no file or folder nowhere.imr", problem("nowhere.imr"));
    }

    @Test
    void aFolderWithoutGuidelinesIsSaid() throws Exception {
        put("rules/notes.txt");
        assertEquals("the folder rules holds no .imr files", problem("rules"));
    }

    @Test
    void aFolderWhoseNameEndsLikeAGuidelineIsAFolder() throws Exception {
        put("rules.imr/a.imr");
        assertEquals(List.of("rules.imr/a.imr"), names("rules.imr"));
    }

    @Test
    void aFileThatIsNoGuidelineIsSaid() throws Exception {
        put("notes.txt");
        assertEquals("notes.txt is not a guideline: its name does not end in .imr", problem("notes.txt"));
    }

    @Test
    void aMessageStaysOnOneLine() {
        assertEquals("there is no file or folder a?b.imr", problem("a\nb.imr"));
        assertEquals("there is no file or folder a?b?c?.imr", problem("a\u202eb\u2028c\u009b.imr"));
    }

    @Test
    void whetherAFolderHoldsGuidelinesCanBeAsked() throws Exception {
        put("rules/deep/a.imr");
        Files.createDirectories(base.resolve("empty"));
        assertTrue(RulesetFiles.holdsGuidelines(base.resolve("rules")));
        assertFalse(RulesetFiles.holdsGuidelines(base.resolve("empty")));
        assertFalse(RulesetFiles.holdsGuidelines(base.resolve("nowhere")));
    }

    @Test
    void whatIsNoFileIsNotWaitedFor() throws Exception {
        Path device = Path.of("/dev/zero");
        Path endless = base.resolve("rules/endless.imr");
        put("rules/a.imr");
        Files.createSymbolicLink(endless, device);
        Files.createSymbolicLink(base.resolve("rules/circle.imr"), base.resolve("rules/circle.imr"));
        Files.createSymbolicLink(base.resolve("rules/dangling.imr"), base.resolve("nowhere.imr"));
        assertEquals(List.of("rules/a.imr"), names("rules"));
        String said = problem("rules/endless.imr");
        assertTrue(
                said.equals("rules/endless.imr is neither a file nor a folder") || !Files.exists(device),
                () -> "of a device: " + said);
        assertEquals("there is no file or folder rules/circle.imr", problem("rules/circle.imr"));
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws Exception {
        resize(put("large.imr"), 64 << 20);
        assertEquals(TextLimits.FILE_BYTES + 1, read("large.imr").get(0).content().length);
    }

    @Test
    void aRulesetHoldsSoMuchAndNoMore() throws Exception {
        int most = RulesetFiles.MOST_MEGABYTES / TextLimits.FILE_MEGABYTES;
        for (int i = 0; i < most; i++) {
            resize(put("rules/a" + i + ".imr"), TextLimits.FILE_BYTES);
        }
        assertEquals(most, read("rules").size());
        put("rules/more.imr");
        assertEquals(
                "these guidelines are larger than 128 MB together, the most that one ruleset may hold; name fewer of them",
                problem("rules"));
    }

    @Test
    void aRulesetHasSoManyFilesAndNoMore() throws Exception {
        for (int i = 0; i < RulesetFiles.MOST_FILES; i++) {
            put("rules/a" + i + ".imr");
        }
        assertEquals(RulesetFiles.MOST_FILES, read("rules").size());
        put("rules/more.imr");
        assertEquals(
                "there are more than 10,000 files, the most that one ruleset may hold; name fewer of them",
                problem("rules"));
    }

    private static void resize(Path file, long bytes) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
    }

    private Path put(String name) throws IOException {
        Path file = base.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, "x initial 1".getBytes(StandardCharsets.UTF_8));
    }

    private List<InputFile> read(String... paths) throws UnreadableRulesetException {
        return RulesetFiles.read(base, List.of(paths).stream().map(Path::of).toList());
    }

    private List<String> names(String... paths) throws UnreadableRulesetException {
        return read(paths).stream().map(InputFile::name).toList();
    }

    private String problem(String path) {
        return assertThrows(UnreadableRulesetException.class, () -> read(path)).getMessage();
    }
}
