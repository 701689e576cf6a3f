package org.imrlang.compiler;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.Checker;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.format.Formatted;
import org.imrlang.compiler.format.Formatter;
import org.imrlang.compiler.resolve.Resolved;
import org.imrlang.compiler.resolve.Resolver;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.SyntaxReader;

/** The compiler: a stage a line. It reads no file, asks no clock and writes no log. */
public final class Compiler {

    private Compiler() {}

    /**
     * Compiles files into one ruleset.
     *
     * @param files in any order, which changes nothing
     * @param strict whether undeclared treatments and facts are errors
     */
    public static Compilation compile(List<InputFile> files, boolean strict) {
        Diagnostics diagnostics = new Diagnostics();
        Resolved resolved = understood(files, strict, diagnostics);
        Optional<CheckedRuleset> checked = Checker.check(resolved, diagnostics);
        return new Compilation(diagnostics.told(), checked);
    }

    /** What is wrong with the files before anybody asks whether what they say can be meant. */
    static List<Diagnostic> understand(List<InputFile> files, boolean strict) {
        Diagnostics diagnostics = new Diagnostics();
        understood(files, strict, diagnostics);
        return diagnostics.told();
    }

    /** A method of its own: of a large ruleset the trees are let go before the checks begin. */
    private static Resolved understood(List<InputFile> files, boolean strict, Diagnostics diagnostics) {
        List<Read> read = files.parallelStream().map(Compiler::read).toList();
        read.forEach(one -> diagnostics.addAll(one.diagnostics()));
        List<FileSyntax> syntax =
                read.stream().flatMap(one -> one.syntax().stream()).toList();
        return Resolver.resolve(syntax, strict, diagnostics);
    }

    /** What came of one file; the files know nothing of each other yet, so each is read on whatever core is free. */
    private record Read(Optional<FileSyntax> syntax, Diagnostics diagnostics) {}

    private static Read read(InputFile file) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<FileSyntax> syntax =
                TextDecoder.decode(file, diagnostics).map(source -> SyntaxReader.read(source, diagnostics));
        return new Read(syntax, diagnostics);
    }

    /** Lays out one file. It need not compile, and what it uses need not be there. */
    public static Formatted format(InputFile file) {
        Diagnostics diagnostics = new Diagnostics();
        return TextDecoder.decode(file, diagnostics)
                .map(Formatter::format)
                .orElseGet(() -> new Formatted.Unreadable(diagnostics.sorted()));
    }
}
