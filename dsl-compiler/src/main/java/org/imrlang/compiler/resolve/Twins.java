package org.imrlang.compiler.resolve;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;

/** Refuses names of one kind that differ only by case. */
final class Twins {

    private final String what;
    private final Diagnostics diagnostics;
    private final Map<String, NameSyntax> byLowerCase = new HashMap<>();

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
}
