package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.NameDiagnostic;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.BrokenSyntax;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.compiler.syntax.Syntax.FactSyntax;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.SourceSyntax;
import org.imrlang.compiler.syntax.Syntax.TreatmentSyntax;
import org.imrlang.runtime.NearNames;

/** The names that one file declares: treatments, facts, definitions and sources share one namespace. */
final class Scope {

    /** What a name was declared as. */
    enum Kind {
        TREATMENT("treatment"),
        FACT("fact"),
        DEFINITION("definition"),
        SOURCE("source"),
        /** The declaration could not be read; nothing more is said of the name. */
        BROKEN("name");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A declaration. */
    record Declared(Kind kind, NameSyntax name, ItemSyntax item) {}

    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Scope(FileSyntax file, Diagnostics diagnostics) {
        Map<String, Declared> byLowerCase = new LinkedHashMap<>();
        for (ItemSyntax item : file.items()) {
            declaration(item).ifPresent(one -> declare(one, byLowerCase, diagnostics));
        }
    }

    private void declare(Declared one, Map<String, Declared> byLowerCase, Diagnostics diagnostics) {
        String name = one.name().text();
        Declared same = declared.get(name);
        if (same != null) {
            diagnostics.add(new NameDiagnostic.DuplicateName(
                    one.name().at(), name, same.name().at()));
            return;
        }
        Declared twin = byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), one);
        if (twin != null) {
            diagnostics.add(new NameDiagnostic.CaseTwin(
                    one.name().at(), name, twin.name().text(), twin.name().at()));
        }
        declared.put(name, one);
    }

    private static Optional<Declared> declaration(ItemSyntax item) {
        if (item instanceof TreatmentSyntax treatment) {
            return Optional.of(new Declared(Kind.TREATMENT, treatment.name(), item));
        }
        if (item instanceof FactSyntax fact) {
            return Optional.of(new Declared(Kind.FACT, fact.name(), item));
        }
        if (item instanceof DefineSyntax define) {
            return Optional.of(new Declared(Kind.DEFINITION, define.name(), item));
        }
        if (item instanceof SourceSyntax source) {
            return Optional.of(new Declared(Kind.SOURCE, source.name(), item));
        }
        if (item instanceof BrokenSyntax broken) {
            return broken.declared().map(name -> new Declared(Kind.BROKEN, name, item));
        }
        return Optional.empty();
    }

    /** What a name was declared as; from now on it counts as used. */
    Optional<Declared> use(String name) {
        used.add(name);
        return find(name);
    }

    Optional<Declared> find(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    List<Declared> all() {
        return List.copyOf(declared.values());
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }

    /** The declared name that may have been meant, first one that differs only by case. */
    Optional<Declared> near(String name, Set<Kind> kinds) {
        List<String> candidates = new ArrayList<>();
        for (Declared one : declared.values()) {
            if (kinds.contains(one.kind())) {
                if (one.name().text().equalsIgnoreCase(name)) {
                    return Optional.of(one);
                }
                candidates.add(one.name().text());
            }
        }
        return NearNames.nearest(name, candidates).flatMap(this::find);
    }

    Span place(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("`" + name + "` was found before"))
                .name()
                .at();
    }
}
