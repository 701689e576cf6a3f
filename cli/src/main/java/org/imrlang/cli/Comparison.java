package org.imrlang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.callers.CallerChanges;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Severity;

/**
 * What {@code imr check --against} found: what is wrong with the guidelines, and what their callers notice of the change.
 *
 * @param diagnostics those of the guidelines, then what callers notice; where the earlier version has errors, these
 * @param changes what callers notice; nothing where one of the versions has errors, and nothing can be said
 */
record Comparison(List<Diagnostic> diagnostics, Optional<List<Diagnostic>> changes) {

    static Comparison of(Compilation earlier, Compilation now) {
        List<Diagnostic> all = new ArrayList<>(now.diagnostics());
        Optional<CheckedRuleset> before = earlier.ruleset();
        if (before.isEmpty()) {
            earlier.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .forEach(all::add);
        }
        Optional<List<Diagnostic>> changes =
                before.flatMap(was -> now.ruleset().map(is -> CallerChanges.between(was, is)));
        changes.ifPresent(all::addAll);
        return new Comparison(List.copyOf(all), changes);
    }

    boolean breaksNothing() {
        return changes.isPresent() && breaking() == 0;
    }

    /** In a line: {@code 2 changes break callers of the version before, 1 may}. */
    String summary() {
        if (changes.isEmpty()) {
            return "imr: one of the two versions has errors, so they were not compared";
        }
        long breaking = breaking();
        long others = changes.get().size() - breaking;
        if (breaking == 0 && others == 0) {
            return "callers of the version before notice nothing but what is decided";
        }
        String may = others == 0 ? "" : Words.count(others, "change") + " may";
        if (breaking == 0) {
            return may + " break callers of the version before";
        }
        return Words.count(breaking, "change") + (breaking == 1 ? " breaks" : " break")
                + " callers of the version before" + (may.isEmpty() ? "" : ", " + may);
    }

    private long breaking() {
        return changes.stream()
                .flatMap(List::stream)
                .filter(change -> change.severity() == Severity.ERROR)
                .count();
    }
}
