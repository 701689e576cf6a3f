package org.imrlang.maven;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.files.GeneratedFiles;
import org.imrlang.files.UnwritableOutputException;

/** Turns the guidelines into Java and adds it to what Maven compiles. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends RulesetMojo {

    /** Where the Java goes. */
    @Parameter(
            property = "imr.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/imr",
            required = true)
    File outputDirectory;

    /** The Java package of the generated classes, such as {@code org.example.guidelines}. */
    @Parameter(property = "imr.packageName", required = true)
    String packageName;

    /** Made by Maven. */
    public GenerateMojo() {}

    @Override
    public void execute() throws MojoFailureException {
        if (!SourceVersion.isName(packageName)) {
            throw new MojoFailureException(
                    "packageName is no name of a Java package: `" + packageName + "`; write one such as org.example");
        }
        Optional<CheckedRuleset> ruleset = ruleset();
        // Without a ruleset too: what an earlier build generated has to go.
        List<JavaFile> files = ruleset.map(checked -> JavaGenerator.generate(checked, packageName))
                .orElse(List.of());
        try {
            GeneratedFiles.Changes changes = GeneratedFiles.write(outputDirectory.toPath(), files);
            getLog().info(Count.of(files.size(), "Java file", "Java files") + ": " + changes.written() + " written, "
                    + changes.deleted() + " deleted");
        } catch (UnwritableOutputException unwritable) {
            throw new MojoFailureException(unwritable.getMessage());
        }
        project.addCompileSourceRoot(outputDirectory.getAbsolutePath());
    }
}
