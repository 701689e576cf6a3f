package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A project of {@code src/it}, copied to a folder of its own and built by a Maven of its own, as a user's is: the plugin comes
 * from a repository into which this build has put it, and everything else from the repository that this build works with.
 */
final class RealMaven {

    private static final int MOST_MINUTES = 5;

    private static final List<String> PINNED = List.of(
            "project.version",
            "maven-clean-plugin.version",
            "maven-compiler-plugin.version",
            "maven-jar-plugin.version",
            "maven-resources-plugin.version",
            "maven-surefire-plugin.version");

    private final Path root;
    private final Path base;

    private RealMaven(Path root, String name) {
        this.root = root;
        this.base = root.resolve(name);
    }

    /**
     * A build that is over.
     *
     * @param succeeded whether Maven said so
     * @param log all that it printed
     */
    record Built(boolean succeeded, String log) {

        Built orFail() {
            assertTrue(succeeded, log);
            return this;
        }

        Built says(String text) {
            assertTrue(log.contains(text), () -> "`" + text + "` is not in\n" + log);
            return this;
        }
    }

    /**
     * Copies a project.
     *
     * @param root an empty folder
     * @param name of the project in {@code src/it}
     */
    static RealMaven project(Path root, String name) throws IOException {
        Path source = Path.of("src/it");
        copy(source.resolve("pom.xml"), root.resolve("pom.xml"));
        copy(source.resolve("settings.xml"), root.resolve("settings.xml"));
        try (Stream<Path> files = Files.walk(source.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, root.resolve(source.relativize(file)));
            }
        }
        return new RealMaven(root, name);
    }

    private static void copy(Path from, Path to) throws IOException {
        String text = Files.readString(from);
        for (String name : PINNED) {
            text = text.replace("@" + name + "@", property(name));
        }
        text = text.replace(
                "@repository@", Path.of(property("repository")).toUri().toString());
        Files.createDirectories(to.getParent());
        Files.writeString(to, text);
    }

    /** Runs Maven to its end. */
    Built run(String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(List.of(
                Path.of(property("home"), "bin", windows ? "mvn.cmd" : "mvn").toString(),
                "-B",
                "-ntp",
                "-s",
                root.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + Path.of(property("plugin")).toAbsolutePath()));
        command.addAll(List.of(arguments));
        Path log = root.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(base.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Builds here are short: what they run is hardly worth compiling well.
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto");
        builder.environment().remove("MAVEN_ARGS");
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES), "Maven does not come to an end");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Built(process.exitValue() == 0, new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    }

    Path file(String path) {
        return base.resolve(path);
    }

    boolean has(String path) {
        return Files.exists(file(path));
    }

    void replace(String path, String old, String fresh) throws IOException {
        String text = Files.readString(file(path));
        assertTrue(text.contains(old), text);
        Files.writeString(file(path), text.replace(old, fresh));
    }

    void move(String from, String to) throws IOException {
        Files.move(file(from), file(to), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the build that runs these tests says of itself. */
    private static String property(String name) {
        String value = System.getProperty("imr.it." + name);
        if (value == null) {
            throw new IllegalStateException("the build has to set imr.it." + name);
        }
        return value;
    }
}
