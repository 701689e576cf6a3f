package org.imrlang.compiler.diagnostic;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the stages have to say. Used by one compilation, in one thread. */
public final class Diagnostics {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.at().file().name())
            .thenComparing(diagnostic -> diagnostic.at().start())
            .thenComparing(diagnostic -> diagnostic.at().end())
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    private final Set<Diagnostic> collected = new LinkedHashSet<>();

    /** Adds one; what was said of the same place before, word for word, is not said again. */
    public void add(Diagnostic diagnostic) {
        collected.add(diagnostic);
    }

    /** Adds all that another collector holds. */
    public void addAll(Diagnostics others) {
        collected.addAll(others.collected);
    }

    /** All of them, by file and place; what is found in the head of a table once for each row is said once. */
    public List<Diagnostic> sorted() {
        return collected.stream().distinct().sorted(BY_PLACE).toList();
    }

    /** Those that an author has to be told, by file and place: without what follows from others. */
    public List<Diagnostic> told() {
        return Consequences.leftOut(sorted());
    }

    /** Whether one of them is an error. */
    public boolean hasErrors() {
        return collected.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
