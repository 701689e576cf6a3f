package org.imrlang.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.Checker;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.format.Formatted;
import org.imrlang.compiler.format.Formatter;
import org.imrlang.compiler.model.Ruleset;
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
        List<FileSyntax> syntax = new ArrayList<>();
        for (InputFile file : files) {
            TextDecoder.decode(file, diagnostics)
                    .ifPresent(source -> syntax.add(SyntaxReader.read(source, diagnostics)));
        }
        Ruleset ruleset = Resolver.resolve(syntax, strict, diagnostics);
        Optional<CheckedRuleset> checked = Checker.check(ruleset, diagnostics);
        return new Compilation(diagnostics.sorted(), checked);
    }

    /** Lays out one file. It need not compile, and what it uses need not be there. */
    public static Formatted format(InputFile file) {
        Diagnostics diagnostics = new Diagnostics();
        return TextDecoder.decode(file, diagnostics)
                .map(Formatter::format)
                .orElseGet(() -> new Formatted.Unreadable(diagnostics.sorted()));
    }
}
