package org.imrlang.compiler.diagnostic;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.source.TextLimits;

/** Collects what the stages have to say. Used by one compilation, in one thread. */
public final class Diagnostics {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.at().file().name())
            .thenComparing(diagnostic -> diagnostic.at().start())
            .thenComparing(diagnostic -> diagnostic.at().end())
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    private final Set<Diagnostic> collected = new LinkedHashSet<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    /**
     * Adds one; what was said of the same place before, word for word, is not said again. Of more than anybody will read it
     * is only said that there are more: a file made to that end shall not fill the memory.
     */
    public void add(Diagnostic diagnostic) {
        Severity severity = diagnostic.severity();
        int count = counts.getOrDefault(severity, 0);
        if (count < TextLimits.TOLD) {
            if (collected.add(diagnostic)) {
                counts.put(severity, count + 1);
            }
        } else if (count == TextLimits.TOLD && !collected.contains(diagnostic)) {
            counts.put(severity, count + 1);
            collected.add(
                    diagnostic instanceof SizeDiagnostic.TooManyMistakes
                            ? diagnostic
                            : new SizeDiagnostic.TooManyMistakes(diagnostic.at(), severity, TextLimits.TOLD));
        }
    }

    /** Adds all that another collector holds. */
    public void addAll(Diagnostics others) {
        others.collected.forEach(this::add);
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
