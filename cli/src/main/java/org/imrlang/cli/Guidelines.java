package org.imrlang.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.diagnostic.Style;
import org.imrlang.files.GuidelineFile;
import org.imrlang.files.KeptRulesets;
import org.imrlang.files.RulesetFiles;
import org.imrlang.files.UnreadableRulesetException;

/** Compiles the ruleset that a command was pointed at. */
final class Guidelines {

    private static final String IN_A_PROJECT = "src/main/imr";
    private static final String OWN = "guidelines-src/" + IN_A_PROJECT;

    private Guidelines() {}

    /**
     * Compiles all of these as one ruleset; the project's own guidelines where there are none.
     *
     * @throws Problem where a path cannot be read
     */
    static Compilation compile(List<Path> paths, boolean strict, PrintWriter err) throws Problem {
        try (Progress progress = Progress.on(err)) {
            return compile(read(paths, progress), strict, progress);
        }
    }

    /** Compiles files that were read. */
    static Compilation compile(List<GuidelineFile> files, boolean strict, Progress progress) {
        return compileInputs(inputs(files), strict, progress);
    }

    private static Compilation compileInputs(List<InputFile> inputs, boolean strict, Progress progress) {
        progress.say("checking " + Words.count(inputs.size(), "file"));
        return Compiler.compile(inputs, strict);
    }

    /**
     * Reads all of these; the project's own guidelines where there are none.
     *
     * @throws Problem where a path cannot be read
     */
    static List<GuidelineFile> read(List<Path> paths, Progress progress) throws Problem {
        progress.say("reading");
        try {
            return RulesetFiles.locate(paths.isEmpty() ? List.of(own()) : paths);
        } catch (UnreadableRulesetException e) {
            throw new Problem(Exit.UNREADABLE, e.getMessage());
        }
    }

    /** The ruleset where it has no errors; what there is to say of it goes to {@code err}. */
    static Optional<CheckedRuleset> withoutErrors(List<Path> paths, PrintWriter err) throws Problem {
        Compilation compilation = compile(paths, false, err);
        print(compilation.diagnostics(), err);
        return compilation.ruleset();
    }

    /**
     * The ruleset where it has no errors; these go to {@code err}. Of warnings nothing is said: they are for whoever
     * writes guidelines, who reads them from {@code imr check}, and would drown what is asked of the guidelines.
     */
    static Optional<CheckedRuleset> inUse(List<Path> paths, PrintWriter err) throws Problem {
        Compilation compilation = compile(paths, false, err);
        printErrors(compilation, err);
        return compilation.ruleset();
    }

    /**
     * The ruleset where it has no errors, to decide by and for nothing else: it may be one that was kept, without its
     * cases and without where its conditions stand. Errors go to {@code err}.
     */
    static Optional<CheckedRuleset> deciding(List<Path> paths, PrintWriter err) throws Problem {
        Optional<KeptRulesets> kept = Kept.rulesets();
        Compilation compilation;
        try (Progress progress = Progress.on(err)) {
            List<InputFile> inputs = inputs(read(paths, progress));
            Optional<CheckedRuleset> found = kept.flatMap(rulesets -> rulesets.find(inputs));
            if (found.isPresent()) {
                return found;
            }
            compilation = compileInputs(inputs, false, progress);
            kept.ifPresent(rulesets -> compilation.ruleset().ifPresent(checked -> rulesets.keep(inputs, checked)));
        }
        printErrors(compilation, err);
        return compilation.ruleset();
    }

    private static List<InputFile> inputs(List<GuidelineFile> files) {
        return files.stream().map(GuidelineFile::input).toList();
    }

    private static void printErrors(Compilation compilation, PrintWriter err) {
        print(
                compilation.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .toList(),
                err);
    }

    /** Writes diagnostics to standard error, a blank line after each, in colours where that is a terminal. */
    static void print(List<Diagnostic> diagnostics, PrintWriter err) {
        Style style = Terminal.here().errColours();
        diagnostics.forEach(diagnostic -> err.println(DiagnosticPrinter.print(diagnostic, style)));
    }

    /**
     * The guidelines of the project in which the caller stands; where that is none, those of the project to which the
     * command belongs.
     *
     * @throws Problem where there are neither: what is decided by must never be a surprise
     */
    static Path own() throws Problem {
        Path here = Path.of("").toAbsolutePath();
        if (Files.isDirectory(here.resolve(IN_A_PROJECT))) {
            return Path.of(IN_A_PROJECT);
        }
        Path whole = Path.of(System.getProperty("imr.home", "")).resolve(OWN).toAbsolutePath();
        if (!Files.isDirectory(whole)) {
            throw new Problem(
                    Exit.UNREADABLE,
                    "no guidelines are named, and the folder " + IN_A_PROJECT
                            + " is not here; name a file or a folder of them");
        }
        // Messages name files as the caller would: relative, where they lie below.
        return whole.startsWith(here) ? here.relativize(whole) : whole;
    }
}
