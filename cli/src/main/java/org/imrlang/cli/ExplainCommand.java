package org.imrlang.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.diagnostic.DiagnosticPages;
import org.imrlang.compiler.explain.Explainer;
import org.imrlang.compiler.explain.HtmlPage;
import org.imrlang.compiler.explain.ReadBack;
import org.imrlang.compiler.explain.TextLayout;
import org.imrlang.files.GuidelineFile;
import org.imrlang.runtime.NearNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code imr explain}: reads guidelines back in plain English, and shows the pages of diagnostics. */
@Command(
        name = "explain",
        description = {
            "Reads guidelines back in plain English, to hold them against their sources.",
            "Of a code such as near-miss, as it stands in a message, shows what it means and how to mend it."
        },
        footer = {
            "",
            "Examples:",
            "  imr explain guidelines/psychological.imr",
            "  imr explain --format html guidelines > guidelines.html",
            "  imr explain near-miss"
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
            description = "Files or folders, one ruleset together; or codes of messages. Left out: the project's own"
                    + " guidelines.")
    private List<String> what = new ArrayList<>();

    @Override
    public Integer call() throws Problem {
        SortedSet<String> codes = DiagnosticPages.codes();
        List<String> asked = what.stream()
                .filter(one -> codes.contains(one) && !isThere(one))
                .toList();
        if (asked.isEmpty()) {
            return readBack(paths(codes));
        }
        if (asked.size() < what.size()) {
            throw new ParameterException(spec.commandLine(), "name either guidelines or codes of messages, not both");
        }
        if (format != Layout.text) {
            throw new ParameterException(
                    spec.commandLine(), "the page of a code is shown as text; leave --format " + format + " out");
        }
        pages(asked);
        return Exit.FINE;
    }

    private void pages(List<String> codes) {
        PrintWriter out = spec.commandLine().getOut();
        Colours colours = Terminal.here().outColours();
        out.print(codes.stream()
                .map(DiagnosticPages::page)
                .map(page -> PageText.of(
                        page.orElseThrow(() -> new IllegalStateException("every code has a page")), colours))
                .collect(Collectors.joining("\n")));
    }

    private int readBack(List<Path> paths) throws Problem {
        PrintWriter err = spec.commandLine().getErr();
        List<GuidelineFile> files;
        Compilation compilation;
        try (Progress progress = Progress.on(err)) {
            files = Guidelines.read(paths, progress);
            compilation = Guidelines.compile(files, false, progress);
        }
        Guidelines.print(compilation.diagnostics(), err);
        if (compilation.ruleset().isEmpty()) {
            return Exit.WRONG;
        }
        Set<String> named = files.stream()
                .filter(GuidelineFile::named)
                .map(file -> file.input().name())
                .collect(Collectors.toSet());
        ReadBack readBack = Explainer.explain(compilation.ruleset().get(), named);
        spec.commandLine().getOut().print(format == Layout.html ? HtmlPage.of(readBack) : TextLayout.of(readBack));
        return Exit.FINE;
    }

    private List<Path> paths(SortedSet<String> codes) throws Problem {
        List<Path> paths = new ArrayList<>();
        for (String one : what) {
            Optional<String> near = isThere(one) ? Optional.empty() : NearNames.nearest(one, codes);
            if (near.isPresent()) {
                throw new Problem(
                        Exit.UNREADABLE,
                        "there is no file or folder " + shown(one)
                                + "; if the code of a message is meant, did you mean " + near.get() + "?");
            }
            try {
                paths.add(Path.of(one));
            } catch (InvalidPathException e) {
                throw new Problem(Exit.UNREADABLE, "there is no file or folder " + shown(one));
            }
        }
        return paths;
    }

    private static boolean isThere(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
