package org.imrlang.maven;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.imrlang.compiler.InputFile;

/**
 * A project on which the goals of the Maven plugin are called as Maven calls them, without Maven's own start. In the package of
 * the plugin, whose goals are given their parameters by Maven and by nobody else.
 */
public final class Goals {

    private final ScratchProject project;

    private Goals(ScratchProject project) {
        this.project = project;
    }

    /**
     * A project with these guidelines.
     *
     * @param base an empty folder
     * @param code classes from each library of the plugin, whose code is part of what every result depends on
     */
    public static Goals of(Path base, List<InputFile> files, List<Class<?>> code) throws URISyntaxException {
        ScratchProject project = new ScratchProject(base);
        files.forEach(file -> project.guideline(file.name(), new String(file.content(), StandardCharsets.UTF_8)));
        List<Artifact> libraries = new ArrayList<>();
        for (Class<?> one : code) {
            DefaultArtifact library = new DefaultArtifact(
                    "library", one.getName(), "1", "runtime", "jar", "", new DefaultArtifactHandler("jar"));
            library.setFile(new File(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI()));
            libraries.add(library);
        }
        project.plugin.setArtifacts(libraries);
        return new Goals(project);
    }

    /** Runs {@code check}, {@code generate} and {@code test} in a build of their own; how long that took, in nanoseconds. */
    public long build() throws MojoFailureException {
        project.nextBuild();
        long begin = System.nanoTime();
        project.check().execute();
        project.generate().execute();
        project.test().execute();
        return System.nanoTime() - begin;
    }

    /** Whether the last build had nothing to do. */
    public boolean wasUnchanged() {
        return project.log.stream().filter(line -> line.contains("unchanged")).count() == 3;
    }

    /** The folder of what is built. */
    public Path target() {
        return project.base.resolve("target");
    }

    /** Adds a comment to one guideline, which changes none of what is generated. */
    public void edit(String name) throws IOException {
        Path file = project.base.resolve("src/main/imr").resolve(name);
        Files.writeString(file, Files.readString(file) + "// one more\n");
    }
}
