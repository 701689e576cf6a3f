package org.imrlang.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.Checker;
import org.imrlang.compiler.diagnostic.Diagnostics;
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
        List<FileSyntax> syntax = new ArrayList<>();
        for (InputFile file : files) {
            TextDecoder.decode(file, diagnostics)
                    .ifPresent(source -> syntax.add(SyntaxReader.read(source, diagnostics)));
        }
        Resolved ruleset = Resolver.resolve(syntax, strict, diagnostics);
        Optional<CheckedRuleset> checked = Checker.check(ruleset, diagnostics);
        return new Compilation(diagnostics.sorted(), checked);
    }
}
