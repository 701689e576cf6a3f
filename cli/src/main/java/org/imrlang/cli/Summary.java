package org.imrlang.cli;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Repairs;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.model.Guideline;

/** The last words of {@code imr check}: how much is wrong with how many files. */
final class Summary {

    private final Compilation compilation;
    private final int files;

    Summary(Compilation compilation, int files) {
        this.compilation = compilation;
        this.files = files;
    }

    /** Such as {@code 2 errors, 1 warning in 3 files}; of a ruleset with neither, what it holds. */
    String text() {
        List<Diagnostic> diagnostics = compilation.diagnostics();
        if (diagnostics.isEmpty()) {
            return "no errors and no warnings" + within() + holding();
        }
        return count(diagnostics) + within();
    }

    /** Of what repairs would leave: {@code 1 error would remain in 1 file}. */
    String ofTheFuture() {
        List<Diagnostic> diagnostics = compilation.diagnostics();
        return (diagnostics.isEmpty() ? "nothing" : count(diagnostics)) + " would remain" + within()
                + "; nothing was written";
    }

    /** What {@code --fix} could do about it; empty where it could do nothing. */
    String advice() {
        long certain =
                compilation.diagnostics().stream().filter(Repairs::isCertain).count();
        return certain == 0
                ? ""
                : "`imr check --fix` repairs " + certain
                        + " of them, and `imr check --dry-run` shows what that changes";
    }

    private String within() {
        return " in " + Words.count(files, "file");
    }

    private static String count(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        long warnings = diagnostics.size() - errors;
        List<String> counts = new ArrayList<>();
        if (errors > 0) {
            counts.add(Words.count(errors, "error"));
        }
        if (warnings > 0) {
            counts.add(Words.count(warnings, "warning"));
        }
        return String.join(", ", counts);
    }

    private String holding() {
        List<Guideline> guidelines = compilation.ruleset().stream()
                .flatMap(checked -> checked.ruleset().guidelines().stream())
                .toList();
        int recommendations = 0;
        int limits = 0;
        int cases = 0;
        for (Guideline guideline : guidelines) {
            recommendations += guideline.recommendations().size();
            limits += guideline.limits().size();
            cases += guideline.cases().size();
        }
        return ": " + Words.count(recommendations, "recommendation")
                + (limits > 0 ? ", " + Words.count(limits, "limit") : "") + ", " + Words.count(cases, "case")
                + (cases > 0 ? " (`imr test` decides " + (cases == 1 ? "it" : "them") + ")" : "");
    }
}
