package org.imrlang.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.GuidelineHeader;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.CheckedText;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.Related;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.explain.Explainer;
import org.imrlang.compiler.explain.HtmlPage;
import org.imrlang.compiler.explain.ReadBack;
import org.imrlang.compiler.explain.TextLayout;
import org.imrlang.compiler.interpret.CaseRunner;
import org.imrlang.compiler.source.Span;

/**
 * Whatever files hold, compiling them ends with a ruleset or with an error; what is said of them speaks of places in them,
 * can be printed, and does not depend on the order of the files; and of a ruleset all can be made that is made of one.
 */
public final class Compiling {

    private Compiling() {}

    /** Compiles the files of an input. */
    public static void fuzzerTestOneInput(byte[] input) {
        List<InputFile> files = FuzzedFiles.of(input);
        for (InputFile file : files) {
            assertFalse(GuidelineHeader.of(file).name().isEmpty(), "a guideline has a name");
        }
        Compilation compilation = Compiler.compile(files, false);
        String said = said(compilation);
        assertNotEquals(
                hasErrors(compilation),
                compilation.ruleset().isPresent(),
                () -> "a ruleset or an error, and not both; said is\n" + said);
        compilation.diagnostics().forEach(Compiling::assertCanBeShown);
        if (files.size() > 1) {
            List<InputFile> reversed = new ArrayList<>(files);
            Collections.reverse(reversed);
            assertEquals(said, said(Compiler.compile(reversed, false)), "in another order");
        }
        compilation.ruleset().ifPresent(Compiling::assertCanBeUsed);
    }

    static boolean hasErrors(Compilation compilation) {
        return compilation.diagnostics().stream().anyMatch(one -> one.severity() == Severity.ERROR);
    }

    private static String said(Compilation compilation) {
        return compilation.diagnostics().stream().map(DiagnosticPrinter::print).collect(Collectors.joining("\n"));
    }

    private static void assertCanBeShown(Diagnostic diagnostic) {
        Stream.of(
                        Stream.of(diagnostic.at()),
                        diagnostic.related().stream().map(Related::at),
                        diagnostic.repair().stream()
                                .flatMap(repair -> repair.edits().stream())
                                .map(Edit::at))
                .flatMap(places -> places)
                .forEach(at -> assertLiesInItsFile(diagnostic, at));
        assertFalse(diagnostic.message().isBlank(), diagnostic::code);
        String printed = DiagnosticPrinter.print(diagnostic);
        assertTrue(
                printed.chars().noneMatch(sign -> sign != '\n' && Character.isISOControl(sign)),
                () -> "a terminal would obey\n" + printed);
    }

    private static void assertLiesInItsFile(Diagnostic diagnostic, Span at) {
        int length = at.file().text().length();
        assertTrue(
                0 <= at.start() && at.start() <= at.end() && at.end() <= length,
                () -> diagnostic.code() + " is said of " + at.start() + " to " + at.end() + " of " + length);
    }

    private static void assertCanBeUsed(CheckedRuleset ruleset) {
        String text = CheckedText.write(ruleset);
        assertEquals(text, CheckedText.write(CheckedText.read(text)), "read back and written again");
        ReadBack readBack = readBack(ruleset);
        assertFalse(TextLayout.of(readBack).isBlank(), "something is read back");
        assertFalse(HtmlPage.of(readBack).isBlank(), "something is read back as a page");
        CaseRunner.run(ruleset)
                .forEach(result -> assertNotEquals(
                        result.passed(),
                        !result.message().isEmpty(),
                        "a case that fails says why, one that passes nothing"));
    }

    static ReadBack readBack(CheckedRuleset ruleset) {
        return Explainer.explain(
                ruleset,
                ruleset.ruleset().guidelines().stream().map(one -> one.file()).collect(Collectors.toSet()));
    }
}
