package org.imrlang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.imrlang.files.NewFolder;
import org.imrlang.files.UnwritableOutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr new}: begins a project for guidelines. */
@Command(
        name = "new",
        description = {
            "Begins a project for guidelines: a folder with a first guideline and its cases, the Maven build that makes"
                    + " Java of it, and the same build for GitHub.",
            "The folder may not be there yet, or has to be empty; nothing is ever replaced."
        },
        footer = {"", "Example:", "  imr new --package org.example.guidelines our-guidelines"})
final class NewCommand implements Callable<Integer> {

    /** What Maven takes for a group. */
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_.]+");

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "org.example.guidelines",
            description = "The Java package of the generated classes. Left out: ${DEFAULT-VALUE}.")
    private String packageName;

    @Parameters(paramLabel = "FOLDER", description = "The folder of the project; its last part is the project's name.")
    private Path folder;

    @Override
    public Integer call() throws IOException, Problem {
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)
                || !GROUP.matcher(packageName).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "`" + packageName + "` is no name of a Java package; write one such as org.example.guidelines");
        }
        if (folder.toString().isBlank()) {
            throw new Problem(Exit.UNREADABLE, "FOLDER names no folder; write . for the current one");
        }
        Path last = folder.toAbsolutePath().normalize().getFileName();
        SortedMap<String, String> files = ProjectTemplate.files(packageName, last == null ? "" : last.toString());
        try {
            NewFolder.write(folder, files);
        } catch (UnwritableOutputException e) {
            throw new Problem(Exit.UNREADABLE, e.getMessage());
        }
        spec.commandLine()
                .getOut()
                .println(Words.count(files.size(), "file") + " in " + folder + "; begin with "
                        + folder.resolve(ProjectTemplate.FIRST_GUIDELINE));
        return Exit.FINE;
    }
}
