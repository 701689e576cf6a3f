package org.imrlang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr check}: reports every error and warning. */
@Command(
        name = "check",
        description = "Reports every error and warning of guidelines.",
        footer = {"", "Example:", "  imr check guidelines/psychological.imr"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(names = "--strict", description = "What is not declared is an error, not a warning.")
    private boolean strict;

    @Option(names = "--format", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders, one ruleset together. Left out: the project's own guidelines.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() throws Problem {
        Compilation compilation = Guidelines.compile(paths, strict);
        List<Diagnostic> diagnostics = compilation.diagnostics();
        if (format == Format.json) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(DiagnosticsJson.text(diagnostics));
        } else {
            PrintWriter err = spec.commandLine().getErr();
            Guidelines.print(diagnostics, err);
            if (!diagnostics.isEmpty()) {
                err.println(summary(diagnostics));
            }
        }
        return compilation.ruleset().isPresent() ? Exit.FINE : Exit.WRONG;
    }

    private static String summary(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        return Words.count(errors, "error") + ", " + Words.count(diagnostics.size() - errors, "warning");
    }
}
