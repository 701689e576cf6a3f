package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.runtime.Units;

/** Refuses names of one kind that differ only by case. */
final class Twins {

    /** Every two are held against each other; no ruleset has so many that mean anything. */
    private static final int MOST = 500;

    private final String what;
    private final Diagnostics diagnostics;
    private final Map<String, NameSyntax> byLowerCase = new LinkedHashMap<>();

    Twins(String what, Diagnostics diagnostics) {
        this.what = what;
        this.diagnostics = diagnostics;
    }

    void add(NameSyntax name) {
        NameSyntax first = byLowerCase.putIfAbsent(name.text().toLowerCase(Locale.ROOT), name);
        if (first != null && !first.text().equals(name.text())) {
            diagnostics.add(new ScopeDiagnostic.TwinNames(name.at(), what, name.text(), first.text(), first.at()));
        }
    }

    /**
     * Asks of names that are nearly alike whether one thing was meant, the later one against the earlier; names that
     * differ by digits number things, such as ICD9 and ICD10, and those with a stroke are composed, such as mg/day and
     * g/day.
     */
    void check() {
        List<NameSyntax> earlier = new ArrayList<>();
        if (byLowerCase.size() > MOST) {
            return;
        }
        for (NameSyntax name : byLowerCase.values()) {
            Near.to(name.text(), earlier.stream().map(NameSyntax::text).toList())
                    .filter(near -> !withoutDigits(near).equals(withoutDigits(name.text())))
                    .filter(near -> !Units.same(near, name.text()))
                    .filter(near -> !near.contains("/"))
                    .flatMap(near -> earlier.stream()
                            .filter(one -> one.text().equals(near))
                            .findFirst())
                    .ifPresent(first -> diagnostics.add(
                            new ScopeDiagnostic.NearTwin(name.at(), what, name.text(), first.text(), first.at())));
            earlier.add(name);
        }
    }

    private static String withoutDigits(String name) {
        return name.replaceAll("[0-9]", "");
    }
}
