package org.imrlang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.files.GeneratedFiles;
import org.imrlang.files.UnwritableOutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr generate}: writes Java. */
@Command(
        name = "generate",
        description = "Writes guidelines as Java.",
        footer = {"", "Example:", "  imr generate --output target/java --package org.example.guidelines guidelines"})
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "The folder to write into.")
    private Path output;

    @Option(names = "--package", paramLabel = "NAME", required = true, description = "The Java package of the classes.")
    private String packageName;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders, one ruleset together. Left out: the project's own guidelines.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() throws Problem {
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`" + packageName + "` is no name of a Java package; write one such as org.example.guidelines");
        }
        Optional<CheckedRuleset> ruleset =
                Guidelines.withoutErrors(paths, spec.commandLine().getErr());
        if (ruleset.isEmpty()) {
            return Exit.WRONG;
        }
        List<JavaFile> files = JavaGenerator.generate(ruleset.get(), packageName);
        try {
            GeneratedFiles.write(output, files);
        } catch (UnwritableOutputException e) {
            throw new Problem(Exit.UNREADABLE, e.getMessage());
        }
        spec.commandLine().getOut().println(Words.count(files.size(), "file") + " of Java in " + output);
        return Exit.FINE;
    }
}
