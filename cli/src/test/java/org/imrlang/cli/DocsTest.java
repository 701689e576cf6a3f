package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsTest {

    @TempDir
    private Path folder;

    private Path rules;
    private Path site;

    @BeforeEach
    void write() throws IOException {
        rules = folder.resolve("hums.imr");
        site = folder.resolve("out/site");
        Files.writeString(rules, "humming\n  initial 4\n  then max 9 if loud\n");
    }

    @Test
    void theSiteIsWrittenAndItsBeginningNamed() throws IOException {
        Said said = Said.by("docs", "--output", site, rules);
        assertEquals(0, said.exit());
        assertEquals("", said.err());
        Set<String> names = files().keySet();
        assertEquals(
                (names.size() - 1) + " files in " + site + "; open " + site.resolve("index.html") + "\n", said.out());
        assertTrue(
                names.containsAll(Set.of(
                        ".imr-pages",
                        "fact-loud.html",
                        "guideline-hums.html",
                        "how-to-read.html",
                        "index.html",
                        "search-index.js",
                        "search.js",
                        "site.css",
                        "treatment-humming.html")),
                names::toString);
    }

    @Test
    void theSameIsWrittenAgain() throws IOException {
        Said.by("docs", "--output", site, rules);
        Map<String, String> first = files();
        assertEquals(0, Said.by("docs", "--output", site, rules).exit());
        assertEquals(first, files());
    }

    @Test
    void whatIsGoneFromTheGuidelinesIsGoneFromTheSiteAndNothingElse() throws IOException {
        Said.by("docs", "--output", site, rules);
        Files.writeString(site.resolve("CNAME"), "example.org");
        Files.writeString(rules, "humming initial 4\n");
        assertEquals(0, Said.by("docs", "--output", site, rules).exit());
        assertFalse(files().containsKey("fact-loud.html"));
        assertEquals("example.org", files().get("CNAME"));
    }

    @Test
    void whatSomebodyElseWroteIsNotReplaced() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), "mine");
        Said said = Said.by("docs", "--output", site, rules);
        assertEquals(2, said.exit());
        assertTrue(
                said.err()
                        .contains(
                                "has a file index.html that imr did not write; name another folder, or move that file"),
                said.err());
        assertEquals(Map.of("index.html", "mine"), files());
    }

    @Test
    void rulesWithErrorsWriteNothing() throws IOException {
        Files.writeString(rules, "humming initial 6..4\n");
        Said said = Said.by("docs", "--output", site, rules);
        assertEquals(1, said.exit());
        assertTrue(said.err().contains("error[reversed-range]"), said.err());
        assertFalse(Files.exists(site));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.createDirectories(site.getParent());
        Files.writeString(site, "mine");
        Said said = Said.by("docs", "--output", site, rules);
        assertEquals(2, said.exit());
        assertTrue(
                said.err().contains("cannot write to " + site + ": a file stands where a folder should be"),
                said.err());
        assertEquals("mine", Files.readString(site));
    }

    @Test
    void aFileIsNoFolderToMakeOneIn() throws IOException {
        Files.createDirectories(site.getParent());
        Files.writeString(site, "mine");
        Said said = Said.by("docs", "--output", site.resolve("sub/deep"), rules);
        assertEquals(2, said.exit());
        assertTrue(
                said.err()
                        .contains("cannot write to " + site.resolve("sub/deep")
                                + ": a file stands where a folder should be"),
                said.err());
        assertEquals("mine", Files.readString(site));
    }

    @Test
    void noNameIsNoFolder() {
        Said said = Said.by("docs", "--output", "", rules);
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("--output names no folder; write . for the current one"), said.err());
        assertEquals("", said.out());
    }

    @Test
    void twoWaysToNameTheFolderGiveTheSameBytes() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                sources.resolve("whistles.imr"),
                "whistling\n  initial 4\n  then max 9 if loud\ncase \"a\"\n  request whistling 9 sessions"
                        + "\n  completed 0\n  expect conforms in part certify 4\n");
        Files.writeString(sources.resolve("hums.imr"), "humming\n  initial 4\n");
        assertEquals(0, Said.by("docs", "--output", site, sources).exit());
        Map<String, String> first = files();
        assertEquals(
                0,
                Said.by("docs", "--output", site, folder.resolve("out/../sources"))
                        .exit());
        assertEquals(first, files());
        first.forEach((name, text) -> assertFalse(text.contains(folder.toString()), name));
    }

    @Test
    void javaBesideItIsNoOrphan() throws IOException {
        assertEquals(
                0,
                Said.by("generate", "--output", site, "--package", "org.example", rules)
                        .exit());
        assertEquals(0, Said.by("docs", "--output", site, rules).exit());
        assertEquals(
                0,
                Said.by("generate", "--output", site, "--package", "org.example", rules)
                        .exit());
        assertTrue(Files.exists(site.resolve("org/example/Hums.java")));
        assertTrue(Files.exists(site.resolve("index.html")));
    }

    @Test
    void theFolderHasToBeNamed() {
        Said said = Said.by("docs", rules);
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("--output"), said.err());
        assertTrue(Said.by("docs", "--help").out().contains("imr docs --output target/site guidelines"));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(site)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
