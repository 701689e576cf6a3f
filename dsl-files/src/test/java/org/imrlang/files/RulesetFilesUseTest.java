package org.imrlang.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imrlang.compiler.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is named alone brings with it what it uses. */
class RulesetFilesUseTest {

    @TempDir
    Path base;

    @Test
    void whatItUsesIsReadAndWhatTheseUse() throws Exception {
        put("rules/pain.imr", "guideline pain use vocabulary");
        put("rules/words.imr", "guideline vocabulary use spine");
        put("rules/spine.imr", "treatment CBT");
        put("rules/other.imr", "guideline other use pain");
        assertEquals(List.of("rules/pain.imr", "rules/spine.imr", "rules/words.imr"), names("rules/pain.imr"));
        assertEquals(List.of("rules/spine.imr"), names("rules/spine.imr"));
    }

    @Test
    void allEditionsOfItAreRead() throws Exception {
        put("pain.imr", "guideline pain use odg");
        put("odg-2013.imr", "guideline odg edition \"2013\"");
        put("odg-2014.imr", "guideline odg edition \"2014\" use words");
        put("words.imr", "treatment CBT");
        put("odg.imr", "guideline another");
        assertEquals(List.of("odg-2013.imr", "odg-2014.imr", "pain.imr", "words.imr"), names("pain.imr"));
    }

    @Test
    void whatIsOnlyUsedIsNotNamed() throws Exception {
        put("rules/pain.imr", "guideline pain use vocabulary");
        put("rules/words.imr", "guideline vocabulary");
        Path pain = base.resolve("rules/pain.imr");
        List<GuidelineFile> files = RulesetFiles.locate(List.of(pain));
        assertEquals(
                List.of(true, false), files.stream().map(GuidelineFile::named).toList());
        assertEquals(
                RulesetFiles.read(List.of(pain)).get(0).name(),
                files.get(0).input().name());
        assertTrue(RulesetFiles.locate(List.of(base)).stream().allMatch(GuidelineFile::named));
    }

    @Test
    void aCircleDoesNotHarm() throws Exception {
        put("a.imr", "guideline a use b");
        put("b.imr", "guideline b use a, b");
        assertEquals(List.of("a.imr", "b.imr"), names("a.imr"));
    }

    @Test
    void onlyTheFilesOfItsFolderAreLookedAt() throws Exception {
        put("rules/a.imr", "guideline a use b, c");
        put("b.imr", "guideline b");
        put("rules/deep/c.imr", "guideline c");
        put("rules/c.txt", "guideline c");
        Files.createDirectories(base.resolve("rules/b.imr"));
        assertEquals(List.of("rules/a.imr"), names("rules/a.imr"));
    }

    @Test
    void aFolderBringsNothingFromElsewhere() throws Exception {
        put("rules/deep/a.imr", "guideline a use b");
        put("rules/b.imr", "guideline b");
        assertEquals(List.of("rules/deep/a.imr"), names("rules/deep"));
    }

    @Test
    void severalFilesEachBringTheirsAndAFileIsReadOnce() throws Exception {
        put("x/a.imr", "guideline a use c");
        put("x/c.imr", "guideline c");
        put("y/b.imr", "guideline b use c");
        put("y/c.imr", "guideline c");
        assertEquals(List.of("x/a.imr", "x/c.imr", "y/b.imr", "y/c.imr"), names("x/a.imr", "y/b.imr"));
        assertEquals(List.of("x/a.imr", "x/c.imr"), names("x/a.imr", "x/c.imr"));
        assertEquals(List.of("x/../x/c.imr", "x/a.imr"), names("x/a.imr", "x/../x/c.imr"));
        assertEquals(names("x/a.imr", "y/b.imr"), names("y/b.imr", "x/a.imr"));
        assertEquals(List.of("x/a.imr", "x/c.imr"), names("x/a.imr", "x"));
    }

    @Test
    void aFileNameThatIsNoNameCannotBeUsed() throws Exception {
        put("a.imr", "guideline a use odg-2014, odg_2014");
        put("odg-2014.imr", "treatment CBT");
        assertEquals(List.of("a.imr"), names("a.imr"));
        assertEquals(List.of("odg-2014.imr"), names("odg-2014.imr"));
    }

    @Test
    void brokenFilesDoNotKeepItFromBeingRead() throws Exception {
        put("a.imr", "guideline a use b, latin ((( \"");
        put("b.imr", "guideline b use c \"open");
        put("c.imr", "");
        put("d.imr", "((((");
        byte[] latin = {'g', (byte) 0xff};
        Files.write(base.resolve("latin.imr"), latin);
        List<InputFile> files = read("a.imr");
        assertEquals(
                List.of("a.imr", "b.imr", "c.imr", "latin.imr"),
                files.stream().map(InputFile::name).toList());
        assertArrayEquals(latin, files.get(3).content());
    }

    @Test
    void aBrokenLinkMattersToNobodyWhoDoesNotUseIt() throws Exception {
        put("a.imr", "guideline a use b");
        put("b.imr", "guideline b");
        Files.createSymbolicLink(base.resolve("c.imr"), base.resolve("nowhere.imr"));
        assertEquals(List.of("a.imr", "b.imr"), names("a.imr"));
    }

    @Test
    void aLinkedFileUsesWhatStandsBesideTheLink() throws Exception {
        put("x/a.imr", "guideline a use b");
        put("x/b.imr", "guideline b");
        put("y/b.imr", "guideline b edition \"other\"");
        Files.createSymbolicLink(base.resolve("y/a.imr"), base.resolve("x/a.imr"));
        assertEquals(List.of("y/a.imr", "y/b.imr"), names("y/a.imr"));
    }

    @Test
    void namesAreAbsoluteWhereTheCallersAre() throws Exception {
        put("a.imr", "guideline a use b");
        Path b = put("b.imr", "guideline b");
        assertEquals(
                b.toString().replace('\\', '/'),
                read(base.resolve("a.imr").toString()).get(1).name());
    }

    @Test
    void aFileThatIsNotThereIsStillSaid() throws Exception {
        put("a.imr", "guideline a use b");
        assertEquals(
                "there is no file or folder b.imr",
                assertThrows(UnreadableRulesetException.class, () -> read("a.imr", "b.imr"))
                        .getMessage());
    }

    private Path put(String name, String text) throws IOException {
        Path file = base.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<InputFile> read(String... paths) throws UnreadableRulesetException {
        return RulesetFiles.read(base, List.of(paths).stream().map(Path::of).toList());
    }

    private List<String> names(String... paths) throws UnreadableRulesetException {
        return read(paths).stream().map(InputFile::name).toList();
    }
}
