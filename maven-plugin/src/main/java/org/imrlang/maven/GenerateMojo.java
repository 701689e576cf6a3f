package org.imrlang.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.files.GeneratedFiles;
import org.imrlang.files.UnwritableOutputException;
import org.jspecify.annotations.Nullable;

/** Turns the guidelines into Java and adds it to what Maven compiles. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends RulesetMojo {

    /** Where the Java goes. */
    @Parameter(
            property = "imr.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/imr",
            required = true)
    File outputDirectory;

    /**
     * The Java package of the generated classes, such as {@code org.example.guidelines}. Left out, it is the project's group
     * and name: {@code org.example.pain_rules} for {@code org.example:pain-rules}.
     */
    @Parameter(property = "imr.packageName")
    @Nullable
    String packageName;

    /** Made by Maven. */
    @Inject
    public GenerateMojo(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext behind) {
        super(context, behind);
    }

    @Override
    boolean begin() throws MojoFailureException {
        // Whatever comes of it: an editor that learnt of an error should not forget the folder too.
        project.addCompileSourceRoot(outputDirectory.getAbsolutePath());
        if (!SourceVersion.isName(javaPackage())) {
            throw new MojoFailureException(
                    "packageName is no name of a Java package: `" + javaPackage() + "`; write one such as org.example");
        }
        return true;
    }

    private String javaPackage() {
        return Optional.ofNullable(packageName)
                .orElseGet(() -> DefaultPackage.of(project.getGroupId(), project.getArtifactId()));
    }

    @Override
    File output() {
        return outputDirectory;
    }

    @Override
    List<String> options() {
        return List.of(javaPackage());
    }

    @Override
    void compiled(List<Diagnostic> diagnostics) {
        // what is to be written comes of a ruleset without errors alone
    }

    @Override
    Made make(Optional<CheckedRuleset> ruleset) throws MojoFailureException {
        // Without a ruleset too: what an earlier build generated has to go.
        List<JavaFile> files = ruleset.map(checked -> JavaGenerator.generate(checked, javaPackage()))
                .orElse(List.of());
        Path folder = outputDirectory.toPath();
        try {
            // First, since only what stands in the folder tells which classes are ours.
            new CompiledClasses(Path.of(project.getBuild().getOutputDirectory()))
                    .deleteOrphans(folder, GeneratedFiles.traces(folder), files);
            GeneratedFiles.Changes changes = GeneratedFiles.write(folder, files);
            String what = Count.of(files.size(), "Java file", "Java files") + ": ";
            return new Made(
                    GeneratedFiles.traces(folder),
                    what + changes.written() + " written, " + changes.deleted() + " deleted",
                    what + "unchanged");
        } catch (UnwritableOutputException unwritable) {
            throw new MojoFailureException(unwritable.getMessage());
        }
    }

    @Override
    void unchanged(List<Path> results) {
        // javac finds the files as it left them
    }
}
