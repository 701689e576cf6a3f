package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code imr new}. That Maven builds what it writes is shown by a test of its own, which runs Maven. */
class NewCommandTest {

    private static final Set<String> FILES = Set.of(
            ".editorconfig",
            ".gitattributes",
            ".github/workflows/build.yml",
            ".gitignore",
            "README.md",
            "pom.xml",
            "src/main/imr/first.imr");

    @TempDir
    private Path folder;

    private Set<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            found.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
            return names;
        }
    }

    @Test
    void whatAProjectNeedsIsWritten() throws IOException {
        Path project = folder.resolve("new/our guidelines");
        Said said = Said.by("new", project);
        assertEquals(0, said.exit(), said::toString);
        assertEquals("", said.err());
        assertEquals(
                "7 files in " + project + "; begin with " + project.resolve("src/main/imr/first.imr") + "\n",
                said.out());
        Set<String> expected = new TreeSet<>();
        FILES.forEach(file -> expected.add("new/our guidelines/" + file));
        assertEquals(expected, files());
    }

    @Test
    void theFirstGuidelineHasNothingToMend() {
        Path project = folder.resolve("ours");
        Said.by("new", project);
        Path guidelines = project.resolve("src/main/imr");
        Said checked = Said.by("check", "--strict", guidelines);
        assertEquals(0, checked.exit(), checked::toString);
        assertTrue(checked.err().contains("no errors and no warnings"), checked.err());
        assertEquals(0, Said.by("format", "--check", guidelines).exit());
        Said changed = Said.by("test", "--mutate", guidelines);
        assertEquals(0, changed.exit(), changed::toString);
        assertTrue(Said.by("test", "--coverage", guidelines).out().contains("(100 %)"));
    }

    @ParameterizedTest
    @CsvSource({
        "Our Guidelines, our-guidelines",
        "guidelines.v2_b, guidelines.v2_b",
        "(2026), 2026",
        "Übungen & <b>, bungen-b",
        "…, guidelines"
    })
    void theNameInMavenIsMadeOfTheFolders(String name, String artifact) throws IOException {
        Said.by("new", "--package", "org.clinic.rules", folder.resolve(name));
        String pom = Files.readString(folder.resolve(name).resolve("pom.xml"));
        assertTrue(pom.contains("<artifactId>" + artifact + "</artifactId>"), pom);
        assertTrue(pom.contains("<groupId>org.clinic.rules</groupId>"), pom);
        assertTrue(pom.contains("<packageName>org.clinic.rules</packageName>"), pom);
        assertTrue(pom.contains("<imr.version>" + Version.number() + "</imr.version>"), pom);
        assertFalse(pom.contains("%"), "a mark was not filled in: " + pom);
        assertFalse(pom.replace("${imr.version}", "").contains("${"), "a version was not filled in: " + pom);
    }

    @Test
    void whatStandsThereIsNeverReplaced() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "mine");
        Said said = Said.by("new", folder);
        assertEquals(2, said.exit());
        assertEquals("", said.out());
        assertEquals(
                "imr: the folder " + folder + " is not empty; name one that is not there yet, or an empty one"
                        + System.lineSeparator(),
                said.err());
        assertEquals(Set.of("pom.xml"), files());
        assertEquals("mine", Files.readString(folder.resolve("pom.xml")));
    }

    @Test
    void anEmptyRepositoryMayBeBegun() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        assertEquals(0, Said.by("new", folder).exit());
        assertEquals(new TreeSet<>(FILES), files());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "org.", "org example", "int", "org.class", "org.clinic-rules", "org.führung", "a/b", "a$b"})
    void thePackageHasToBeOne(String name) throws IOException {
        Said said = Said.by("new", "--package=" + name, folder.resolve("ours"));
        assertEquals(2, said.exit());
        assertTrue(
                said.err()
                        .startsWith("imr: `" + name + "` is no name of a Java package; write one such as org.example."),
                said.err());
        assertEquals(Set.of(), files());
    }

    @Test
    void theFolderHasToBeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(
                "imr: " + file + " is no folder; name one that is not there yet, or an empty one"
                        + System.lineSeparator(),
                Said.by("new", file).err());
        Said below = Said.by("new", file.resolve("ours"));
        assertEquals(2, below.exit());
        assertTrue(
                below.err().endsWith(": a file stands where a folder should be" + System.lineSeparator()), below.err());
        assertEquals(
                "imr: FOLDER names no folder; write . for the current one" + System.lineSeparator(),
                Said.by("new", " ").err());
        assertEquals(2, Said.by("new").exit());
    }
}
