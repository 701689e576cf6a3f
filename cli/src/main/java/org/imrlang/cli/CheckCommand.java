package org.imrlang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Repairs;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.files.GuidelineFile;
import org.imrlang.reports.DiagnosticsJson;
import org.imrlang.reports.SarifReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr check}: reports every error and warning, and repairs what is certain. */
@Command(
        name = "check",
        description = "Reports every error and warning of guidelines.",
        footer = {
            "",
            "Exit: 0 no errors, 1 errors; with --against also where a change breaks callers; 2 wrong usage, or a file that"
                    + " cannot be read.",
            "",
            "Examples:",
            "  imr check guidelines/psychological.imr",
            "  imr check --fix --dry-run guidelines",
            "  imr check --against guidelines-2014 guidelines-2015"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Option(names = "--strict", description = "What is not declared is an error, not a warning.")
    private boolean strict;

    @Option(
            names = "--fix",
            description = "Write the repairs that nobody can mean otherwise into the files; then report what remains.")
    private boolean fix;

    @Option(names = "--dry-run", description = "Show what --fix would change, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description =
                    "An earlier version of the same guidelines, a file or folder; may be given again. Also says what"
                            + " breaks those who call it: what of its Java no longer compiles, and what of requests is refused.")
    private List<Path> against = new ArrayList<>();

    @Option(names = "--format", defaultValue = "text", description = "text, json or sarif. Default: ${DEFAULT-VALUE}.")
    private Form format;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders, one ruleset together. Left out: the project's own guidelines.")
    private List<Path> paths = new ArrayList<>();

    /** How diagnostics are said; named as the option spells it. */
    private enum Form {
        text,
        json,
        sarif
    }

    @Override
    public Integer call() throws Exception {
        if (dryRun && format != Form.text) {
            throw new ParameterException(
                    spec.commandLine(), "--dry-run shows a change as text; leave --format " + format + " out");
        }
        if ((fix || dryRun) && !against.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--against compares and repairs nothing; leave --fix and --dry-run out");
        }
        PrintWriter err = spec.commandLine().getErr();
        if (fix || dryRun) {
            return fix(err);
        }
        return against.isEmpty() ? check(err) : compare(err);
    }

    private int check(PrintWriter err) throws Exception {
        List<GuidelineFile> files;
        Compilation compilation;
        try (Progress progress = Progress.on(err)) {
            files = Guidelines.read(paths, progress);
            compilation = Guidelines.compile(files, strict, progress);
        }
        report(compilation, files.size(), err);
        return exit(compilation);
    }

    private int compare(PrintWriter err) throws Exception {
        List<GuidelineFile> files;
        Compilation compilation;
        Compilation earlier;
        try (Progress progress = Progress.on(err)) {
            files = Guidelines.read(paths, progress);
            compilation = Guidelines.compile(files, strict, progress);
            earlier = Guidelines.compile(Guidelines.read(against, progress), false, progress);
        }
        Comparison comparison = Comparison.of(earlier, compilation);
        report(comparison.diagnostics(), new Summary(compilation, files.size()), err);
        if (format == Form.text) {
            err.println(comparison.summary());
        }
        return comparison.breaksNothing() ? Exit.FINE : Exit.WRONG;
    }

    private int fix(PrintWriter err) throws Exception {
        List<GuidelineFile> files;
        Repairs.Repaired repaired;
        try (Progress progress = Progress.on(err)) {
            files = Guidelines.read(paths, progress);
            requireOwnNames(files);
            progress.say("repairing " + Words.count(files.size(), "file"));
            Set<String> named = named(files);
            repaired = Repairs.repair(files.stream().map(GuidelineFile::input).toList(), named::contains, strict);
        }
        Fixes fixes = new Fixes(repaired, files, err);
        if (dryRun) {
            fixes.show(spec.commandLine().getOut(), Terminal.here());
            err.println(new Summary(repaired.remaining(), files.size()).ofTheFuture());
        } else {
            fixes.write();
            report(repaired.remaining(), files.size(), err);
        }
        return exit(repaired.remaining());
    }

    /** Names are shown without what a terminal obeys, after which two files may look the same. */
    private static void requireOwnNames(List<GuidelineFile> files) throws Problem {
        Set<String> names = new HashSet<>();
        for (GuidelineFile file : files) {
            if (!names.add(file.input().name())) {
                throw new Problem(
                        Exit.UNREADABLE,
                        "two files are both shown as " + file.input().name() + "; rename one before they are repaired");
            }
        }
    }

    private static Set<String> named(List<GuidelineFile> files) {
        return files.stream()
                .filter(GuidelineFile::named)
                .map(file -> file.input().name())
                .collect(Collectors.toSet());
    }

    private void report(Compilation compilation, int files, PrintWriter err) throws IOException {
        report(compilation.diagnostics(), new Summary(compilation, files), err);
    }

    private void report(List<Diagnostic> diagnostics, Summary summary, PrintWriter err) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case json -> out.print(DiagnosticsJson.text(diagnostics));
            case sarif -> out.print(SarifReport.text(diagnostics, Version.number()));
            case text -> {
                Guidelines.print(diagnostics, err);
                err.println(summary.text());
                // Who has just let imr repair what it can need not be told that it can.
                if (!fix && !summary.advice().isEmpty()) {
                    err.println(summary.advice());
                }
            }
        }
    }

    private static int exit(Compilation compilation) {
        return compilation.ruleset().isPresent() ? Exit.FINE : Exit.WRONG;
    }
}
