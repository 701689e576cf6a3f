package org.imrlang.maven;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What came of a Maven of its own, as a user's is: what this build makes comes from a repository into which the build has put it,
 * and everything else from the repository that the build works with.
 *
 * @param succeeded whether Maven said so
 * @param log all that it printed
 */
public record MavenRun(boolean succeeded, String log) {

    private static final int MOST_MINUTES = 5;

    /**
     * Runs Maven to its end.
     *
     * @param folder of the project
     * @param beside a folder for the log and the settings
     */
    public static MavenRun in(Path folder, Path beside, List<String> arguments)
            throws IOException, InterruptedException {
        Path settings = beside.resolve("settings.xml");
        Files.writeString(
                settings,
                settings()
                        .replace(
                                "@repository@",
                                Path.of(property("repository")).toUri().toString()));
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(List.of(
                Path.of(property("home"), "bin", windows ? "mvn.cmd" : "mvn").toString(),
                "-B",
                "-ntp",
                "-s",
                settings.toAbsolutePath().toString(),
                "-Dmaven.repo.local=" + Path.of(property("made")).toAbsolutePath()));
        command.addAll(arguments);
        Path log = beside.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
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
        return new MavenRun(process.exitValue() == 0, new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
    }

    /** Fails where the build did. */
    public MavenRun orFail() {
        assertTrue(succeeded, log);
        return this;
    }

    /** Fails where the log does not hold a text. */
    public MavenRun says(String text) {
        assertTrue(log.contains(text), () -> "`" + text + "` is not in\n" + log);
        return this;
    }

    /** What the build that runs these tests says of itself. */
    static String property(String name) {
        String value = System.getProperty("imr.it." + name);
        if (value == null) {
            throw new IllegalStateException("the build has to set imr.it." + name);
        }
        return value;
    }

    private static String settings() throws IOException {
        try (InputStream text = MavenRun.class.getResourceAsStream("settings.xml")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
