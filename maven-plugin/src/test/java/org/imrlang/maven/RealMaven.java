package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A project of {@code src/it}, copied to a folder of its own and built there. */
final class RealMaven {

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
     * Copies a project.
     *
     * @param root an empty folder
     * @param name of the project in {@code src/it}
     */
    static RealMaven project(Path root, String name) throws IOException {
        Path source = Path.of("src/it");
        copy(source.resolve("pom.xml"), root.resolve("pom.xml"));
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
            text = text.replace("@" + name + "@", MavenRun.property(name));
        }
        Files.createDirectories(to.getParent());
        Files.writeString(to, text);
    }

    /** Runs Maven to its end. */
    MavenRun run(String... arguments) throws IOException, InterruptedException {
        return MavenRun.in(base, root, List.of(arguments));
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
}
