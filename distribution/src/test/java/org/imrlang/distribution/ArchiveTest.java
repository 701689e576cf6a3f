package org.imrlang.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive, unpacked into a folder with a blank in its name, by the shells that people have. */
class ArchiveTest {

    private static final String ARCHIVE = System.getProperty("imr.archive", "");
    private static final String VERSION = System.getProperty("imr.version", "");
    private static final String NO_JAVA = "imr: Java 17 or newer is needed, and no java was found\n";

    @TempDir
    private static Path unpacked;

    private static Path home = Path.of("");

    @TempDir
    private Path folder;

    private record Said(int exit, String out, String err) {}

    @BeforeAll
    static void unpack() throws Exception {
        Path place = Files.createDirectory(unpacked.resolve("a folder"));
        Said said = run(place, Map.of(), List.of("tar", "xzf", ARCHIVE + ".tar.gz"));
        assertEquals(0, said.exit, said::toString);
        home = place.resolve("imr-" + VERSION);
    }

    private static Said run(Path where, Map<String, String> environment, List<String> command) throws Exception {
        Path out = Files.createTempFile(unpacked, "said", ".out");
        Path err = Files.createTempFile(unpacked, "said", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeAll(Set.of("XDG_CACHE_HOME", "JAVA_HOME", "IMR_KEEP", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> "it does not end: " + command);
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Calls imr from another folder, with the Java that runs this test. */
    private Said imr(String shell, Map<String, String> environment, Object... args) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(shell, home.resolve("bin/imr").toString()));
        Stream.of(args).map(Object::toString).forEach(command::add);
        Map<String, String> all = new TreeMap<>(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "XDG_CACHE_HOME", folder.resolve("cache").toString()));
        all.putAll(environment);
        return run(folder, all, command);
    }

    private Said imr(Object... args) throws Exception {
        return imr("sh", Map.of(), args);
    }

    private Said decide(String shell, Map<String, String> environment) throws Exception {
        return imr(
                shell,
                environment,
                "decide",
                "--rules",
                home.resolve("examples/guidelines"),
                "--format",
                "json",
                home.resolve("examples/reviews/psychological.json"));
    }

