package org.imrlang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.files.GeneratedFiles;
import org.imrlang.files.UnwritableOutputException;
import org.imrlang.pages.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr docs}: writes a ruleset as a static site. */
@Command(
        name = "docs",
        description = {
            "Writes guidelines as a site that opens from its folder, without a server.",
            "It has a page for each guideline, treatment and fact. Begin with its index.html."
        },
        footer = {"", "Example:", "  imr docs --output target/site guidelines"})
final class DocsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into. What else stands there is left alone.")
    private Path output;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders, one ruleset together. Left out: the project's own guidelines.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() throws Problem {
        // an empty path is the current folder, which nobody means who writes "$TARGET" and has not set it
        if (output.toString().isBlank()) {
            throw new Problem(Exit.UNREADABLE, "--output names no folder; write . for the current one");
        }
        Optional<CheckedRuleset> ruleset =
                Guidelines.inUse(paths, spec.commandLine().getErr());
        if (ruleset.isEmpty()) {
            return Exit.WRONG;
        }
        SortedMap<String, String> pages = new TreeMap<>();
        Site.of(ruleset.get()).forEach(file -> pages.put(file.path(), file.text()));
        try {
            GeneratedFiles.writePages(output, pages);
        } catch (UnwritableOutputException e) {
            throw new Problem(Exit.UNREADABLE, e.getMessage());
        }
        spec.commandLine()
                .getOut()
                .println(
                        Words.count(pages.size(), "file") + " in " + output + "; open " + output.resolve("index.html"));
        return Exit.FINE;
    }
}
