package org.imrlang.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;

/** A project with guidelines, on which goals are called as Maven calls them, and whose log is kept. */
final class ScratchProject {

    final Path base;
    final List<String> log = new ArrayList<>();
    final RecordingContext editor = new RecordingContext();
    final PluginDescriptor plugin = new PluginDescriptor();

    String packageName = "org.example";
    boolean strict;

    private Map<String, Object> build = new HashMap<>();
    private MavenProject project = new MavenProject();

    ScratchProject(Path base) {
        this.base = base;
        plugin.setVersion("1.2.3");
        write("plugin/compiler.jar", "the code of the compiler");
        DefaultArtifact jar = new DefaultArtifact(
                "org.imrlang", "compiler", "1.2.3", "runtime", "jar", "", new DefaultArtifactHandler("jar"));
        jar.setFile(base.resolve("plugin/compiler.jar").toFile());
        plugin.setArtifacts(List.of(jar));
        nextBuild();
    }

    /** What Maven remembers of one build is gone in the next. */
    void nextBuild() {
        build = new HashMap<>();
        project = new MavenProject();
        project.setFile(base.resolve("pom.xml").toFile());
        Build folders = new Build();
        folders.setOutputDirectory(classes().toString());
        project.setBuild(folders);
        project.setGroupId("org.example");
        project.setArtifactId("pain-rules");
        log.clear();
    }

    Path guideline(String name, String text) {
        return write("src/main/imr/" + name, text);
    }

    Path write(String path, String text) {
        Path file = base.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path generated() {
        return base.resolve("target/generated-sources/imr");
    }

    Path classes() {
        return base.resolve("target/classes");
    }

    Path reports() {
        return base.resolve("target/surefire-reports");
    }

    Path sarif() {
        return base.resolve("target/imr/imr.sarif");
    }

    Path docs() {
        return base.resolve("target/site/imr");
    }

    List<String> sourceRoots() {
        return project.getCompileSourceRoots();
    }

    /** What a folder holds, by relative path. */
    static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    CheckMojo check() {
        CheckMojo check = prepared(new CheckMojo(editor, RecordingContext.PLAIN), "check");
        check.strict = strict;
        check.sarifFile = sarif().toFile();
        return check;
    }

    GenerateMojo generate() {
        GenerateMojo generate = prepared(new GenerateMojo(editor, RecordingContext.PLAIN), "generate");
        generate.strict = strict;
        generate.outputDirectory = generated().toFile();
        generate.packageName = packageName;
        return generate;
    }

    TestMojo test() {
        TestMojo test = prepared(new TestMojo(editor, RecordingContext.PLAIN), "test");
        test.strict = strict;
        test.reportsDirectory = reports().toFile();
        return test;
    }

    DocsMojo docsGoal() {
        DocsMojo docs = prepared(new DocsMojo(editor, RecordingContext.PLAIN), "docs");
        docs.strict = strict;
        docs.docsDirectory = docs().toFile();
        return docs;
    }

    FormatMojo format() {
        return prepared(new FormatMojo(editor, RecordingContext.PLAIN), "format");
    }

    FormatCheckMojo formatCheck() {
        return prepared(new FormatCheckMojo(editor, RecordingContext.PLAIN), "format-check");
    }

    private <M extends GuidelinesMojo> M prepared(M goal, String name) {
        goal.sourceDirectory = base.resolve("src/main/imr").toFile();
        goal.keptDirectory = base.resolve("target/imr/kept").toFile();
        goal.project = project;
        goal.plugin = plugin;
        MojoDescriptor descriptor = new MojoDescriptor();
        descriptor.setGoal(name);
        descriptor.setPluginDescriptor(plugin);
        goal.execution = new MojoExecution(descriptor, "default");
        goal.setPluginContext(build);
        goal.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence text) {
                log.add("info " + text);
            }

            @Override
            public void warn(CharSequence text) {
                log.add("warn " + text);
            }

            @Override
            public void error(CharSequence text) {
                log.add("error " + text);
            }
        });
        return goal;
    }
}
