package org.imrlang.examples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A local repository for a Maven that builds somebody's project: it holds this build's own jars, and links to all that the
 * user's repository holds of others. So nothing is installed where other builds would find it, and nothing is fetched.
 */
final class Repository {

    private static final String GROUP = "imrlang";

    private Repository() {}

    /** Makes it anew. */
    static Path in(Path folder) throws IOException {
        Path users = Path.of(System.getProperty("imr.repository"));
        Path groups = Files.createDirectories(folder.resolve("org"));
        linkAllBut("org", users, folder);
        linkAllBut(GROUP, users.resolve("org"), groups);
        Path ours = Files.createDirectories(groups.resolve(GROUP));
        put(ours, "imr-parent", Path.of("../pom.xml"), List.of());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry).toAbsolutePath();
            Optional<Path> pom = pom(jar);
            if (entry.endsWith(".jar") && pom.isPresent()) {
                put(ours, artifact(pom.get()), pom.get(), List.of(jar));
            }
        }
        return folder;
    }

    /** The description of the module that made a jar, where it is one of this build. */
    private static Optional<Path> pom(Path jar) {
        for (Path folder = jar; folder != null; folder = folder.getParent()) {
            if (folder.endsWith("target")) {
                return Optional.of(folder.resolveSibling("pom.xml"));
            }
        }
        return Optional.empty();
    }

    /** What a module is called, which follows on the part about its parent. */
    private static String artifact(Path pom) throws IOException {
        String text = Files.readString(pom);
        return text.substring(text.indexOf("</parent>"))
                .replaceFirst("(?s)^.*?<artifactId>([^<]*)</artifactId>.*$", "$1");
    }

    private static void put(Path group, String artifact, Path pom, List<Path> jars) throws IOException {
        String version = System.getProperty("imr.version");
        Path folder = Files.createDirectories(group.resolve(artifact).resolve(version));
        Files.copy(pom, folder.resolve(artifact + "-" + version + ".pom"));
        for (Path jar : jars) {
            Files.copy(jar, folder.resolve(artifact + "-" + version + ".jar"));
        }
    }

    private static void linkAllBut(String name, Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.endsWith(name)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }
}