    private static void assertDecided(Said said) {
        assertEquals(0, said.exit, said::toString);
        assertTrue(said.out.contains("\"certified\" : 6") && said.out.contains("\"certified\" : 4"), said.out);
        assertEquals("", said.err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void theReviewIsDecidedFromAnotherFolder(String shell) throws Exception {
        assertDecided(decide(shell, Map.of()));
    }

    @Test
    void laterCallsStartFromWhatTheUserKeepsAndSayTheSame() throws Exception {
        Said first = decide("sh", Map.of());
        assertEquals(Set.of("imr-home", "kept"), kept());
        Said second = decide("sh", Map.of());
        Set<String> kept = kept();
        assertTrue(kept.stream().anyMatch(name -> name.endsWith(".jsa") || name.endsWith(".aot")), kept::toString);
        Said third = decide("sh", Map.of());
        assertDecided(first);
        assertEquals(first, second);
        assertEquals(first, third);
    }

    private Set<String> kept() throws IOException {
        Path build = folder.resolve("cache/imr")
                .resolve(Files.readString(home.resolve("lib/build")).strip());
        try (Stream<Path> files = Files.list(build)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    @Test
    void whatABuildThatIsGoneKeptGoes() throws Exception {
        Path gone = Files.createDirectories(folder.resolve("cache/imr/gone"));
        Files.writeString(gone.resolve("imr-home"), folder.resolve("no more") + "\n");
        Path other = Files.createDirectories(folder.resolve("cache/imr/other"));
        Files.writeString(other.resolve("imr-home"), home + "\n");
        imr("--version");
        assertFalse(Files.exists(gone));
        assertTrue(Files.exists(other));
    }

    @Test
    void nothingIsKeptWhereThatIsAskedOrCannotBe() throws Exception {
        assertDecided(decide("sh", Map.of("IMR_KEEP", "no")));
        assertFalse(Files.exists(folder.resolve("cache")));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertDecided(decide("sh", Map.of("XDG_CACHE_HOME", file.toString())));
        assertDecided(decide("sh", Map.of("XDG_CACHE_HOME", "relative", "HOME", "")));
        assertEquals("", Files.readString(file));
    }

    @Test
    void aLinkToTheCommandFindsWhatBelongsToIt() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("my bin"));
        Path link = Files.createSymbolicLink(bin.resolve("linked"), home.resolve("bin/imr"));
        Path again = Files.createSymbolicLink(bin.resolve("imr"), Path.of("linked"));
        String java = System.getProperty("java.home");
        for (Path command : List.of(link, again)) {
            Said said =
                    run(folder, Map.of("JAVA_HOME", java, "IMR_KEEP", "no"), List.of(command.toString(), "--version"));
            assertEquals(new Said(0, "imr " + VERSION + "\n", ""), said);
        }
        Said byPath = run(
                folder,
                Map.of("JAVA_HOME", java, "IMR_KEEP", "no", "PATH", bin + ":" + System.getenv("PATH")),
                List.of("sh", "-c", "imr --version"));
        assertEquals(new Said(0, "imr " + VERSION + "\n", ""), byPath);
        // JUnit warns of links that lead out of its folder.
        Files.delete(again);
        Files.delete(link);
    }

    @Test
    void exitCodesAndWordsComeThroughAsTheyAre() throws Exception {
        Files.writeString(folder.resolve("größer.imr"), "humming initial 6..4\n");
        Said wrong = imr("sh", Map.of("LC_ALL", "C"), "check", ".");
        assertEquals(1, wrong.exit, wrong::toString);
        assertTrue(wrong.err.contains("größer.imr:1:17: error[reversed-range]"), wrong.err);
        assertEquals(2, imr("what").exit);
        assertEquals(2, imr().exit);
        Said blank = imr("check", "no such file * $HOME \"");
        assertTrue(blank.err.contains("no such file * $HOME \""), blank.err);
    }

    @Test
    void guidelinesThatNobodyNamedDecideNothing() throws Exception {
        Said said = imr("decide", home.resolve("examples/reviews/psychological.json"));
        assertEquals(2, said.exit, said::toString);
        assertEquals(
                "imr: no guidelines are named, and the folder src/main/imr is not here; name a file or a folder of them\n",
                said.err);
    }

    @Test
    void aProjectOfOnesOwnIsBegunAndFound() throws Exception {
        assertEquals(0, imr("new", "ours").exit);
        Said said = run(
                folder.resolve("ours"),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "IMR_KEEP", "no"),
                List.of(home.resolve("bin/imr").toString(), "test"));
        assertEquals(new Said(0, "5 cases pass, 0 fail\n", ""), said);
    }

    @Test
    void thatThereIsNoJavaIsSaid() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "mkdir", "sed", "rm", "mv")) {
            Path place = Stream.of("/bin/", "/usr/bin/")
                    .map(at -> Path.of(at + tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            script(tools.resolve(tool), "exec " + place + " \"$@\"");
        }
        Map<String, String> withoutJava =
                Map.of("PATH", tools.toString(), "JAVA_HOME", folder.toString(), "IMR_KEEP", "no");
        Said said = run(
                folder, withoutJava, List.of("/bin/sh", home.resolve("bin/imr").toString(), "--version"));
        assertEquals(new Said(2, "", NO_JAVA), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "16"})
    void thatJavaIsTooOldIsSaid(String version) throws Exception {
        Path java = java("with a file", "exit 9");
        Files.writeString(
                java.resolve("release"),
                "IMPLEMENTOR=\"Someone\"\nJAVA_RUNTIME_VERSION=\"" + version + "+1\"\nJAVA_VERSION=\"" + version
                        + "\"\n");
        assertTooOld(java, version);
        assertTooOld(java("without a file", "echo 'openjdk version \"" + version + "\" 2024-01-01' >&2"), version);
    }

    private void assertTooOld(Path java, String version) throws Exception {
        Said said = imr("sh", Map.of("JAVA_HOME", java.toString(), "IMR_KEEP", "no"), "--version");
        assertEquals(2, said.exit, said::toString);
        assertEquals("imr: Java 17 or newer is needed, and " + java + "/bin/java is Java " + version + "\n", said.err);
    }

    /** A Java that does what this script says. */
    private Path java(String name, String script) throws IOException {
        Path java = Files.createDirectories(folder.resolve(name));
        script(Files.createDirectories(java.resolve("bin")).resolve("java"), script);
        return java;
    }

    private static void script(Path place, String script) throws IOException {
        Files.writeString(place, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void whatTheArchiveHoldsIsLicensedAndExecutable() throws Exception {
        String notice = Files.readString(home.resolve("NOTICE"));
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            List<String> libraries = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("imr-"))
                    .map(name -> name.replaceFirst("-[0-9].*", ""))
                    .toList();
            assertFalse(libraries.isEmpty());
            assertEquals(
                    List.of(),
                    libraries.stream().filter(name -> !notice.contains(name)).toList());
        }
        try (Stream<Path> files = Files.list(home.resolve("licences"))) {
            files.forEach(file -> assertTrue(notice.contains("licences/" + file.getFileName()), file::toString));
        }
        assertTrue(Files.exists(home.resolve("LICENSE")));
        assertTrue(Files.isExecutable(home.resolve("bin/imr")));
        String readme = Files.readString(home.resolve("README.md"));
        assertTrue(readme.startsWith("# imr " + VERSION + "\n"), readme);
    }

    @Test
    void linesEndAsEachSystemWantsThem() throws IOException {
        String batch = Files.readString(home.resolve("bin/imr.bat"), StandardCharsets.US_ASCII);
        assertEquals(batch, batch.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertTrue(batch.contains("\r\n"));
        for (String script : List.of("bin/imr", "lib/start.sh")) {
            assertFalse(Files.readString(home.resolve(script)).contains("\r"), script);
        }
    }

    @Test
    void bothArchivesHoldTheSame() throws Exception {
        Path zipped = Files.createDirectory(folder.resolve("zipped"));
        Said said = run(zipped, Map.of(), List.of("unzip", "-q", ARCHIVE + ".zip"));
        assertEquals(0, said.exit, said::toString);
        assertEquals(contents(home), contents(zipped.resolve("imr-" + VERSION)));
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                                + Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
