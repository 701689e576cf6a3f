package org.imrlang.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.explain.Explainer;
import org.imrlang.compiler.explain.HtmlPage;
import org.imrlang.compiler.explain.ReadBack;
import org.imrlang.compiler.explain.TextLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr explain}: reads guidelines back in plain English. */
@Command(
        name = "explain",
        description = "Reads guidelines back in plain English, to hold them against their sources.",
        footer = {
            "",
            "Examples:",
            "  imr explain guidelines/psychological.imr",
            "  imr explain --format html guidelines > guidelines.html"
        })
final class ExplainCommand implements Callable<Integer> {

    /** How a read-back is laid out; named as the option spells it. */
    enum Layout {
        text,
        html
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(names = "--format", defaultValue = "text", description = "text or html. Default: ${DEFAULT-VALUE}.")
    private Layout format;

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..*",
            description = "Files or folders, one ruleset together. Left out: the project's own guidelines.")
    private List<String> what = new ArrayList<>();

    @Override
    public Integer call() throws Problem {
        List<Path> paths = paths();
        Optional<CheckedRuleset> ruleset =
                Guidelines.withoutErrors(paths, spec.commandLine().getErr());
        if (ruleset.isEmpty()) {
            return Exit.WRONG;
        }
        ReadBack readBack = Explainer.explain(ruleset.get(), Set.copyOf(Guidelines.named(paths)));
        spec.commandLine().getOut().print(format == Layout.html ? HtmlPage.of(readBack) : TextLayout.of(readBack));
        return Exit.FINE;
    }

    private List<Path> paths() throws Problem {
        List<Path> paths = new ArrayList<>();
        for (String one : what) {
            try {
                paths.add(Path.of(one));
            } catch (InvalidPathException e) {
                throw new Problem(Exit.UNREADABLE, "there is no file or folder " + one.replaceAll("\\p{Cc}", "?"));
            }
        }
        return paths;
    }
}
