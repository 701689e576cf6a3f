package org.imrlang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;
import org.imrlang.files.RulesetFiles;
import org.imrlang.files.UnreadableRulesetException;

/** Compiles the ruleset that a command was pointed at. */
final class Guidelines {

    private static final String OWN = "guidelines-src/src/main/imr";

    private Guidelines() {}

    /**
     * Compiles all of these as one ruleset; the project's own guidelines where there are none.
     *
     * @throws Problem where a path cannot be read
     */
    static Compilation compile(List<Path> paths, boolean strict) throws Problem {
        List<InputFile> files;
        try {
            files = RulesetFiles.read(paths.isEmpty() ? List.of(own()) : paths);
        } catch (UnreadableRulesetException e) {
            throw new Problem(Exit.UNREADABLE, e.getMessage());
        }
        return Compiler.compile(files, strict);
    }

    /**
     * The names of the files that these paths name, without those that are only used; the project's own guidelines
     * where there are none.
     *
     * @throws Problem where a path cannot be read
     */
    static List<String> named(List<Path> paths) throws Problem {
        try {
            return RulesetFiles.named(paths.isEmpty() ? List.of(own()) : paths);
        } catch (UnreadableRulesetException e) {
            throw new Problem(Exit.UNREADABLE, e.getMessage());
        }
    }

    /** The ruleset where it has no errors; what there is to say of it goes to {@code err}. */
    static Optional<CheckedRuleset> withoutErrors(List<Path> paths, PrintWriter err) throws Problem {
        Compilation compilation = compile(paths, false);
        print(compilation.diagnostics(), err);
        return compilation.ruleset();
    }

    static void print(List<Diagnostic> diagnostics, PrintWriter to) {
        diagnostics.forEach(diagnostic -> to.print(DiagnosticPrinter.print(diagnostic)));
    }

    /** The guidelines of the project in which the command stands, from wherever it is called. */
    private static Path own() {
        Path inHome = Path.of(System.getProperty("imr.home", "")).resolve(OWN);
        Path here = Path.of("").toAbsolutePath();
        Path whole = inHome.toAbsolutePath();
        // Messages name files as the caller would: relative, where they lie below.
        return whole.startsWith(here) ? here.relativize(whole) : whole;
    }
}
