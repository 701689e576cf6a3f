package org.imrlang.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imrlang.cli.CommandLine;
import org.imrlang.maven.MavenRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the guides show is true. What stands behind the kind of a block says what it is:
 *
 * <ul>
 *   <li>a path: the block stands in that file of {@code examples}, which Maven builds
 *   <li>the name of a file: the block is that file, for the commands below
 *   <li>{@code imr …}: a command of the command line, and the block stands in what it says
 *   <li>{@code run CLASS}: a class of {@code examples/clinic}, and the block is what it prints
 * </ul>
 */
class GuidesTest {

    private static final Path EXAMPLES = Path.of(".");
    private static final Path BUILT = Path.of("target/projects");
    private static final String VERSION = System.getProperty("imr.version", "");
    private static final List<String> PROJECTS = List.of("clinic", "several", "begun");

    private static MavenRun built;

    @TempDir
    private Path folder;

    /** All projects in one run of Maven, as it takes seconds to start. */
    @BeforeAll
    static void buildTheProjectsByMaven() throws Exception {
        delete(BUILT);
        Files.createDirectories(BUILT);
        copy(EXAMPLES.resolve("clinic"), BUILT.resolve("clinic"));
        copy(EXAMPLES.resolve("several"), BUILT.resolve("several"));
        CommandLine.says(List.of("new", BUILT.resolve("begun").toString()));
        Files.writeString(BUILT.resolve("pom.xml"), allOf(PROJECTS));
        built = MavenRun.in(BUILT, BUILT, List.of("verify")).orFail();
    }

    private static String allOf(List<String> projects) {
        StringBuilder modules = new StringBuilder();
        projects.forEach(project -> modules.append("<module>").append(project).append("</module>"));
        return "<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>all</artifactId>"
                + "<version>1</version><packaging>pom</packaging><modules>" + modules + "</modules></project>\n";
    }

    @Test
    void theCasesOfEachProjectWereRunAndItsClassesAreThere() throws IOException {
        // of a project that was begun; of the clinic; and the clinic's own tests
        built.says("5 passed, 0 failed")
                .says("4 passed, 0 failed")
                .says("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0");
        for (String made : List.of(
                "begun/target/classes/org/example/guidelines/First.class",
                "begun/target/surefire-reports",
                "several/rules/target/classes/org/example/several/guidelines/Winter.class",
                "several/service/target/classes/org/example/several/Service.class")) {
            assertTrue(Files.exists(BUILT.resolve(made)), made);
        }
    }

    @Test
    void theProjectsTakeTheVersionThatIsBuilt() throws IOException {
        for (String pom : List.of("clinic/pom.xml", "several/pom.xml")) {
            String text = Files.readString(EXAMPLES.resolve(pom));
            assertTrue(text.contains("<imr.version>" + VERSION + "</imr.version>"), pom);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyBlockIsWhatItSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String guide : List.of("using-maven", "using-java", "writing-guidelines")) {
            Path page = Path.of("../docs", guide + ".md");
            List<Block> blocks = Block.of(Files.readString(page));
            assertFalse(blocks.isEmpty(), guide);
            Map<String, String> files = new HashMap<>();
            for (Block block : blocks) {
                block.file().ifPresent(name -> files.put(name, block.text()));
                Map<String, String> known = Map.copyOf(files);
                tests.add(DynamicTest.dynamicTest(guide + ".md:" + block.line(), () -> check(block, known)));
            }
        }
        return tests.stream();
    }

    private void check(Block block, Map<String, String> files) throws Exception {
        if (block.mark().startsWith("imr ")) {
            assertShows(block, said(block.mark(), files));
        } else if (block.mark().startsWith("run ")) {
            assertEquals(block.text(), printed(block.mark().substring("run ".length())));
        } else if (block.mark().contains("/")) {
            assertShows(block, Files.readString(EXAMPLES.resolve(block.mark())));
        } else {
            // Guidelines are held by the tests of the compiler, too; what is typed into a shell is not run.
            assertTrue(
                    block.file().isPresent() || List.of("imr", "sh").contains(block.kind()),
                    "nothing holds what this block shows");
        }
    }

    /** However far it is indented where it stands. */
    private static void assertShows(Block block, String whole) {
        String flat = whole.replaceAll("(?m)^[ ]+", "").replace("\r\n", "\n");
        assertTrue(
                flat.contains(block.text().replaceAll("(?m)^[ ]+", "")), () -> block.text() + "\nis not in\n" + whole);
    }

    private String said(String command, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        List<String> args = Stream.of(command.split(" "))
                .skip(1)
                .map(word -> files.containsKey(word) ? folder.resolve(word).toString() : word)
                .toList();
        return CommandLine.says(args).replace(folder + File.separator, "");
    }

    private String printed(String name) throws Exception {
        Path out = folder.resolve("printed");
        String path = BUILT.resolve("clinic/target/classes").toAbsolutePath()
                + File.pathSeparator
                + System.getProperty("java.class.path");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        path,
                        name)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        assertEquals(0, builder.start().waitFor(), () -> text(out));
        return text(out).replace("\r\n", "\n");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                if (!from.relativize(file).startsWith("target")) {
                    Files.createDirectories(place.getParent());
                    Files.copy(file, place);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
